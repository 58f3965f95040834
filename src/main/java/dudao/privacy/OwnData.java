package dudao.privacy;

import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.identity.Post;
import dudao.identity.Tie;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 名录中的本人: everything the roster says of a person, as it stands there. */
@Component
@Transactional(readOnly = true)
class OwnData {

    /** @param ends null while it lasts */
    record Held(
            String body, String post, String from, @Nullable String ends) {}

    record Bond(String body, String kind, @Nullable String ended) {}

    private final JdbcClient jdbc;
    private final Directory directory;

    OwnData(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /** By what it is called; what is not known is left out. The password is kept as a hash alone, and shown to nobody. */
    Map<String, String> account(String login) {
        var fields = new LinkedHashMap<String, String>();
        jdbc.sql("""
                        select p.*, coalesce(r.address, '') as mail_to from identity_person p
                        left join reminder_preference r using (login) where login = ?
                        """).param(login).query(row -> {
            put(fields, "登录名", row.getString("login"));
            put(fields, "姓名", row.getString("name"));
            put(fields, "性别", row.getString("sex"));
            put(fields, "出生年份", row.getString("born"));
            put(fields, "学历", row.getString("degree"));
            put(fields, "教育工作年限", row.getString("years_in_education"));
            put(fields, "电话", row.getString("phone"));
            put(fields, "邮箱", row.getString("email"));
            put(fields, "接收提醒的邮箱", row.getString("mail_to"));
            put(fields, "口令", row.getString("password_hash") == null ? "" : "只保存不可还原的摘要");
        });
        return fields;
    }

    /** Past ones too, the newest first. */
    List<Held> posts(String login) {
        return jdbc.sql("select * from identity_post where login = ? order by starts_on desc, post")
                .param(login)
                .query((row, n) -> new Held(
                        body(row),
                        Post.valueOf(row.getString("post")).chinese(),
                        row.getString("starts_on"),
                        row.getString("ends_on")))
                .list();
    }

    List<Bond> ties(String login) {
        return jdbc.sql("select * from identity_tie where login = ? order by body, kind")
                .param(login)
                .query((row, n) -> new Bond(
                        body(row), Tie.Kind.valueOf(row.getString("kind")).chinese(), row.getString("ended_on")))
                .list();
    }

    private String body(ResultSet row) throws SQLException {
        return directory.body(new BodyCode(row.getString("body"))).name();
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value);
        }
    }
}
