package dudao.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * 数值修约: every figure is rounded once, half up, to four decimals, and it is the rounded figure that is held against a
 * standard, so that what one reads is what counts. Between, 34 digits are kept.
 */
public final class Decimals {

    static final MathContext EXACT = MathContext.DECIMAL128;
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 4;

    private Decimals() {}

    static BigDecimal rounded(BigDecimal number) {
        return plain(number.setScale(PLACES, RoundingMode.HALF_UP));
    }

    /** The shortest way to write it, so that 40.0 and 40 are one number in files and explanations. */
    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static String text(BigDecimal number) {
        return plain(number).toPlainString();
    }

    /** @throws Unfit where the text is no number */
    static BigDecimal read(String what, String text) {
        if (!text.strip().matches("-?\\d{1,12}(\\.\\d{1,8})?")) {
            throw new Unfit("%s应为数字，所填为“%s”".formatted(what, text));
        }
        return plain(new BigDecimal(text.strip()));
    }

    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return rounded(part.multiply(HUNDRED).divide(whole, EXACT));
    }
}
