package dudao.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 名录还缺什么: what an office needs before its first plan can go its way, in the words of whoever imports the roster. */
@Component
public class RosterGaps {

    /** 督导条例第十六条: a team has at least three. */
    private static final int TEAM = 3;

    private static final String OFFICES = """
            with held as (
                select h.post, h.body, b.parent, b.kind from identity_post h join identity_body b on b.code = h.body
                where h.starts_on <= :today and (h.ends_on is null or h.ends_on >= :today))
            select o.name, o.code, o.organ is not null as organ,
                exists (select 1 from identity_body g where g.parent = o.code and g.kind = 'GOVERNMENT_COUNTY') as government,
                exists (select 1 from held where post = 'GOVERNMENT_LEADER' and kind = 'GOVERNMENT_COUNTY' and parent = o.code) as leader,
                exists (select 1 from held where post = 'OFFICE_HEAD' and body = o.code) as head,
                exists (select 1 from held where post in ('OFFICE_STAFF', 'OFFICE_DEPUTY') and body = o.code) as staff,
                (select count(*) from held where post in ('INSPECTOR', 'ZONE_HEAD') and o.code in (body, parent)) as inspectors
            from identity_body o where o.kind = 'SUPERVISION_OFFICE_COUNTY' order by o.code
            """;

    private static final String UNITS_WITHOUT_HEAD = """
            select count(*) from identity_body u where u.kind in ('SCHOOL', 'KINDERGARTEN') and not exists (
                select 1 from identity_post h where h.body = u.code and h.post = 'UNIT_HEAD'
                and h.starts_on <= :today and (h.ends_on is null or h.ends_on >= :today))
            """;

    private static final String HOLDERS_WITHOUT_PASSWORD = """
            select count(*) from identity_person p where p.password_hash is null and exists (
                select 1 from identity_post h where h.login = p.login
                and h.starts_on <= :today and (h.ends_on is null or h.ends_on >= :today))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RosterGaps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sentences that say what to import or to set; none where nothing is missing. */
    public List<String> list() {
        var offices = jdbc.sql(OFFICES)
                .param("today", LocalDate.now(clock))
                .query(RosterGaps::ofOffice)
                .list();
        if (offices.isEmpty()) {
            return List.of("名录中还没有县级督导机构，请先导入机构表。");
        }
        var gaps = new ArrayList<>(offices.stream().flatMap(List::stream).toList());
        var units = count(UNITS_WITHOUT_HEAD);
        if (units > 0) {
            gaps.add("有%d所学校、幼儿园没有负责人，送给它们的文书无人签收。".formatted(units));
        }
        var strangers = count(HOLDERS_WITHOUT_PASSWORD);
        if (strangers > 0) {
            gaps.add("有%d名任职的人还没有口令，不能登录，请在“人员与账号”设定。".formatted(strangers));
        }
        return gaps;
    }

    private static List<String> ofOffice(ResultSet row, int number) throws SQLException {
        var office = row.getString("name");
        var inspectors = row.getInt("inspectors");
        return Stream.of(
                        gap(row.getBoolean("government"), office, "没有本级人民政府（类别填县级人民政府，上级填这个督导机构），年度计划不能报批"),
                        gap(
                                row.getBoolean("leader") || !row.getBoolean("government"),
                                office,
                                "的本级人民政府没有政府分管领导，年度计划无人批准"),
                        gap(row.getBoolean("head"), office, "没有督导室主任，文书无人签发"),
                        gap(row.getBoolean("staff"), office, "没有督导室工作人员，无人拟订计划"),
                        gap(
                                row.getBoolean("organ"),
                                office,
                                "没有机关代字，文号将写作“%s教督〔年份〕1号”".formatted(row.getString("code"))),
                        gap(inspectors >= TEAM, office, "只有%d名督学，督导组至少要%d名（《教育督导条例》第十六条）".formatted(inspectors, TEAM)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> gap(boolean met, String office, String what) {
        return met ? List.of() : List.of(office + what + "。");
    }

    private int count(String what) {
        return jdbc.sql(what)
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .single();
    }
}
