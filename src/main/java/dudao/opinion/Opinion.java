package dudao.opinion;

import dudao.cases.CaseNumber;
import dudao.cases.Followed;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** 初步督导意见: what the group, having deliberated, thinks of the unit, and how the unit answered. */
@Entity
@DynamicUpdate
class Opinion {

    enum Answer {
        /** 申辩. */
        DEFENDED,
        /** 放弃申辩. */
        WAIVED,
        /** The time passed (视为放弃). */
        LAPSED
    }

    @EmbeddedId
    private CaseNumber caseNumber;

    private LocalDate deliberatedOn;

    private String attendance;

    private String minutes;

    @Followed
    private @Nullable String achievements;

    @Followed
    private @Nullable String problems;

    @Followed
    private @Nullable String suggestions;

    private @Nullable LocalDate fedBackOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer answer;

    private @Nullable LocalDate answeredOn;

    Opinion(CaseNumber caseNumber, LocalDate deliberatedOn, String attendance, String minutes) {
        this.caseNumber = caseNumber;
        this.deliberatedOn = deliberatedOn;
        this.attendance = attendance;
        this.minutes = minutes;
    }

    protected Opinion() {}

    void draft(String achievements, String problems, String suggestions) {
        this.achievements = achievements;
        this.problems = problems;
        this.suggestions = suggestions;
    }

    void fedBack(LocalDate on) {
        fedBackOn = on;
    }

    void answered(Answer answer, LocalDate on) {
        this.answer = answer;
        this.answeredOn = on;
    }

    String minutes() {
        return minutes;
    }

    @Nullable
    String achievements() {
        return achievements;
    }

    @Nullable
    String problems() {
        return problems;
    }

    @Nullable
    String suggestions() {
        return suggestions;
    }

    boolean isFedBack() {
        return fedBackOn != null;
    }

    @Nullable
    Answer answer() {
        return answer;
    }
}
