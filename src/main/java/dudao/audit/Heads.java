package dudao.audit;

import dudao.verifier.Digest;
import dudao.verifier.Merkle;
import dudao.verifier.SignedHead;
import dudao.verifier.TrailLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 树根: takes every chain that has moved into the tree and signs what the tree is then. */
@Component
@Transactional
class Heads {

    /** One head as it stands in the database. @param ofDay the first of a day, which stands for the day before */
    record Kept(long id, boolean ofDay, SignedHead head) {}

    private record Moved(String chain, int seq, byte[] hash) {}

    /** Any number that no other lock of the house has. */
    private static final int LOCK = 0x6865_6164;

    private static final Duration WORTH_MAILING = Duration.ofDays(7);

    private final JdbcTemplate jdbc;
    private final TreeNodes nodes;
    private final HeadKey key;
    private final AuditSettings settings;
    private final Clock clock;

    Heads(JdbcTemplate jdbc, TreeNodes nodes, HeadKey key, AuditSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.nodes = nodes;
        this.key = key;
        this.settings = settings;
        this.clock = clock;
    }

    /** What every node does at the full hour, and one of them carries out. */
    Optional<Kept> sealHour() {
        lock();
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var done = last().filter(
                        kept -> kept.head().at().truncatedTo(ChronoUnit.HOURS).equals(hour));
        return done.isPresent() ? Optional.empty() : Optional.of(seal());
    }

    Kept seal() {
        lock();
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var before = last();
        var digest = digest(before);
        var size = before.map(kept -> kept.head().size()).orElse(0L);
        var moved = moved();
        enter(moved, size);
        nodes.append(
                digest,
                size,
                moved.stream()
                        .map(one -> Merkle.leaf(
                                digest,
                                TrailLine.leaf(
                                        one.chain, one.seq, HexFormat.of().formatHex(one.hash))))
                        .toList());
        var grown = size + moved.size();
        var head = key.sign(SignedHead.statement(
                settings.origin(), digest, grown, nodes.reading(digest).root(grown), at));
        var ofDay = before.filter(kept -> day(kept.head().at()) == day(at)).isEmpty();
        jdbc.update(
                "insert into audit_head (at, size, of_day, text, public_key, signature) values (?, ?, ?, ?, ?, ?)",
                Timestamp.from(at),
                grown,
                ofDay,
                head.text(),
                head.key(),
                head.signature());
        return last().orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Kept> last() {
        return heads("order by id desc limit 1").stream().findFirst();
    }

    /** Which first had the leaf. */
    @Transactional(readOnly = true)
    public Optional<Kept> firstWith(long position) {
        return heads("where size > ? order by size, id limit 1", position).stream()
                .findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<Kept> ofSize(long size) {
        return heads("where size = ? order by id limit 1", size).stream().findFirst();
    }

    /** The heads of days since then, and all of the last days. */
    @Transactional(readOnly = true)
    public List<Kept> since(Instant from, Instant recently) {
        return heads(
                "where at >= ? and (of_day or at >= ?) order by id", Timestamp.from(from), Timestamp.from(recently));
    }

    /** The heads of the last days that have not gone out. */
    @Transactional(readOnly = true)
    public List<Kept> unmailed() {
        var lately = Timestamp.from(clock.instant().minus(WORTH_MAILING));
        return heads("where of_day and mailed_at is null and at >= ? order by id", lately);
    }

    void mailed(Kept kept) {
        jdbc.update("update audit_head set mailed_at = ? where id = ?", Timestamp.from(clock.instant()), kept.id());
    }

    /** Of the tree that there is; a change of the setting holds for another tree only. */
    Digest digest(Optional<Kept> head) {
        return head.map(kept -> kept.head().digest()).orElse(settings.digest());
    }

    private void lock() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
    }

    /** Locked in the order in which acts lock them; an act that is not done yet comes into the next head. */
    private List<Moved> moved() {
        var moved = jdbc.query(
                "select chain, seq, hash from audit_chain where seq > sealed order by chain for update",
                (row, n) -> new Moved(row.getString(1), row.getInt(2), row.getBytes(3)));
        jdbc.batchUpdate("update audit_chain set sealed = ? where chain = ?", moved, 1000, (row, one) -> {
            row.setInt(1, one.seq);
            row.setString(2, one.chain);
        });
        return moved;
    }

    private void enter(List<Moved> moved, long size) {
        var position = new long[] {size};
        jdbc.batchUpdate(
                "insert into audit_leaf (position, chain, seq, hash) values (?, ?, ?, ?)", moved, 1000, (row, one) -> {
                    row.setLong(1, position[0]++);
                    row.setString(2, one.chain);
                    row.setInt(3, one.seq);
                    row.setBytes(4, one.hash);
                });
    }

    private long day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate().toEpochDay();
    }

    private List<Kept> heads(String which, Object... parameters) {
        return jdbc.query("select * from audit_head " + which, Heads::kept, parameters);
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        return new Kept(
                row.getLong("id"),
                row.getBoolean("of_day"),
                new SignedHead(row.getString("text"), row.getString("public_key"), row.getString("signature")));
    }
}
