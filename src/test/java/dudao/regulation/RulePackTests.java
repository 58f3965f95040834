package dudao.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.cases.CaseKind;
import dudao.deadline.Deadline;
import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import dudao.law.Jurisdiction;
import dudao.law.LegalRule;
import dudao.law.LegalRules;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;

/** A case under the rules of a province; what differs there is data alone. */
@DudaoTest
abstract class RulePackTests {

    @Autowired
    private Story story;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private LegalRules rules;

    private final String pack;

    RulePackTests(String pack) {
        this.pack = pack;
    }

    Story story() {
        return story;
    }

    Story.Told special() {
        return story.openUnder(pack, CaseKind.SPECIAL_SUPERVISION);
    }

    Story.Told comprehensive() {
        return story.openUnder(pack, CaseKind.COMPREHENSIVE_SUPERVISION);
    }

    Deadline clock(Story.Told told, StatutoryClock clock) {
        return clock(told, clock, "");
    }

    Deadline clock(Story.Told told, StatutoryClock clock, String subject) {
        return deadlines.running(told.number(), clock, subject);
    }

    boolean isGranted(Story.Told told, StatutoryClock clock) {
        return deadlines.rule(told.number(), clock).granted().isPresent();
    }

    LegalRules.Said says(LegalRule rule) {
        return rules.rule(new Jurisdiction(pack, "1"), rule);
    }

    static void ends(Deadline deadline, String lastDay, String citation) {
        assertThat(deadline.lastDay()).isEqualTo(LocalDate.parse(lastDay));
        assertThat(deadline.term().basis().citation()).isEqualTo(citation);
    }

    static void rests(LegalRules.Said said, String value, String citation) {
        assertThat(said.value()).isEqualTo(value);
        assertThat(said.basis().citation()).isEqualTo(citation);
    }
}
