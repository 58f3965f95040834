package dudao.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dudao.Pages;
import dudao.Story;
import dudao.cases.CaseKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 以往案件推演: the whole page as a browser gets it, for 500 closed cases, each with the trail of a real one. */
@Benchmark
class RehearsalBenchmark {

    private static final int CASES = 500;

    @Autowired
    Pages pages;

    @Autowired
    Story story;

    @Autowired
    JdbcClient jdbc;

    private final Report report = new Report("(i) a rehearsal on 500 closed cases, s");

    @Test
    void five_hundred_cases() throws Exception {
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, true).untilClosed();
        multiply(told.number().value());
        var draft = draft();
        var web = pages.web();
        for (var round = 1; round <= 3; round++) {
            var begun = System.nanoTime();
            var page = web.perform(get("/studio/drafts/" + draft + "/rehearsal").with(pages.by("admin")))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page).contains("<td>" + CASES + "</td>");
            report.atMost(60, (System.nanoTime() - begun) / 1e9, "500 cases, round %d", round);
        }
        report.requireAllPassed();
    }

    /** Covers, seals, periods and trails; a rehearsal asks for nothing else. */
    private void multiply(String number) {
        for (var table : List.of("cases_file", "archive", "deadline")) {
            jdbc.sql("""
                            insert into %1$s select (jsonb_populate_record(t,
                                jsonb_build_object('case_number', '督2027-' || (1000 + i)))).*
                            from %1$s t, generate_series(1, :more) i where case_number = :number
                            """.formatted(table))
                    .param("more", CASES - 1)
                    .param("number", number)
                    .update();
        }
        jdbc.sql("""
                        insert into audit_event (seq, year, chain, body, hash)
                        select seq, 2027, '督2027-' || (1000 + i), body, hash
                        from audit_event, generate_series(1, :more) i where chain = :number
                        """).param("more", CASES - 1).param("number", number).update();
    }

    /** One clock and one name are others, so that dates are counted too. */
    private int draft() throws Exception {
        var text = Files.readString(Path.of("processes", "conclusion.bpmn"))
                .replace(
                        "dueDate=\"${deadlines.lastDay(caseNumber,'DEFENCE','')}\"",
                        "dueDate=\"${deadlines.lastDay(caseNumber,'RESULT','')}\"");
        return jdbc.sql("""
                        insert into studio_draft (process, name, text, note, findings, sound, handed_in_by, handed_in_at)
                        values ('conclusion', '评议与结论', ?, '换了期限', '', true, 'admin', now()) returning number
                        """)
                .param(text.getBytes(StandardCharsets.UTF_8))
                .query(Integer.class)
                .single();
    }
}
