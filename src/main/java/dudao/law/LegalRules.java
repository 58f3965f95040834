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
}
