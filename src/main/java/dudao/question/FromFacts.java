package dudao.question;

import dudao.document.DocumentKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the facts of a case say: its periods, services, result, rectifications and objections, and who looked at it. */
@Component
class FromFacts {

    private static final String FIND = """
            insert into question_lead (question, office, kind, chain, at, topic, subject, actor, detail, law, measure)
            with f as materialized (select * from cases_file where case_number = any(:cases)),
            looked as materialized (
                select substring(body from '"about":"([^"]+)"') as case_number,
                    case when body is json object then body::jsonb else '{}' end as body
                from audit_event where year between :year and :thisYear
                    and substring(body from '"about":"([^"]+)"') = any(:cases) and body like '%"about":"%')
            select 'acts-after-expiry', f.office, f.kind, f.case_number, d.met_on::timestamp at time zone :zone, d.clock, d.subject,
                    null, d.last_day::text, d.regulation || '#' || d.article, (d.met_on - d.last_day)::bigint
                from f join deadline d on d.case_number = f.case_number where d.met_on > d.last_day
            union all
            select 'services-without-proof', f.office, f.kind, f.case_number, s.delivered_on::timestamp at time zone :zone, s.mode,
                    d.number, null, d.kind, '', null
                from f join document d on d.case_number = f.case_number
                    join service_record s on s.document_number = d.number and not s.superseded
                where s.exhibit is null and s.mode <> 'ELECTRONIC' and not (s.mode = 'BY_HAND' and s.remark is null)
            union all
            select 'services-without-proof', f.office, f.kind, f.case_number, d.issued_on::timestamp at time zone :zone, 'UNSERVED',
                    d.number, null, d.kind, '', null
                from f join archive a on a.case_number = f.case_number join document d on d.case_number = f.case_number
                where d.kind = any(:served) and not exists (select 1 from service_record s where s.document_number = d.number)
            union all
            select 'results-without-defence', f.office, f.kind, f.case_number, r.issued_on::timestamp at time zone :zone,
                    case when d.clock is null then 'NONE' else 'RUNNING' end, '', null, coalesce(d.last_day::text, ''), '', null
                from f join result r on r.case_number = f.case_number
                    left join deadline d on d.case_number = f.case_number and d.clock = 'DEFENCE' and d.subject = ''
                where r.issued_on is not null
                    and not coalesce(d.met_on <= r.issued_on, false) and not coalesce(d.last_day < r.issued_on, false)
            union all
            select 'closed-by-rectifier', f.office, f.kind, f.case_number, c.verified_on::timestamp at time zone :zone,
                    case when c.verified_by = c.reported_by then 'SAME' else 'OF_UNIT' end, c.problem, c.verified_by, '', '', null
                from f join rectification c on c.case_number = f.case_number
                where c.closed and (c.verified_by = c.reported_by or exists (select 1 from identity_post p
                    where p.login = c.verified_by and p.body = f.unit and p.starts_on <= c.verified_on
                        and (p.ends_on is null or p.ends_on >= c.verified_on)))
            union all
            select 'numbers-voided', f.office, f.kind, f.case_number, r.revoked_on::timestamp at time zone :zone, 'REVOKED', d.number,
                    null, d.kind, '', null
                from f join result r on r.case_number = f.case_number
                    join document d on d.case_number = f.case_number and d.kind = 'RESULT_NOTICE'
                where r.revoked_on is not null
            union all
            select 'objections', f.office, f.kind, f.case_number, o.lodged_on::timestamp at time zone :zone,
                    o.kind || '-' || coalesce(o.ruling, case when o.withdrawn_on is not null then 'WITHDRAWN'
                        when o.decision = 'REJECTED' then 'REJECTED' else 'PENDING' end),
                    '', null, coalesce(o.ruled_on::text, ''), '', (o.ruled_on - o.lodged_on)::bigint
                from f join objection o on o.case_number = f.case_number
            union all
            select 'reads-without-task', f.office, f.kind, f.case_number, (l.body ->> 'at')::timestamptz, l.body ->> 'kind', '',
                    l.body ->> 'by', left(coalesce(l.body ->> 'address', ''), 200), '', null
                from f join looked l on l.case_number = f.case_number
                where l.body ->> 'kind' in ('case-looked-at', 'downloaded') and pg_input_is_valid(l.body ->> 'at', 'timestamptz')
                    and not exists (select 1 from cases_event c
                        where c.case_number = f.case_number and c.actor = l.body ->> 'by')
                    and not exists (select 1 from inspectors_member m
                        where m.case_number = f.case_number and m.login = l.body ->> 'by')
                    and not exists (select 1 from cases_participant p
                        where p.case_number = f.case_number and p.participant = 'person_' || (l.body ->> 'by'))
                    and not exists (select 1 from identity_post p where p.login = l.body ->> 'by' and p.body = f.unit)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FromFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param cases all of one year */
    void find(int year, List<String> cases) {
        jdbc.sql(FIND)
                .param("cases", cases.toArray(String[]::new))
                .param("year", year)
                .param("thisYear", LocalDate.now(clock).getYear())
                .param(
                        "served",
                        Stream.of(DocumentKind.values())
                                .filter(DocumentKind::isServed)
                                .map(Enum::name)
                                .toArray(String[]::new))
                .param("zone", clock.getZone().getId())
                .update();
    }
}
