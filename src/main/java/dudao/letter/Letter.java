package dudao.letter;

import dudao.cases.CaseNumber;
import dudao.identity.BodyCode;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** 来信: an objection of somebody of the public to a published report, as received, and its answer. */
@Entity
@DynamicUpdate
class Letter {

    enum Relation {
        STUDENT("学生"),
        PARENT("学生家长"),
        ORGANISATION("社会组织"),
        PUBLIC("社会公众");

        private final String chinese;

        Relation(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    enum Outcome {
        CASE("立案督导"),
        ANSWERED("核实答复"),
        NO_GROUND("反映不成立");

        private final String chinese;

        Outcome(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer number;

    private int report;

    private int edition;

    @Embedded
    private CaseNumber caseNumber;

    private BodyCode office;

    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    private @Nullable String writer;

    private @Nullable String contact;

    private String text;

    private String code;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String answer;

    private @Nullable String handledIn;

    private @Nullable String decidedBy;

    private @Nullable Instant decidedAt;

    /** @param code hash of what the writer asks for the answer with */
    Letter(int report, int edition, CaseNumber caseNumber, BodyCode office, Writing writing, String code, Instant at) {
        this.report = report;
        this.edition = edition;
        this.caseNumber = caseNumber;
        this.office = office;
        this.relation = writing.relation();
        this.writer = writing.writer();
        this.contact = writing.contact();
        this.text = writing.text();
        this.code = code;
        this.receivedAt = at;
    }

    protected Letter() {}

    /** @param in the case in which it is looked into; null for the other outcomes */
    void decided(Outcome outcome, String answer, @Nullable CaseNumber in, String by, Instant at) {
        this.outcome = outcome;
        this.answer = answer;
        this.handledIn = in == null ? null : in.value();
        this.decidedBy = by;
        this.decidedAt = at;
    }

    public int number() {
        return number;
    }

    public int report() {
        return report;
    }

    public int edition() {
        return edition;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public BodyCode office() {
        return office;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Relation relation() {
        return relation;
    }

    public String writer() {
        return writer == null ? "" : writer;
    }

    public String contact() {
        return contact == null ? "" : contact;
    }

    public String text() {
        return text;
    }

    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public String answer() {
        return answer == null ? "" : answer;
    }

    public Optional<String> handledIn() {
        return Optional.ofNullable(handledIn);
    }

    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
