package dudao.sheet;

import dudao.indicator.Entry;
import org.jspecify.annotations.Nullable;

/**
 * 认定的建议 for one item, from what the inspectors entered.
 *
 * @param entry null where they lie too far apart, or where nobody entered anything
 * @param differs a joint decision is needed
 */
record Proposal(@Nullable Entry entry, boolean differs) {

    static final Proposal NOTHING = new Proposal(null, false);
    static final Proposal APART = new Proposal(null, true);

    static Proposal of(Entry entry) {
        return new Proposal(entry, false);
    }

    String inWords() {
        return entry == null ? "" : entry.notApplicable() ? "不适用" : entry.value();
    }

    boolean isMetBy(Entry other) {
        return entry != null
                && entry.notApplicable() == other.notApplicable()
                && Agreement.same(entry.value(), other.value());
    }
}
