package dudao.sheet;

import dudao.indicator.Entry;
import dudao.indicator.Framework;
import dudao.indicator.Indicator;
import dudao.indicator.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 意见一致与否: what inspectors, blind to each other, make of one item. Scores that lie within the tolerance give their
 * mean, words stand together, anything else must be the same.
 */
record Agreement(Framework framework, String stage, SheetSettings settings) {

    private static final int LONGEST = 2000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param entries one for each inspector; empty ones where somebody left it out */
    Proposal on(String item, List<Entry> entries) {
        if (entries.isEmpty() || entries.stream().noneMatch(Entry::isGiven)) {
            return Proposal.NOTHING;
        }
        var first = entries.get(0);
        if (entries.stream().allMatch(other -> Proposal.of(first).isMetBy(other))) {
            return Proposal.of(new Entry(first.value(), reasons(entries), first.notApplicable()));
        }
        if (entries.stream().anyMatch(entry -> entry.notApplicable() || !entry.isGiven())) {
            return Proposal.APART;
        }
        return framework
                .find(item)
                .map(leaf -> leaf.rule().kind() == Kind.TEXT ? together(entries) : within(leaf, entries))
                .orElse(Proposal.APART);
    }

    private Proposal within(Indicator leaf, Collection<Entry> entries) {
        var marks = leaf.fullMarks();
        if (!leaf.rule().takesScore() || marks == null) {
            return Proposal.APART;
        }
        var scores = entries.stream()
                .map(entry -> new BigDecimal(entry.value()))
                .sorted()
                .toList();
        var apart = scores.get(scores.size() - 1).subtract(scores.get(0));
        if (apart.multiply(HUNDRED).compareTo(marks.multiply(settings.tolerance())) > 0) {
            return Proposal.APART;
        }
        var mean = scores.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size()), settings.places(), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        var entry = Entry.of(mean.toPlainString());
        // The mean of two steps is no step: the group chooses one.
        return framework.takes(stage, leaf.code(), entry) ? Proposal.of(entry) : Proposal.APART;
    }

    private static Proposal together(Collection<Entry> entries) {
        var words = entries.stream().map(Entry::value).distinct().collect(Collectors.joining("\n"));
        return words.length() > LONGEST ? Proposal.APART : Proposal.of(Entry.of(words));
    }

    /** 不适用 needs its reason further on. */
    private static String reasons(Collection<Entry> entries) {
        return entries.stream()
                .filter(Entry::notApplicable)
                .map(Entry::reason)
                .filter(reason -> !reason.isBlank())
                .distinct()
                .limit(1)
                .collect(Collectors.joining());
    }

    /** 10 and 10.0 are one value. */
    static boolean same(String one, String other) {
        if (one.strip().equalsIgnoreCase(other.strip())) {
            return true;
        }
        var number = "-?\\d{1,12}(\\.\\d{1,8})?";
        return one.strip().matches(number)
                && other.strip().matches(number)
                && new BigDecimal(one.strip()).compareTo(new BigDecimal(other.strip())) == 0;
    }
}
