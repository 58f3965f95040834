package dudao.document;

import dudao.cases.CaseFile;
import dudao.identity.BodyCode;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.StandingIn;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes a document's text from its template in {@code documents/} and the facts of the case. */
@Component
class DocumentTexts {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Directory directory;
    private final KnownHead head;
    private final CurrentPerson current;
    private final StandingIn standingIn;
    private final TemplateEngine templates = new SpringTemplateEngine();

    DocumentTexts(Directory directory, KnownHead head, CurrentPerson current, StandingIn standingIn) {
        this.directory = directory;
        this.head = head;
        this.current = current;
        this.standingIn = standingIn;
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("documents/");
        resolver.setSuffix(".txt");
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(resolver);
    }

    String write(
            DocumentKind kind, CaseFile file, BodyCode office, String number, LocalDate on, Map<String, Object> facts) {
        var words = new HashMap<String, Object>(facts);
        words.replaceAll((name, value) -> value instanceof LocalDate day ? DAY.format(day) : value);
        words.put("number", number);
        words.put("caseNumber", file.number().value());
        words.put("office", directory.body(office).name());
        words.put("unit", file.unit().map(unit -> directory.body(unit).name()).orElse(""));
        words.put("kind", file.kind().chinese());
        words.put("matters", file.matters());
        words.put("on", DAY.format(on));
        var text = templates
                        .process(kind.template(), new Context(Locale.CHINA, words))
                        .strip() + "\n" + signature();
        return head.inWords().map(line -> text + "\n" + line + "\n").orElse(text);
    }

    /** A document is the office's and names nobody, unless somebody issued it in the place of another. */
    private String signature() {
        return standingIn
                .absentee()
                .flatMap(absentee ->
                        current.person().map(person -> "签发人：%s（代 %s）\n".formatted(person.name(), absentee.name())))
                .orElse("");
    }
}
