package dudao.archive;

import dudao.archive.DestructionListMoved.Change;
import dudao.cases.CaseNumber;
import dudao.identity.BodyCode;
import dudao.identity.CurrentPerson;
import dudao.law.Article;
import dudao.law.Refused;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 销毁清单: one person of the office proposes what has outlived its term, another approves; with the approval the content is gone. */
@Component
@Transactional
class DestructionLists {

    static final int LARGEST = 200;
    private static final int LONGEST = 400;

    private final DestructionRegister register;
    private final KeptFiles files;
    private final Destruction destruction;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DestructionLists(
            DestructionRegister register,
            KeptFiles files,
            Destruction destruction,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.files = files;
        this.destruction = destruction;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** 提出. */
    int propose(BodyCode office, Set<CaseNumber> cases) {
        var due = files.due(office, LARGEST).stream()
                .filter(file -> cases.contains(file.caseNumber()))
                .toList();
        if (due.isEmpty() || due.size() < cases.size()) {
            throw new Refused("archive.not-due", Article.UNREGULATED);
        }
        var number = register.enter(office, me(), clock.instant(), due);
        events.publishEvent(new DestructionListMoved(office, number, Change.PROPOSED, due.size()));
        return number;
    }

    /** 审批, by somebody else. What a hold or an appeal has come to meanwhile stops the whole list. */
    void decide(int number, boolean approved, String reasons) {
        var list = register.locked(number);
        if (!list.isOpen()) {
            throw new Refused("archive.list-decided", Article.UNREGULATED);
        }
        if (list.proposedBy().equals(me())) {
            throw new Refused("archive.same-person", Article.UNREGULATED);
        }
        if (reasons.length() > LONGEST || !approved && reasons.isBlank()) {
            throw new Refused("archive.reasons-needed", Article.UNREGULATED, LONGEST);
        }
        register.decide(number, approved, me(), clock.instant(), reasons);
        if (approved) {
            destroy(list);
        }
        events.publishEvent(new DestructionListMoved(
                list.office(),
                number,
                approved ? Change.APPROVED : Change.REJECTED,
                list.items().size()));
    }

    /** 执行. The list has been decided, so that it no longer stands in the way of its own files. */
    private void destroy(DestructionList list) {
        for (var item : list.items()) {
            if (!files.mayGo(item.caseNumber())) {
                throw new Refused("archive.hindered", Article.UNREGULATED, item.caseNumber());
            }
            var copies = destruction.destroy(item.caseNumber(), list.number());
            events.publishEvent(new FileDestroyed(
                    item.caseNumber(), list.number(), list.proposedBy(), me(), item.manifest(), copies));
            copies.stream()
                    .filter(Copy::goes)
                    .map(copy -> new CopyDestroyed(copy.keptIn(), item.caseNumber(), list.number(), copy.hash()))
                    .forEach(events::publishEvent);
        }
    }

    private String me() {
        return current.login().orElseThrow();
    }
}
