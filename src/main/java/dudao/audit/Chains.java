package dudao.audit;

import dudao.cases.CaseNumber;
import dudao.verifier.Digest;
import dudao.verifier.Json;
import dudao.verifier.TrailLine;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * 留痕链: adds lines, in two statements however many they are: one locks the chains where they stand, the other writes the lines and
 * where the chains stand now. Chains are locked in one order, so that no two acts wait for each other.
 */
@Component
class Chains {

    private static final int SALT = 16;

    private static final String LOCK =
            "select chain, seq, hash, salt from audit_chain where chain = any(?) order by chain for update";

    private static final String BEGIN = """
            insert into audit_chain (chain, seq, hash, salt) select chain, 0, ''::bytea, salt from unnest(?, ?) n (chain, salt)
            on conflict (chain) do update set seq = audit_chain.seq returning chain, seq, hash, salt
            """;

    private static final String WRITE = """
            with line as (insert into audit_event (seq, year, chain, body, hash)
                select seq, substr(chain, 2, 4)::smallint, chain, body, hash from unnest(?, ?, ?, ?) n (seq, chain, body, hash))
            insert into audit_chain (chain, seq, hash, salt) select * from unnest(?, ?, ?, ?)
            on conflict (chain) do update set seq = excluded.seq, hash = excluded.hash
            """;

    /** A chain where it stands while lines are added. */
    private static class End {

        final String chain;
        final byte[] salt;
        int seq;
        byte[] hash;

        End(String chain, int seq, byte[] hash, byte[] salt) {
            this.chain = chain;
            this.seq = seq;
            this.hash = hash;
            this.salt = salt;
        }
    }

    private record Line(int seq, String chain, String body, byte[] hash) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Digest digest;
    private final SecureRandom random = new SecureRandom();

    Chains(JdbcTemplate jdbc, Clock clock, AuditSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.digest = settings.digest();
    }

    /** In the transaction that is under way. */
    void append(List<Entry> entries) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            append(connection, entries);
            return null;
        });
    }

    /** What the chain keeps secret of its case, as long as the case is kept. */
    Optional<byte[]> salt(CaseNumber number) {
        return jdbc.queryForList("select salt from audit_chain where chain = ?", byte[].class, number.value()).stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    void forgetSalt(CaseNumber number) {
        jdbc.update("update audit_chain set salt = null where chain = ?", number.value());
    }

    private void append(Connection connection, List<Entry> entries) throws SQLException {
        var ends = ends(connection, entries);
        var lines = new ArrayList<Line>();
        for (var entry : entries) {
            var end = ends.get(entry.chain());
            var body = entry.body(clock.instant(), end.salt, digest);
            var line = TrailLine.of(end.chain, ++end.seq, HexFormat.of().formatHex(end.hash), body);
            end.hash = line.hashBytes();
            lines.add(new Line(end.seq, end.chain, Json.canonical(body), end.hash));
        }
        write(connection, lines, ends.values());
    }

    /** A case that opens has no chain yet, and nobody else knows its number; any other without one gets one that all agree on. */
    private Map<String, End> ends(Connection connection, List<Entry> entries) throws SQLException {
        var wanted = new TreeSet<String>();
        var opened = new TreeSet<String>();
        for (var entry : entries) {
            wanted.add(entry.chain());
            if (entry.happening() instanceof Happening.CaseBegun) {
                opened.add(entry.chain());
            }
        }
        var ends = new HashMap<String, End>();
        opened.forEach(chain -> ends.put(chain, new End(chain, 0, new byte[0], newSalt())));
        wanted.removeAll(opened);
        if (!wanted.isEmpty()) {
            lock(connection, wanted, ends);
        }
        wanted.removeAll(ends.keySet());
        if (!wanted.isEmpty()) {
            begin(connection, wanted, ends);
        }
        return ends;
    }

    private static void lock(Connection connection, Collection<String> chains, Map<String, End> ends)
            throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            set(statement, 1, "varchar", chains.toArray());
            read(statement, ends);
        }
    }

    /** Whoever else begins the chain at the same moment is waited for, and his chain taken. */
    private void begin(Connection connection, Collection<String> chains, Map<String, End> ends) throws SQLException {
        try (var statement = connection.prepareStatement(BEGIN)) {
            set(statement, 1, "varchar", chains.toArray());
            set(statement, 2, "bytea", chains.stream().map(chain -> newSalt()).toArray(byte[][]::new));
            read(statement, ends);
        }
    }

    private static void read(PreparedStatement statement, Map<String, End> ends) throws SQLException {
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                var chain = row.getString("chain");
                var salt = row.getBytes("salt");
                ends.put(
                        chain,
                        new End(chain, row.getInt("seq"), row.getBytes("hash"), salt == null ? new byte[0] : salt));
            }
        }
    }

    private static void write(Connection connection, List<Line> lines, Collection<End> ends) throws SQLException {
        try (var statement = connection.prepareStatement(WRITE)) {
            set(statement, 1, "int4", lines.stream().map(Line::seq).toArray());
            set(statement, 2, "varchar", lines.stream().map(Line::chain).toArray());
            set(statement, 3, "text", lines.stream().map(Line::body).toArray());
            set(statement, 4, "bytea", lines.stream().map(Line::hash).toArray(byte[][]::new));
            set(statement, 5, "varchar", ends.stream().map(end -> end.chain).toArray());
            set(statement, 6, "int4", ends.stream().map(end -> end.seq).toArray());
            set(statement, 7, "bytea", ends.stream().map(end -> end.hash).toArray(byte[][]::new));
            set(statement, 8, "bytea", ends.stream().map(end -> end.salt).toArray(byte[][]::new));
            statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, int parameter, String type, Object[] values)
            throws SQLException {
        statement.setArray(parameter, statement.getConnection().createArrayOf(type, values));
    }

    private byte[] newSalt() {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        return salt;
    }
}
