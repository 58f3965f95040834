package dudao.audit;

import dudao.cases.CaseNumber;
import dudao.verifier.SignedHead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 证明: that the tree has a case, since when, and that the tree only grew since the heads that others may hold. */
@Component
@Transactional(readOnly = true)
class Proofs {

    /** So long the heads of every hour are proven too; of longer ago those of days. */
    private static final Duration RECENTLY = Duration.ofDays(7);

    private record Leaf(long position, long seq, byte[] hash) {}

    private final JdbcTemplate jdbc;
    private final Heads heads;
    private final TreeNodes nodes;
    private final AuditTrail trail;
    private final Clock clock;

    Proofs(JdbcTemplate jdbc, Heads heads, TreeNodes nodes, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.nodes = nodes;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param since size of one more head to be proven from; 0 for none */
    Map<String, Object> of(CaseNumber number, long since) {
        var proof = new HashMap<String, Object>();
        proof.put("chain", number.value());
        jdbc.query(
                "select seq, hash from audit_chain where chain = ?",
                row -> {
                    proof.put("length", row.getInt("seq"));
                    proof.put("last", HexFormat.of().formatHex(row.getBytes("hash")));
                },
                number.value());
        proof.putIfAbsent("length", 0);
        proof.putIfAbsent("last", "");
        heads.last().map(Heads.Kept::head).ifPresent(head -> {
            var tree = nodes.reading(head.digest());
            proof.put("head", head.toMap());
            var leaves = leaves(number, head.size());
            proof.put(
                    "leaves",
                    leaves.stream().map(leaf -> proven(leaf, head.size(), tree)).toList());
            proof.put("heads", earlier(number, leaves, since, head.size(), tree));
        });
        return proof;
    }

    private List<Leaf> leaves(CaseNumber number, long size) {
        return jdbc.query(
                "select position, seq, hash from audit_leaf where chain = ? and position < ? order by seq",
                (row, n) -> new Leaf(row.getLong(1), row.getLong(2), row.getBytes(3)),
                number.value(),
                size);
    }

    private Map<String, Object> proven(Leaf leaf, long size, TreeNodes.Reading tree) {
        return Map.of(
                "position",
                leaf.position,
                "seq",
                leaf.seq,
                "hash",
                HexFormat.of().formatHex(leaf.hash),
                "path",
                text(tree.inclusion(leaf.position, size)));
    }

    /** One for each size of the tree, the first of that size. */
    private List<Map<String, Object>> earlier(
            CaseNumber number, List<Leaf> leaves, long since, long size, TreeNodes.Reading tree) {
        var wanted = new LinkedHashMap<Long, SignedHead>();
        leaves.stream()
                .flatMap(leaf -> heads.firstWith(leaf.position()).stream())
                .forEach(kept -> wanted.putIfAbsent(kept.head().size(), kept.head()));
        heads.since(begun(number), clock.instant().minus(RECENTLY))
                .forEach(kept -> wanted.putIfAbsent(kept.head().size(), kept.head()));
        heads.ofSize(since).ifPresent(kept -> wanted.putIfAbsent(since, kept.head()));
        var earlier = new ArrayList<Map<String, Object>>();
        wanted.values().stream()
                .filter(one -> one.size() <= size)
                .forEach(one ->
                        earlier.add(Map.of("head", one.toMap(), "path", text(tree.consistency(one.size(), size)))));
        return earlier;
    }

    private Instant begun(CaseNumber number) {
        return trail.of(number).stream().findFirst().map(line -> line.at()).orElse(clock.instant());
    }

    private static List<String> text(List<byte[]> path) {
        return path.stream().map(HexFormat.of()::formatHex).toList();
    }
}
