package dudao.objection;

import dudao.calendar.Holidays;
import dudao.cases.CaseNumber;
import dudao.result.Remedies;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 异议登记: keeps every request and finds it again, by the case it is about or the one it is handled in. */
@Component
@Transactional
class ObjectionRegister {

    private final EntityManager entities;
    private final Remedies remedies;
    private final Holidays holidays;

    ObjectionRegister(EntityManager entities, Remedies remedies, Holidays holidays) {
        this.entities = entities;
        this.remedies = remedies;
        this.holidays = holidays;
    }

    Objection enter(
            CaseNumber caseNumber, Objection.Kind kind, Request request, @Nullable LocalDate lastDay, boolean direct) {
        var ordinal = latest(caseNumber, kind).map(one -> one.id().ordinal()).orElse(0) + 1;
        var entered = new Objection(new Objection.Id(caseNumber.value(), kind, ordinal), request, lastDay, direct);
        entities.persist(entered);
        return entered;
    }

    Optional<Objection> latest(CaseNumber caseNumber, Objection.Kind kind) {
        return of(caseNumber).stream().filter(one -> one.kind() == kind).reduce((one, later) -> later);
    }

    /** Every request against the result of the case, reviews first. */
    List<Objection> of(CaseNumber caseNumber) {
        return entities.createQuery(
                        "from Objection where id.caseNumber = :number order by id.kind desc, id.ordinal",
                        Objection.class)
                .setParameter("number", caseNumber.value())
                .getResultList();
    }

    /** What the case is about to decide: its own latest review, or the appeal it was opened for. */
    Objection handledIn(CaseNumber caseNumber) {
        return findHandledIn(caseNumber)
                .orElseThrow(() -> new IllegalStateException("No objection is handled in case " + caseNumber));
    }

    Optional<Objection> findHandledIn(CaseNumber caseNumber) {
        return entities.createQuery(
                        "from Objection where handledIn = :number order by id.ordinal desc", Objection.class)
                .setParameter("number", caseNumber.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void enter(Objection ruled, List<Verdict.Line> lines) {
        lines.forEach(line -> entities.persist(new Item(ruled.id(), line)));
    }

    List<Item> items(Objection ruled) {
        return entities.createQuery(
                        "from Item where id.caseNumber = :number and id.kind = :kind and id.ordinal = :ordinal order by id.problem",
                        Item.class)
                .setParameter("number", ruled.id().caseNumber())
                .setParameter("kind", ruled.kind())
                .setParameter("ordinal", ruled.id().ordinal())
                .getResultList();
    }

    /** The last day on which the request was in time, provisional or not; empty where it has none. */
    Optional<String> lastDayOf(Objection one) {
        return one.lastDay().map(day -> holidays.calendar().inWords(day));
    }

    /** 复查, 申诉 or 复核, as the rules of the case call it. */
    String nameOf(Objection one) {
        return one.kind() == Objection.Kind.REVIEW ? one.kind().chinese() : remedies.appealName(one.caseNumber());
    }
}
