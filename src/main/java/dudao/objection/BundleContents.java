package dudao.objection;

import dudao.cases.CaseEvent;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.deadline.Deadline;
import dudao.deadline.Deadlines;
import dudao.document.Document;
import dudao.document.Documents;
import dudao.document.ServiceRecord;
import dudao.evidence.Exhibits;
import dudao.identity.Directory;
import dudao.inspectors.Inspectors;
import dudao.law.LegalRules;
import dudao.result.Results;
import dudao.workflow.Processes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what a bundle holds, in words that will be read the same in ten years. */
@Component
class BundleContents {

    private final Cases cases;
    private final LegalRules rules;
    private final Documents documents;
    private final Deadlines deadlines;
    private final Exhibits exhibits;
    private final Results results;
    private final Inspectors inspectors;
    private final ObjectionRegister register;
    private final Directory directory;
    private final Processes processes;
    private final MessageSource messages;
    private final Clock clock;

    BundleContents(
            Cases cases,
            LegalRules rules,
            Documents documents,
            Deadlines deadlines,
            Exhibits exhibits,
            Results results,
            Inspectors inspectors,
            ObjectionRegister register,
            Directory directory,
            Processes processes,
            MessageSource messages,
            Clock clock) {
        this.cases = cases;
        this.rules = rules;
        this.documents = documents;
        this.deadlines = deadlines;
        this.exhibits = exhibits;
        this.results = results;
        this.inspectors = inspectors;
        this.register = register;
        this.directory = directory;
        this.processes = processes;
        this.messages = messages;
        this.clock = clock;
    }

    Bundle of(CaseNumber caseNumber) {
        var file = cases.file(caseNumber);
        return new Bundle(
                caseNumber.value(),
                file.title(),
                directory.body(file.office()).name(),
                directory.body(file.supervisedUnit()).name(),
                rules.inWords(file.jurisdiction()),
                LocalDateTime.now(clock),
                facts(caseNumber),
                papers(caseNumber),
                cases.record(caseNumber).stream().map(this::happening).toList(),
                deadlines.of(caseNumber).stream().map(BundleContents::period).toList(),
                exhibits.bundle(caseNumber).stream()
                        .map(one -> new Bundle.Evidence(one.name(), one.sha256()))
                        .toList());
    }

    private List<Bundle.Fact> facts(CaseNumber caseNumber) {
        var facts = new ArrayList<Bundle.Fact>();
        facts.add(new Bundle.Fact("督导组", inspectors.inWords(caseNumber)));
        facts.add(new Bundle.Fact("评价", results.evaluation(caseNumber)));
        facts.add(new Bundle.Fact("等次", results.grade(caseNumber).chinese()));
        results.problems(caseNumber)
                .forEach(problem -> facts.add(new Bundle.Fact(
                        "问题" + problem.number(),
                        "%s；整改要求：%s；期限%d日".formatted(problem.title(), problem.demand(), problem.days()))));
        register.of(caseNumber)
                .forEach(one -> facts.add(new Bundle.Fact(
                        register.nameOf(one),
                        "%s%s提出；请求：%s；理由：%s"
                                .formatted(
                                        one.lodgedOn(),
                                        one.filedBy().chinese(),
                                        one.demand().replaceAll("。$", ""),
                                        one.grounds()))));
        return facts;
    }

    private List<Bundle.Paper> papers(CaseNumber caseNumber) {
        var services = documents.services(caseNumber);
        return documents.of(caseNumber).stream()
                .map(document -> new Bundle.Paper(
                        document.kind().chinese(),
                        document.number(),
                        document.issuedOn(),
                        service(services, document)
                                .map(ServiceRecord::effectiveOn)
                                .orElse(null),
                        service(services, document)
                                .map(ServiceRecord::inWords)
                                .orElse(document.kind().isServed() ? null : "不须送达"),
                        Bundles.hash(document.body()),
                        document.body()))
                .toList();
    }

    private static Optional<ServiceRecord> service(Map<String, ServiceRecord> services, Document document) {
        return Optional.ofNullable(services.get(document.number()));
    }

    private Bundle.Happening happening(CaseEvent event) {
        return new Bundle.Happening(
                local(event.happenedAt()),
                event.actor().map(login -> actor(login, event)).orElse("系统"),
                act(event.act()),
                event.note().orElse(""),
                event.article().citation());
    }

    private String actor(String login, CaseEvent event) {
        return directory.nameOf(login)
                + event.actedFor()
                        .map(absentee -> "（代 " + directory.nameOf(absentee) + "）")
                        .orElse("");
    }

    private static Bundle.Period period(Deadline deadline) {
        return new Bundle.Period(
                deadline.clock().named(deadline.subject()),
                deadline.anchoredOn(),
                deadline.term().inWords(),
                deadline.end().orElse(null),
                deadline.isProvisional(),
                deadline.metOn().orElse(null),
                deadline.term().basis().citation());
    }

    private String act(String act) {
        var said = messages.getMessage("act." + act, null, null, Locale.CHINA);
        return said != null ? said : processes.nameOf(act).orElse(act);
    }

    private LocalDateTime local(Instant time) {
        return LocalDateTime.ofInstant(time, clock.getZone());
    }
}
