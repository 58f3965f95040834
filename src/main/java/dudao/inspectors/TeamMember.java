package dudao.inspectors;

import dudao.cases.CaseNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** 督导组成员. */
@Entity
@DynamicUpdate
@Table(name = "inspectors_member")
class TeamMember {

    enum Role {
        LEADER("组长"),
        MEMBER("组员"),
        EXPERT("专家");

        private final String chinese;

        Role(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }

        /** Experts are welcome but do not count (督导条例第十六条). */
        boolean isInspector() {
            return this != EXPERT;
        }
    }

    @Embeddable
    record Id(@Column(name = "case_number") String caseNumber, String login) {}

    @EmbeddedId
    private Id id;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable LocalDate declaredOn;

    private @Nullable LocalDate recusedOn;

    TeamMember(CaseNumber caseNumber, String login, Role role) {
        this.id = new Id(caseNumber.value(), login);
        this.role = role;
    }

    protected TeamMember() {}

    String login() {
        return id.login();
    }

    Role role() {
        return role;
    }

    void becomes(Role role) {
        this.role = role;
    }

    /** 声明: has said whether anything clouds the judgement. */
    void declared(LocalDate on) {
        declaredOn = on;
    }

    void recused(LocalDate on) {
        recusedOn = on;
    }

    boolean hasDeclared() {
        return declaredOn != null;
    }

    boolean isRecused() {
        return recusedOn != null;
    }

    boolean isActive() {
        return !isRecused();
    }
}
