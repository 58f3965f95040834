package dudao.evidence;

import dudao.cases.CaseNumber;
import dudao.identity.CurrentPerson;
import dudao.law.Article;
import dudao.law.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 证据材料: takes files in, keeps them as they came and proves that they are what they were. */
@Component
public class Exhibits {

    /** A content stands in the store before a row names it, and nothing of it is seen if the row is never written. */
    private record Admitted(Received content, FileName name, FileType type, Optional<Picture> picture) {}

    private static final int LONGEST_SUBJECT = 120;

    private final ContentStore store;
    private final Admission admission;
    private final Register register;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Exhibits(
            ContentStore store,
            Admission admission,
            Register register,
            CurrentPerson current,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.admission = admission;
        this.register = register;
        this.current = current;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes all the files or, when one is refused, none. Whether the person may do so is asked before ({@link ExhibitAccess}). */
    public List<Exhibit> add(CaseNumber caseNumber, String subject, List<Upload> uploads, String from) {
        if (subject.length() > LONGEST_SUBJECT) {
            throw new Refused("evidence.subject-too-long", Article.UNREGULATED, LONGEST_SUBJECT);
        }
        var admitted = new ArrayList<Admitted>();
        try {
            for (var upload : uploads) {
                admitted.add(admit(upload));
            }
            return transaction.execute(status -> admitted.stream()
                    .map(file -> enter(caseNumber, subject, file, from))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Exhibits of case %s could not be taken in".formatted(caseNumber), e);
        } finally {
            admitted.forEach(file -> file.content().close());
        }
    }

    /** Everything in the case, by what it belongs to and by name, the newest version first. */
    public List<Exhibit> of(CaseNumber caseNumber) {
        return register.of(caseNumber);
    }

    public List<Exhibit> of(CaseNumber caseNumber, String subject) {
        return of(caseNumber).stream()
                .filter(exhibit -> exhibit.subject().equals(subject))
                .toList();
    }

    public Optional<Exhibit> find(long id) {
        return register.find(id);
    }

    /** Everything in the case in the order in which it came, for a bundle that is frozen and carried elsewhere. */
    public List<Exhibit> bundle(CaseNumber caseNumber) {
        return register.bundle(caseNumber);
    }

    /** 封存: from now on the case takes no more; returns what it holds. */
    public List<Exhibit> close(CaseNumber caseNumber) {
        return transaction.execute(status -> {
            register.close(caseNumber, clock.instant());
            return bundle(caseNumber);
        });
    }

    /** 销毁: the exhibits of a case are gone with this transaction, their contents right after it where no other case has them. */
    public void forget(CaseNumber caseNumber) {
        register.forget(caseNumber, clock.instant());
        events.publishEvent(new ContentForgotten());
    }

    public boolean isClosed(CaseNumber caseNumber) {
        return register.isClosed(caseNumber);
    }

    /** Hashes what is in the store again: whether it still is what was handed in. */
    public boolean verify(long id) {
        var exhibit = find(id).orElseThrow(() -> new IllegalArgumentException("There is no exhibit %d".formatted(id)));
        var content = store.open(exhibit.sha256());
        if (!content.exists()) {
            return false;
        }
        try {
            return Sha256.of(content.getInputStream()).equals(exhibit.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException("Exhibit %d could not be read".formatted(id), e);
        }
    }

    /** What was handed in, to be given out again. Nobody is given what is known to be infected. */
    public Resource content(Exhibit exhibit) {
        if (exhibit.scan() == ScanState.INFECTED) {
            throw new Refused("evidence.infected", Article.UNREGULATED, exhibit.name());
        }
        return store.open(exhibit.sha256());
    }

    private Admitted admit(Upload upload) throws IOException {
        var name = FileName.of(upload.name());
        var content = store.receive(upload.content().getInputStream());
        try {
            var type = admission.typeOf(content, name);
            return new Admitted(content, name, type, Camera.read(content.file(), type));
        } catch (IOException | RuntimeException e) {
            content.close();
            throw e;
        }
    }

    private Exhibit enter(CaseNumber caseNumber, String subject, Admitted file, String from) {
        var content = file.content();
        register.charge(caseNumber, content.size(), file.name());
        register.describe(content, file.type(), file.picture());
        try {
            store.keep(content);
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be kept".formatted(file.name()), e);
        }
        var exhibit = register.enter(
                caseNumber,
                subject,
                file.name(),
                content.sha256(),
                current.login()
                        .orElseThrow(() -> new IllegalStateException(
                                "An exhibit of case %s needs a person who hands it in".formatted(caseNumber))),
                clock.instant(),
                from);
        if (exhibit.scan() == ScanState.INFECTED) {
            throw new Refused("evidence.known-infected", Article.UNREGULATED, file.name());
        }
        events.publishEvent(new ExhibitAdded(exhibit));
        events.publishEvent(new ContentKept());
        return exhibit;
    }
}
