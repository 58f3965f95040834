package dudao.report;

import dudao.cases.CaseNumber;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** 公开版本: what of a report one person would show to everybody, and what another decided about it. */
@Entity
@DynamicUpdate
@Table(name = "report_edition")
class Edition {

    enum Act {
        PUBLISH("公布"),
        CORRECT("更正"),
        WITHDRAW("撤回");

        private final String chinese;

        Act(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** @param ordinal from 1, in the order in which they were prepared */
    @Embeddable
    record Id(@Column(name = "case_number") String caseNumber, int ordinal) {}

    @EmbeddedId
    private Id id;

    @Enumerated(EnumType.STRING)
    private Act act;

    private @Nullable String body;

    private String note;

    private String preparedBy;

    private Instant preparedAt;

    private @Nullable Boolean agreed;

    private @Nullable String remarks;

    private @Nullable String channel;

    private @Nullable String decidedBy;

    private @Nullable Instant decidedAt;

    @ElementCollection
    @CollectionTable(
            name = "report_redaction",
            joinColumns = {@JoinColumn(name = "case_number"), @JoinColumn(name = "ordinal")})
    @OrderColumn(name = "place")
    private List<Redaction> redactions = new ArrayList<>();

    /** @param body the public text; null where nothing is to be shown any more @param note why, as everybody reads it */
    Edition(Id id, Act act, @Nullable String body, String note, List<Redaction> redactions, String by, Instant at) {
        this.id = id;
        this.act = act;
        this.body = body;
        this.note = note;
        this.redactions.addAll(redactions);
        this.preparedBy = by;
        this.preparedAt = at;
    }

    protected Edition() {}

    /** @param remarks needed for a no @param channel where else it is published */
    void decided(boolean agreed, @Nullable String remarks, @Nullable String channel, String by, Instant at) {
        if (this.agreed != null) {
            throw new IllegalStateException("Edition %s is decided already".formatted(id));
        }
        this.agreed = agreed;
        this.remarks = remarks;
        this.channel = channel;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    public CaseNumber caseNumber() {
        return new CaseNumber(id.caseNumber());
    }

    public int ordinal() {
        return id.ordinal();
    }

    public Act act() {
        return act;
    }

    public Optional<String> body() {
        return Optional.ofNullable(body);
    }

    public String note() {
        return note;
    }

    public List<Redaction> redactions() {
        return List.copyOf(redactions);
    }

    public String preparedBy() {
        return preparedBy;
    }

    public Instant preparedAt() {
        return preparedAt;
    }

    public boolean isDecided() {
        return agreed != null;
    }

    public boolean isAgreed() {
        return Boolean.TRUE.equals(agreed);
    }

    public Optional<String> remarks() {
        return Optional.ofNullable(remarks);
    }

    public Optional<String> channel() {
        return Optional.ofNullable(channel);
    }

    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
