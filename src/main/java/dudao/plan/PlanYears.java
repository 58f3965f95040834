package dudao.plan;

import dudao.cases.CaseNumber;
import dudao.identity.BodyCode;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 一年一份计划: which plan of an office counts for a year. */
@Component
class PlanYears {

    private final JdbcClient jdbc;

    PlanYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else begins a plan of the office. */
    void hold(BodyCode office) {
        jdbc.sql("select code from identity_body where code = ? for no key update")
                .param(office.value())
                .query(String.class)
                .single();
    }

    Optional<CaseNumber> find(BodyCode office, int year) {
        return jdbc.sql("select case_number from plan_year where office = ? and year = ?")
                .params(office.value(), year)
                .query(String.class)
                .optional()
                .map(CaseNumber::new);
    }

    /** Empty for a plan that another has taken the place of. */
    Optional<Integer> of(CaseNumber plan) {
        return jdbc.sql("select year from plan_year where case_number = ?")
                .param(plan.value())
                .query(Integer.class)
                .optional();
    }

    /** In the place of one that ended before it was approved, if there was one. */
    void put(BodyCode office, int year, CaseNumber plan) {
        jdbc.sql("""
                        insert into plan_year values (?, ?, ?)
                        on conflict (office, year) do update set case_number = excluded.case_number
                        """).params(office.value(), year, plan.value()).update();
    }
}
