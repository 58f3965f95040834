package dudao.law;

/**
 * 法条: one article of a regulation, as documents and pages cite it.
 *
 * @param number of the article; 0 where no article speaks and a setting of the office fills the gap
 */
public record Article(Regulation regulation, int number) {

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    public static final Article UNREGULATED = new Article(Regulation.OFFICE_SETTING, 0);

    /** {@code 《教育督导条例》第二十条}. */
    public String citation() {
        return number == 0 ? regulation.title() : "《%s》第%s条".formatted(regulation.title(), chinese(number));
    }

    @Override
    public String toString() {
        return citation();
    }

    private static String chinese(int number) {
        if (number >= 100) {
            var rest = number % 100;
            var hundreds = DIGITS[number / 100] + "百";
            return rest == 0 ? hundreds : hundreds + (rest < 10 ? "零" : rest < 20 ? "一" : "") + chinese(rest);
        }
        if (number < 10) {
            return DIGITS[number];
        }
        return (number < 20 ? "" : DIGITS[number / 10]) + "十" + DIGITS[number % 10];
    }
}
