package dudao.verifier;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** 核对链条: whether the lines of a case are all there, in their order, as they were written and at the time they say. */
class ChainCheck {

    /** Two nodes of a house may tell the time a little differently. */
    static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(2);

    private final List<TrailLine> lines = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param last hash of the last line, as the house keeps it */
    ChainCheck(String chain, List<String> texts, long length, String last) {
        for (var text : texts) {
            try {
                var line = new TrailLine(Json.object(text));
                line.at();
                line.hash();
                lines.add(line);
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                findings.add(Finding.broken("有一行记录无法读取：" + text, "a line cannot be read: " + text));
            }
        }
        if (lines.stream().anyMatch(line -> !chain.equals(line.string("chain")))) {
            findings.add(Finding.broken("混入了其他案件的记录", "lines of another chain are among them"));
        }
        places(length);
        contents(last);
        times();
    }

    List<Finding> findings() {
        return findings;
    }

    /** By number, whatever their order in the file. */
    List<TrailLine> lines() {
        return lines.stream()
                .sorted((one, other) -> Long.compare(one.seq(), other.seq()))
                .toList();
    }

    private void places(long length) {
        var there = new TreeSet<Long>();
        for (var line : lines) {
            if (!there.add(line.seq())) {
                findings.add(Finding.broken(
                        "第%d条记录出现两次".formatted(line.seq()), "event %d stands there twice".formatted(line.seq())));
            }
        }
        var end = Math.max(length, there.isEmpty() ? 0 : there.last());
        for (var seq = 1L; seq <= end; seq++) {
            if (!there.contains(seq)) {
                findings.add(Finding.broken("第%d条记录被删除".formatted(seq), "event %d was removed".formatted(seq)));
            }
        }
        for (var n = 1; n < lines.size(); n++) {
            if (lines.get(n).seq() < lines.get(n - 1).seq()) {
                findings.add(Finding.broken(
                        "第%d条与第%d条记录的次序被调换"
                                .formatted(lines.get(n - 1).seq(), lines.get(n).seq()),
                        "events %d and %d were swapped"
                                .formatted(lines.get(n - 1).seq(), lines.get(n).seq())));
            }
        }
        if (there.size() > 0 && there.last() > length) {
            findings.add(Finding.broken(
                    "登记的末尾是第%d条，之后多出了记录".formatted(length),
                    "the chain is registered to end with event %d, and there are more".formatted(length)));
        }
    }

    /** Each line is vouched for by the one after it, the last by the register of chains. */
    private void contents(String last) {
        var ordered = lines();
        for (var n = 0; n < ordered.size(); n++) {
            var line = ordered.get(n);
            var isFirst = line.seq() == 1;
            if (isFirst && !line.previous().equals(TrailLine.NOTHING)) {
                findings.add(Finding.broken("第1条记录之前另有记录", "something stood before event 1"));
            }
            var vouched = n + 1 < ordered.size() ? ordered.get(n + 1).previous() : last;
            // Beside a gap nobody can tell whether the neighbours are whole; the gap is found already.
            var follows = isFirst || n > 0 && ordered.get(n - 1).seq() == line.seq() - 1;
            var isFollowed = n + 1 == ordered.size() || ordered.get(n + 1).seq() == line.seq() + 1;
            if (follows && isFollowed && !line.hash().equals(vouched)) {
                findings.add(Finding.broken(
                        "第%d条记录的内容被修改或调换（%s）".formatted(line.seq(), line.string("kind")),
                        "event %d was changed or swapped (%s)".formatted(line.seq(), line.string("kind"))));
            }
        }
    }

    private void times() {
        Instant before = Instant.MIN;
        for (var line : lines()) {
            if (line.at().isBefore(before)) {
                findings.add(Finding.broken(
                        "第%d条记录的时间（%s）早于前一条：倒填时间".formatted(line.seq(), line.at()),
                        "event %d says %s, which is before the one before it: back-dated"
                                .formatted(line.seq(), line.at())));
            }
            before = line.at().minus(CLOCKS_DIFFER_BY);
        }
    }
}
