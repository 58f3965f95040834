package dudao.editor;

import dudao.cases.CaseNumber;
import dudao.diagram.VerbNames;
import dudao.workflow.Vocabulary;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/** 可用动作: every sentence a diagram may say to the product, read from the code, with what people call it. */
@Component
class BuildingBlocks {

    /** What a sentence is for. */
    enum Use {
        /** The house does something by itself. */
        ACT,
        /** A gateway asks whether. */
        QUESTION,
        /** A last day, or the moment a timer waits for. */
        DAY,
        /** Whoever holds a post. */
        POST,
        /** One person, by login. */
        PERSON,
        /** Several people or matters, one after the other or all at once. */
        SEVERAL
    }

    /** @param verb e.g. {@code notices.issue}; the sentences of one verb differ in what they are about */
    record Block(Use use, String verb, String expression, String label) {}

    private final Vocabulary vocabulary;
    private final VerbNames names;

    BuildingBlocks(Vocabulary vocabulary, VerbNames names) {
        this.vocabulary = vocabulary;
        this.names = names;
    }

    List<Block> of(Use use) {
        return all().filter(block -> block.use() == use).toList();
    }

    Stream<Block> all() {
        return vocabulary.beans().keySet().stream().sorted().flatMap(bean -> vocabulary.verbs(bean).stream()
                .filter(verb -> names.name(bean, verb.getName()).isPresent())
                .flatMap(verb -> sentences(bean, verb)));
    }

    /** What a diagram could call, whether or not anybody has given it a name. */
    static Optional<Use> use(String bean, Method verb) {
        var types = verb.getParameterTypes();
        if (types.length == 0
                || types[0] != CaseNumber.class
                || Stream.of(types).skip(1).anyMatch(type -> type != String.class && !type.isEnum())) {
            return Optional.empty();
        }
        var answer = verb.getReturnType();
        if (answer == String.class) {
            return Optional.of(bean.equals("posts") ? Use.POST : Use.PERSON);
        }
        return answer == void.class
                ? Optional.of(Use.ACT)
                : answer == boolean.class
                        ? Optional.of(Use.QUESTION)
                        : Date.class.isAssignableFrom(answer)
                                ? Optional.of(Use.DAY)
                                : isListOfNames(verb) ? Optional.of(Use.SEVERAL) : Optional.empty();
    }

    private static boolean isListOfNames(Method verb) {
        var answer = ResolvableType.forMethodReturnType(verb);
        return Collection.class.isAssignableFrom(verb.getReturnType()) && answer.resolveGeneric(0) == String.class;
    }

    private Stream<Block> sentences(String bean, Method verb) {
        return use(bean, verb).stream().flatMap(use -> arguments(verb.getParameterTypes(), 1)
                .map(rest -> "${%s.%s(caseNumber%s)}".formatted(bean, verb.getName(), rest))
                .map(expression -> new Block(use, bean + "." + verb.getName(), expression, names.inWords(expression))));
    }

    private static Stream<String> arguments(Class<?>[] types, int place) {
        return place == types.length
                ? Stream.of("")
                : values(types[place], place)
                        .flatMap(value -> arguments(types, place + 1).map(rest -> "," + value + rest));
    }

    /** A text beside a constant may be left open; alone it says which of several is meant. */
    private static Stream<String> values(Class<?> type, int place) {
        return type.isEnum()
                ? Stream.concat(
                        Stream.of(type.getEnumConstants()).map(one -> "'" + ((Enum<?>) one).name() + "'"),
                        Stream.of("subject"))
                : place > 1 ? Stream.of("''", "subject") : Stream.of("subject");
    }
}
