package dudao.identity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class BodyCodeColumn implements AttributeConverter<BodyCode, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable BodyCode code) {
        return code == null ? null : code.value();
    }

    @Override
    public @Nullable BodyCode convertToEntityAttribute(@Nullable String code) {
        return code == null ? null : new BodyCode(code);
    }
}
