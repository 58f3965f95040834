package dudao.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/** 案号, e.g. {@code 督2026-0042}: names the case on paper, in addresses and as the engine's business key. */
@Embeddable
public record CaseNumber(@Column(name = "case_number") String value) {

    public static final String PATTERN = "督\\d{4}-\\d{4,6}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A case number looks like 督2026-0042, not like '%s'".formatted(value));
        }
    }

    static CaseNumber of(int year, int ordinal) {
        return new CaseNumber("督%d-%04d".formatted(year, ordinal));
    }

    @Override
    public String toString() {
        return value;
    }
}
