package dudao.migration;

import dudao.document.DocumentKind;
import java.util.stream.Stream;

/** Which of several a date is about, as people read it. */
class Subject {

    private Subject() {}

    /** E.g. （问题2）, （督导通知书）; empty where it is about the case. */
    static String inWords(String subject) {
        if (subject.isEmpty()) {
            return "";
        }
        if (subject.matches("\\d+")) {
            return "（问题%s）".formatted(subject);
        }
        return Stream.of(DocumentKind.values())
                .filter(kind -> kind.name().equals(subject))
                .map(kind -> "（%s）".formatted(kind.chinese()))
                .findFirst()
                .orElse("（其他）");
    }
}
