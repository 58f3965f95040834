package dudao.cases;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Converter
class MattersColumn implements AttributeConverter<List<Matter>, String> {

    @Override
    public String convertToDatabaseColumn(List<Matter> matters) {
        return matters.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public List<Matter> convertToEntityAttribute(String names) {
        return Stream.of(names.split(","))
                .filter(name -> !name.isBlank())
                .map(Matter::valueOf)
                .toList();
    }
}
