package dudao.law;

/** 规则表: what the rule pack of a jurisdiction says besides its periods. Law is data: {@code jurisdiction-rules.dmn}. */
public interface LegalRules {

    /**
     * What is said, and where.
     *
     * @param value one that {@link LegalRule#allows}
     */
    record Said(String value, Article basis) {

        public int number() {
            return Integer.parseInt(value);
        }
    }

    Said rule(Jurisdiction jurisdiction, LegalRule rule);

    /** {@code 市教育督导规定 第1版}: the title under which documents cite it. */
    default String inWords(Jurisdiction jurisdiction) {
        return "%s 第%s版".formatted(rule(jurisdiction, LegalRule.TITLE).value(), jurisdiction.version());
    }
}
