package dudao.identity;

import static java.util.Comparator.comparing;

import dudao.identity.Row.Rejection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 名录导入: takes bodies, people, posts and ties from spreadsheets. What is new is added, what reads differently is
 * changed, what is missing in a file stays as it was; a row at fault is reported and left out, with those that build on it.
 */
@Component
class RosterImport {

    static final String LOGIN = "[A-Za-z0-9_.-]{1,64}";
    private static final String BODY_CODE = "[A-Za-z0-9-]{1,32}";
    private static final String ORGAN = "\\p{IsHan}+";
    private static final Map<String, String> ENGAGEMENTS = Map.of("专职", "FULL_TIME", "兼职", "PART_TIME");
    private static final Map<String, String> YES_OR_NO = Map.of("是", "yes", "否", "no");
    private static final int YEARS = 80;
    private static final int MANY = 1_000_000;

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    RosterImport(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @param files any of the four; a file that cannot be read at all refuses the whole upload */
    @Transactional
    RosterReport take(Map<RosterFile, byte[]> files) {
        var sheets = new EnumMap<RosterFile, Sheet>(RosterFile.class);
        files.forEach((file, content) -> sheets.put(file, Sheet.read(file, content)));
        jdbc.execute("lock table identity_body in share row exclusive mode");
        var report = new RosterReport(new ArrayList<>(), new ArrayList<>());
        sheets.forEach((file, sheet) -> report.counts().add(take(sheet, report.rejected())));
        report.rejected().sort(comparing(RosterReport.Rejected::file).thenComparing(RosterReport.Rejected::line));
        if (report.changes() > 0) {
            events.publishEvent(new RosterChanged());
            events.publishEvent(new RosterTaken(report.changes()));
        }
        return report;
    }

    private RosterReport.Counts take(Sheet sheet, List<RosterReport.Rejected> rejected) {
        var table = RosterTable.of(sheet.file());
        var before = rejected.size();
        var rows = accepted(sheet, reader(sheet.file()), table, rejected);
        if (sheet.file() == RosterFile.BODIES) {
            rows = new BodyTree(jdbc).ordered(rows, rejected);
        }
        var existing = keys(table);
        var written = jdbc.batchUpdate(
                table.upsert(), rows.stream().map(RosterTable.Line::values).toList());
        int added = 0;
        int changed = 0;
        for (int i = 0; i < written.length; i++) {
            if (!existing.contains(rows.get(i).key())) {
                added++;
            } else if (written[i] > 0) {
                changed++;
            }
        }
        return new RosterReport.Counts(
                sheet.file(), added, changed, rows.size() - added - changed, rejected.size() - before);
    }

    private static List<RosterTable.Line> accepted(
            Sheet sheet, Function<Row, Object[]> reader, RosterTable table, List<RosterReport.Rejected> rejected) {
        var accepted = new ArrayList<RosterTable.Line>();
        var lines = new HashMap<String, Long>();
        for (var row : sheet.rows()) {
            try {
                row.refuseUnlessWhole();
                var line = table.line(row, reader.apply(row));
                var earlier = lines.putIfAbsent(line.key(), row.line());
                if (earlier != null) {
                    throw row.reject(table.keyColumn(), "与第 %d 行重复".formatted(earlier));
                }
                accepted.add(line);
            } catch (Rejection rejection) {
                rejected.add(rejection.rejected());
            }
        }
        return accepted;
    }

    private Function<Row, Object[]> reader(RosterFile file) {
        return switch (file) {
            case BODIES -> {
                var organs = organs();
                yield row -> body(row, organs);
            }
            case PEOPLE -> RosterImport::person;
            case POSTS -> {
                var known = new Known();
                yield row -> post(row, known);
            }
            case TIES -> {
                var known = new Known();
                yield row -> tie(row, known);
            }
        };
    }

    /** @param organs 机关代字 as they are, by body code */
    private static Object[] body(Row row, Map<String, String> organs) {
        var code = row.neededLike("code", BODY_CODE, "代码只能用字母、数字和连字符，最多 32 个");
        return new Object[] {
            code,
            row.text("parent", 32),
            row.one(BodyKind.values(), BodyKind::chinese, "kind"),
            row.needed("name", 200),
            row.text("stage", 40),
            row.text("town", 80),
            row.text("zone", 32),
            row.text("ownership", 40),
            row.number("pupils", 0, MANY),
            row.number("classes", 0, MANY),
            row.number("teachers", 0, MANY),
            "yes".equals(row.coded("consents_to_electronic_service", YES_OR_NO)),
            row.tells("organ") ? organ(row) : organs.get(code)
        };
    }

    private static @Nullable String organ(Row row) {
        var organ = row.text("organ", 20);
        if (organ != null && !organ.matches(ORGAN)) {
            throw row.reject("organ", "机关代字只用汉字，如清教督；年份和序号由系统编排");
        }
        return organ;
    }

    private Map<String, String> organs() {
        var organs = new HashMap<String, String>();
        jdbc.query("select code, organ from identity_body where organ is not null", row -> {
            organs.put(row.getString("code"), row.getString("organ"));
        });
        return organs;
    }

    private static Object[] person(Row row) {
        return new Object[] {
            row.neededLike("login", LOGIN, "登录名只能用字母、数字、点、下划线和连字符，最多 64 个"),
            row.needed("name", 80),
            row.oneOf("sex", "男", "女"),
            row.number("born", 1900, 2100),
            row.text("degree", 40),
            row.number("years_in_education", 0, YEARS),
            row.text("phone", 40),
            row.text("email", 120)
        };
    }

    private static Object[] post(Row row, Known known) {
        var starts = row.date("starts");
        var ends = row.date("ends");
        if (starts == null) {
            throw row.reject("starts", "必须填写");
        }
        if (ends != null && ends.isBefore(starts)) {
            throw row.reject("ends", "早于任职开始的日期 " + starts);
        }
        return new Object[] {
            known.login(row),
            known.body(row),
            row.one(Post.values(), Post::chinese, "post"),
            row.coded("engagement", ENGAGEMENTS),
            starts,
            ends,
            row.number("term_number", 1, 99)
        };
    }

    private static Object[] tie(Row row, Known known) {
        return new Object[] {
            known.login(row), known.body(row), row.one(Tie.Kind.values(), Tie.Kind::chinese, "tie"), row.date("until")
        };
    }

    private Set<String> keys(RosterTable table) {
        return new HashSet<>(jdbc.queryForList(table.keys(), String.class));
    }

    /** Who and what is in the roster when posts and ties are read, after bodies and people of the same upload. */
    private class Known {

        private final Set<String> logins = keys(RosterTable.PEOPLE);
        private final Set<String> bodies = keys(RosterTable.BODIES);

        String login(Row row) {
            return row.known("login", logins::contains, "名录中没有这个登录名");
        }

        String body(Row row) {
            return row.known("body", bodies::contains, "名录中没有这个机构代码");
        }
    }
}
