package dudao.objection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dudao.cases.CaseNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 移送案卷: freezes the file of a case for the office above, and reads it again as it was. */
@Component
@Transactional
class Bundles {

    /** @param bundle null where its content was destroyed @param whole the content still has the hash it was frozen with */
    record Kept(@Nullable Bundle bundle, String hash, boolean whole) {}

    private final BundleContents contents;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Bundles(BundleContents contents, JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.contents = contents;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void freeze(CaseNumber appeal, CaseNumber below) {
        var content = written(contents.of(below));
        jdbc.sql(
                        "insert into objection_bundle (case_number, lower_case, content, hash, frozen_at) values (?, ?, ?, ?, ?)")
                .params(appeal.value(), below.value(), content, hash(content), Timestamp.from(clock.instant()))
                .update();
    }

    Optional<Kept> find(CaseNumber appeal) {
        return jdbc.sql("select content, hash from objection_bundle where case_number = ?")
                .param(appeal.value())
                .query((row, n) -> kept(row.getString("content"), row.getString("hash")))
                .optional();
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private String written(Bundle bundle) {
        try {
            return json.writeValueAsString(bundle);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("The bundle of " + bundle.caseNumber() + " cannot be written", unwritable);
        }
    }

    private Kept kept(String content, String hash) {
        if (content.isEmpty()) {
            return new Kept(null, hash, false);
        }
        try {
            return new Kept(
                    json.readValue(content, Bundle.class), hash, hash(content).equals(hash));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A bundle cannot be read any more", unreadable);
        }
    }
}
