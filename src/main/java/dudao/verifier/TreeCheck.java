package dudao.verifier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 核对树: whether the tree had the chain as it is now, soon after each thing happened, and whether the tree is the one that was
 * published.
 */
class TreeCheck {

    /** Heads are signed every hour; what came into the tree much later than it says was not there when it says. */
    private static final Duration SOON = Duration.ofHours(3);

    private final String chain;
    private final List<TrailLine> lines;
    private final List<Map<String, Object>> leaves;
    private final List<Map<String, Object>> earlier;
    private final SignedHead head;
    private final List<Finding> findings = new ArrayList<>();

    TreeCheck(String chain, List<TrailLine> lines, Map<String, Object> proof) {
        this.chain = chain;
        this.lines = lines;
        this.leaves = ExportedCase.maps(proof.get("leaves"));
        this.earlier = ExportedCase.maps(proof.get("heads"));
        this.head = SignedHead.of((Map<?, ?>) proof.get("head"));
    }

    /** @param published a head that was published; null holds the case against its own export alone */
    List<Finding> findings(@Nullable SignedHead published) {
        if (!head.isSigned()) {
            broken("导出文件中的树根签名无效", "the head in the export is not validly signed");
        }
        for (var one : earlier) {
            held(one);
        }
        if (published == null) {
            findings.add(Finding.note(
                    "没有与已公布的树根核对：只证明案卷与其自身一致", "not held against a published head: the case only agrees with itself"));
        } else {
            held(published);
        }
        leaves.forEach(this::leaf);
        anchored();
        return findings;
    }

    /** Each earlier head in the export must lead to the one the proofs rest on. */
    private void held(Map<String, Object> one) {
        var before = SignedHead.of((Map<?, ?>) one.get("head"));
        if (!before.isSigned() || !before.key().equals(head.key()) || !leadsHere(before, one)) {
            broken(
                    "%s 的树根与现在的树不符：树被改写".formatted(before.at()),
                    "the tree of %s is not part of the present one: the tree was rewritten".formatted(before.at()));
        }
    }

    private void held(SignedHead published) {
        if (!published.isSigned()) {
            broken("已公布的树根签名无效", "the published head is not validly signed");
        } else if (!published.key().equals(head.key())) {
            broken("导出文件由另一密钥签名", "the export is signed by another key than the published head");
        } else if (published.size() > head.size()) {
            broken(
                    "已公布的树有%d个叶，导出文件中只有%d个：数据库被恢复到较早的状态，或者导出早于公布，请重新导出".formatted(published.size(), head.size()),
                    "the published tree has %d leaves, the export only %d: the database was rolled back, or the export is older and must be made anew"
                            .formatted(published.size(), head.size()));
        } else {
            var proof = published.size() == head.size() ? Optional.of(Map.<String, Object>of()) : proofFrom(published);
            if (proof.isEmpty()) {
                broken(
                        "导出文件不含到这个树根的证明，请用 ?since=%d 重新导出".formatted(published.size()),
                        "the export has no proof for this head; export again with ?since=%d"
                                .formatted(published.size()));
            } else if (!leadsHere(published, proof.get())) {
                broken(
                        "与 %s 公布的树根不符：树或整条链被改写".formatted(published.at()),
                        "not the tree that was published at %s: it, or a whole chain, was rewritten"
                                .formatted(published.at()));
            }
        }
    }

    private Optional<Map<String, Object>> proofFrom(SignedHead published) {
        return earlier.stream()
                .filter(one -> SignedHead.of((Map<?, ?>) one.get("head")).size() == published.size())
                .findFirst();
    }

    private boolean leadsHere(SignedHead before, Map<String, Object> proof) {
        return Merkle.extendsTree(head.digest(), before.size(), before.root(), head.size(), head.root(), path(proof));
    }

    private void leaf(Map<String, Object> leaf) {
        var seq = (Long) leaf.get("seq");
        var hash = String.valueOf(leaf.get("hash"));
        var included = Merkle.includes(
                head.digest(),
                head.size(),
                head.root(),
                (Long) leaf.get("position"),
                Merkle.leaf(head.digest(), TrailLine.leaf(chain, seq, hash)),
                path(leaf));
        if (!included) {
            broken("树中没有本案第%d条记录的叶".formatted(seq), "the tree does not have the leaf of event %d".formatted(seq));
            return;
        }
        var line = lines.stream().filter(one -> one.seq() == seq).findFirst();
        if (line.isEmpty()) {
            broken(
                    "树中有第%d条记录，案卷中没有：记录被删除".formatted(seq),
                    "the tree has event %d, the case has not: it was removed".formatted(seq));
        } else if (!line.get().hash().equals(hash)) {
            broken(
                    "树中第%d条记录不是案卷中的这一条：整条链被改写".formatted(seq),
                    "the tree knows another event %d than the case: the chain was rewritten".formatted(seq));
        }
    }

    /** Every event must have come into the tree soon after it happened. */
    private void anchored() {
        var open = 0;
        for (var line : lines) {
            var leaf = leaves.stream()
                    .filter(one -> (Long) one.get("seq") >= line.seq())
                    .min((one, other) -> Long.compare((Long) one.get("seq"), (Long) other.get("seq")));
            var by = leaf.isPresent() ? firstWith(leaf.get()) : head;
            if (line.at().plus(SOON).isBefore(by.at())) {
                if (leaves.isEmpty()) {
                    broken(
                            "本案不在树中：%s 的树根没有它".formatted(head.at()),
                            "the case is missing from the tree of %s".formatted(head.at()));
                    return;
                }
                broken(
                        "第%d条记录自称发生于 %s，到 %s 的树根才有：倒填时间或事后插入".formatted(line.seq(), line.at(), by.at()),
                        "event %d says %s and came into the tree at %s only: back-dated or inserted afterwards"
                                .formatted(line.seq(), line.at(), by.at()));
            }
            open += leaf.isPresent() ? 0 : 1;
        }
        if (open > 0) {
            findings.add(Finding.note(
                    "最后%d条记录发生在 %s 的树根之后，尚未入树".formatted(open, head.at()),
                    "the last %d events came after the head of %s and are not in a tree yet"
                            .formatted(open, head.at())));
        }
    }

    private SignedHead firstWith(Map<String, Object> leaf) {
        var position = (Long) leaf.get("position");
        return earlier.stream()
                .map(one -> SignedHead.of((Map<?, ?>) one.get("head")))
                .filter(one -> one.size() > position)
                .min((one, other) -> one.at().compareTo(other.at()))
                .orElse(head);
    }

    private static List<byte[]> path(Map<String, Object> proof) {
        return proof.get("path") instanceof List<?> path
                ? path.stream()
                        .map(hash -> HexFormat.of().parseHex(String.valueOf(hash)))
                        .toList()
                : List.of();
    }

    private void broken(String chinese, String english) {
        findings.add(Finding.broken(chinese, english));
    }
}
