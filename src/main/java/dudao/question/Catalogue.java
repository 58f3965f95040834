package dudao.question;

import dudao.cases.CaseKind;
import dudao.deadline.StatutoryClock;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.law.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 评查事项目录: the questions of the house and those that somebody has set for himself or his office. */
@Component
class Catalogue {

    private static final List<String> WEEKDAYS = List.of("", "周一", "周二", "周三", "周四", "周五", "周六", "周日");

    private final OwnQuestions own;
    private final Leads leads;
    private final LeadTelling telling;
    private final Directory directory;
    private final MessageSource messages;
    private final QuestionSettings settings;
    private final JdbcClient jdbc;

    Catalogue(
            OwnQuestions own,
            Leads leads,
            LeadTelling telling,
            Directory directory,
            MessageSource messages,
            QuestionSettings settings,
            JdbcClient jdbc) {
        this.own = own;
        this.leads = leads;
        this.telling = telling;
        this.directory = directory;
        this.messages = messages;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    List<Entry> of(Person person) {
        var counts = leads.counts(person);
        var entries = new ArrayList<Entry>();
        for (var question : Question.values()) {
            entries.add(entry(question, counts.getOrDefault(question.key(), 0L)));
        }
        own.of(person).forEach(one -> entries.add(entry(one, counts.getOrDefault(one.key(), 0L))));
        return entries;
    }

    /** Somebody else's own question is none at all. */
    Optional<Entry> find(Person person, String key) {
        return Question.of(key).map(question -> entry(question, 0)).or(() -> own.find(person, key)
                .map(question -> entry(question, 0)));
    }

    /** What has ever happened in a case, by name. */
    List<Named> topics() {
        return jdbc.sql("select topic from question_topic order by topic").query(String.class).list().stream()
                .map(topic -> new Named(topic, telling.topic("own", topic)))
                .toList();
    }

    record Named(String value, String name) {}

    private Entry entry(Question question, long count) {
        var says = messages.getMessage(
                "question.says." + question.key(),
                new Object[] {
                    settings.longWait(),
                    settings.writtenLate(),
                    settings.repeated().toSeconds(),
                    settings.dayBegins(),
                    settings.dayEnds()
                },
                Locale.CHINA);
        return new Entry(question.key(), question.chinese(), question.law(), says, count, null);
    }

    private Entry entry(OwnQuestion question, long count) {
        var says = new ArrayList<String>();
        say(says, question.topic(), topic -> telling.topic("own", topic));
        say(says, question.clock(), which -> StatutoryClock.valueOf(which).chinese() + "期限变更");
        say(says, question.office(), code -> directory.body(new BodyCode(code)).name());
        say(says, question.kind(), kind -> CaseKind.valueOf(kind).chinese());
        say(says, question.year() == 0 ? "" : question.year() + "年", year -> year);
        say(says, WEEKDAYS.get(question.weekday()), day -> day);
        if (question.fromHour() != 0 || question.toHour() != 24) {
            says.add("%d时至%s%d时"
                    .formatted(
                            question.fromHour(),
                            question.fromHour() < question.toHour() ? "" : "次日",
                            question.toHour()));
        }
        say(says, question.actor(), directory::nameOf);
        return new Entry(
                question.key(),
                question.name(),
                Article.UNREGULATED,
                "条件：" + String.join("，", says) + "。由" + directory.nameOf(question.madeBy()) + "设定"
                        + (question.shared() ? "，本室共用。" : "。"),
                count,
                question);
    }

    private static void say(List<String> says, String asked, UnaryOperator<String> words) {
        Stream.of(asked).filter(one -> !one.isEmpty()).map(words).forEach(says::add);
    }
}
