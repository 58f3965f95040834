package dudao.question;

import dudao.deadline.StatutoryClock;
import dudao.document.DocumentKind;
import dudao.document.ServiceMode;
import dudao.identity.Directory;
import dudao.identity.Tie;
import dudao.law.Article;
import dudao.law.Regulation;
import dudao.workflow.Processes;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts leads into the words of page and table. */
@Component
class LeadTelling {

    /** @param when with its time where one is known */
    record Row(Lead lead, String when, String what, String who, String law) {}

    record Counted(String what, Tally tally) {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 E HH:mm", Locale.CHINA);

    private final MessageSource messages;
    private final Processes processes;
    private final Directory directory;

    LeadTelling(MessageSource messages, Processes processes, Directory directory) {
        this.messages = messages;
        this.processes = processes;
        this.directory = directory;
    }

    List<Row> rows(List<Lead> leads, Article ofQuestion) {
        Set<String> logins = new HashSet<>();
        leads.stream().map(Lead::actor).filter(Objects::nonNull).forEach(logins::add);
        var names = directory.namesOf(logins);
        return leads.stream()
                .map(lead -> new Row(
                        lead,
                        (lead.at().toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY : TIME).format(lead.at()),
                        what(lead),
                        lead.actor() == null ? "" : names.getOrDefault(lead.actor(), lead.actor()),
                        law(lead.law(), ofQuestion)))
                .toList();
    }

    List<Counted> counted(String question, List<Tally> tallies) {
        return tallies.stream()
                .map(tally -> new Counted(topic(asked(question), tally.topic()), tally))
                .toList();
    }

    /** What exactly was found, e.g. the name of a step, a period or a way of service. */
    String topic(String question, String topic) {
        var ours = said("question." + question + "." + topic);
        if (ours != null) {
            return ours;
        }
        var act = said("act." + topic);
        if (act != null) {
            return act;
        }
        var event = said("question.event." + topic);
        return event != null
                ? event
                : Stream.of(
                                Stream.of(StatutoryClock.values())
                                        .filter(one -> one.name().equals(topic))
                                        .map(StatutoryClock::chinese),
                                Stream.of(ServiceMode.values())
                                        .filter(one -> one.name().equals(topic))
                                        .map(ServiceMode::chinese),
                                Stream.of(Tie.Kind.values())
                                        .filter(one -> one.name().equals(topic))
                                        .map(Tie.Kind::chinese))
                        .flatMap(known -> known)
                        .findFirst()
                        .or(() -> processes.nameOf(topic))
                        .orElse(topic);
    }

    private String what(Lead lead) {
        var key = asked(lead.question());
        return messages.getMessage(
                "question.found." + key,
                new Object[] {
                    topic(key, lead.topic()),
                    subject(key, lead.subject()),
                    detail(lead.detail()),
                    lead.measure(),
                    DAY.format(lead.at())
                },
                Locale.CHINA);
    }

    private static String asked(String question) {
        return question.startsWith("own-") ? "own" : question;
    }

    private String subject(String question, String subject) {
        if (subject.isEmpty()) {
            return "";
        }
        if (question.equals(Question.UNUSUAL_HOURS.key())) {
            return topic(question, subject);
        }
        if (subject.matches("\\d+")) {
            return "第" + subject + "项问题";
        }
        return kind(subject);
    }

    private static String detail(String detail) {
        return detail.matches("\\d{4}-\\d\\d-\\d\\d") ? DAY.format(LocalDate.parse(detail)) : kind(detail);
    }

    private static String kind(String document) {
        return Stream.of(DocumentKind.values())
                .filter(known -> known.name().equals(document))
                .map(DocumentKind::chinese)
                .findFirst()
                .orElse(document);
    }

    private static String law(String law, Article ofQuestion) {
        var at = law.lastIndexOf('#');
        return at < 0
                ? ofQuestion.citation()
                : new Article(new Regulation(law.substring(0, at)), Integer.parseInt(law.substring(at + 1))).citation();
    }

    private @Nullable String said(String key) {
        return messages.getMessage(key, null, null, Locale.CHINA);
    }
}
