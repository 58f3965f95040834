package dudao.audit;

import dudao.verifier.Json;
import dudao.verifier.Merkle;
import dudao.verifier.SignedHead;
import dudao.verifier.TrailLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 自查: whether the trail in the database still is what was written, chained and published. What it finds it says in Chinese, for the
 * log; it changes nothing. Whoever can change the database and the folder of heads deceives it, not whoever holds a head of his own.
 */
@Component
class TrailCheck {

    private static final int MANY = 5_000;
    /** Heads looked at when the house starts; at night it is all of them. */
    private static final int LATELY = 50;

    private final JdbcTemplate jdbc;
    private final TreeNodes nodes;
    private final Heads heads;
    private final Publication publication;
    private final HeadKey key;

    TrailCheck(JdbcTemplate jdbc, TreeNodes nodes, Heads heads, Publication publication, HeadKey key) {
        this.jdbc = jdbc;
        this.nodes = nodes;
        this.heads = heads;
        this.publication = publication;
        this.key = key;
    }

    /** What the database alone can answer, and the heads in the folder. */
    @Transactional(readOnly = true)
    public List<String> atStart() {
        var findings = new ArrayList<>(publishedHeads(LATELY));
        ask(findings, "链的末尾与登记不符（记录被删除、增加或替换）", """
                select c.chain, c.seq from audit_chain c left join lateral (
                    select e.seq, e.hash from audit_event e
                    where e.year = substr(c.chain, 2, 4)::smallint and e.chain = c.chain order by e.seq desc limit 1) e on true
                where c.seq > 0 and (e.seq is distinct from c.seq or e.hash is distinct from c.hash)
                order by 1
                """);
        ask(findings, "树中的记录与链不符（链被改写）", """
                select l.chain, l.seq from audit_leaf l left join audit_event e
                    on e.year = substr(l.chain, 2, 4)::smallint and e.chain = l.chain and e.seq = l.seq
                where e.hash is distinct from l.hash order by 1, 2
                """);
        return findings;
    }

    /** Every line and every leaf hashed again. */
    @Transactional(readOnly = true)
    public List<String> everything() {
        var findings = new LinkedHashSet<>(atStart());
        findings.addAll(publishedHeads(Integer.MAX_VALUE));
        ask(findings, "链没有登记", """
                select distinct e.chain, 0 from audit_event e
                where not exists (select 1 from audit_chain c where c.chain = e.chain) order by 1
                """);
        lines(findings);
        leaves(findings);
        return List.copyOf(findings);
    }

    private void lines(Set<String> findings) {
        var at = new Object() {
            String chain = "";
            long seq;
            String hash = TrailLine.NOTHING;
        };
        var reading = new JdbcTemplate(jdbc.getDataSource());
        reading.setFetchSize(MANY);
        reading.query("select chain, seq, body, hash from audit_event order by year, chain, seq", row -> {
            if (!row.getString("chain").equals(at.chain)) {
                at.chain = row.getString("chain");
                at.seq = 0;
                at.hash = TrailLine.NOTHING;
            }
            var seq = row.getLong("seq");
            if (seq != at.seq + 1) {
                findings.add("%s 第%d条：缺少此前的记录".formatted(at.chain, seq));
            }
            var stored = HexFormat.of().formatHex(row.getBytes("hash"));
            if (!isWhole(at.chain, seq, at.hash, row.getString("body"), stored)) {
                findings.add("%s 第%d条：内容与摘要不符（记录被修改或调换）".formatted(at.chain, seq));
            }
            at.seq = seq;
            at.hash = stored;
        });
    }

    private static boolean isWhole(String chain, long seq, String previous, String body, String stored) {
        try {
            return TrailLine.of(chain, seq, previous, Json.object(body)).hash().equals(stored);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private void leaves(Set<String> findings) {
        var last = heads.last();
        var digest = heads.digest(last);
        var size = last.map(kept -> kept.head().size()).orElse(0L);
        var count = jdbc.queryForObject("select count(*) from audit_leaf", Long.class);
        if (count == null || count != size) {
            findings.add("树应有%d个叶，数据库中有%d个".formatted(size, count));
        }
        var reading = new JdbcTemplate(jdbc.getDataSource());
        reading.setFetchSize(MANY);
        reading.query("""
                select l.position, l.chain, l.seq, l.hash, n.hash as node from audit_leaf l
                left join audit_node n on n.level = 0 and n.index = l.position order by l.position
                """, row -> {
            var leaf = TrailLine.leaf(
                    row.getString("chain"), row.getLong("seq"), HexFormat.of().formatHex(row.getBytes("hash")));
            if (!Arrays.equals(Merkle.leaf(digest, leaf), row.getBytes("node"))) {
                findings.add("树的第%d个叶（%s）被修改".formatted(row.getLong("position"), row.getString("chain")));
            }
        });
    }

    /** Held against what lies outside of the database. */
    private List<String> publishedHeads(int atMost) {
        var findings = new ArrayList<String>();
        var last = heads.last();
        var tree = nodes.reading(heads.digest(last));
        var size = last.map(kept -> kept.head().size()).orElse(0L);
        var own = key.publicKey();
        last.ifPresent(kept -> wrong(kept.head(), own, tree, size).ifPresent(findings::add));
        var files = publication.files();
        for (var published : files.subList(Math.max(0, files.size() - atMost), files.size())) {
            wrong(published, own, tree, size).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<String> wrong(SignedHead published, Optional<String> own, TreeNodes.Reading tree, long size) {
        var name = "%s 公布的树根".formatted(published.at());
        if (!published.isSigned()
                || own.filter(key -> !key.equals(published.key())).isPresent()) {
            return Optional.of(name + "：签名不符");
        }
        if (published.size() > size) {
            return Optional.of("%s有%d个叶，数据库中只有%d个：数据库被恢复到较早的状态".formatted(name, published.size(), size));
        }
        try {
            return Arrays.equals(tree.root(published.size()), published.root())
                    ? Optional.empty()
                    : Optional.of(name + "与数据库中的树不符：树被改写");
        } catch (TreeNodes.MissingNode missing) {
            return Optional.of(name + "：数据库中的树不完整");
        }
    }

    private void ask(Collection<String> findings, String what, String sql) {
        jdbc.query(sql, row -> {
            findings.add("%s 第%d条：%s".formatted(row.getString(1), row.getInt(2), what));
        });
    }
}
