package dudao.archive;

import dudao.cases.CaseKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** 保管期限 of a sealed file. */
public enum RetentionTerm {
    TEN_YEARS("定期10年", 10),
    THIRTY_YEARS("定期30年", 30),
    PERMANENT("永久", 1000);

    private final String chinese;
    private final int years;

    RetentionTerm(String chinese, int years) {
        this.chinese = chinese;
        this.years = years;
    }

    public String chinese() {
        return chinese;
    }

    int years() {
        return years;
    }

    /** What holds while the office has chosen nothing (本室设定: no text this house knows says how long). */
    static RetentionTerm suggestedFor(CaseKind kind) {
        return switch (kind) {
            case APPEAL -> PERMANENT;
            case ANNUAL_PLAN -> TEN_YEARS;
            default -> THIRTY_YEARS;
        };
    }

    static RetentionTerm ofYears(int years) {
        return Stream.of(values())
                .filter(term -> term.years == years)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No file is kept for %d years".formatted(years)));
    }

    /** The first day on which it is over, counted from the 1st of January after the sealing; empty for ever. */
    public Optional<LocalDate> overOn(LocalDate sealedOn) {
        return this == PERMANENT ? Optional.empty() : Optional.of(LocalDate.of(sealedOn.getYear() + 1 + years, 1, 1));
    }
}
