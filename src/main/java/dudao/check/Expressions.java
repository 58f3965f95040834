package dudao.check;

import dudao.cases.CaseNumber;
import dudao.diagram.Call;
import dudao.diagram.Finding;
import dudao.diagram.House;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Collectors;

/** 表达式: a diagram may call one verb of the product with plain arguments, and nothing else. */
class Expressions {

    /** What the place in the diagram needs to hear. */
    enum Wanted {
        NOTHING(Object.class, ""),
        WHO(String.class, "应当是一个岗位或者人员，如 ${posts.officeStaff(caseNumber)}"),
        WHEN(Date.class, "应当是一个期限，如 ${deadlines.lastDay(caseNumber,'RESULT','')}"),
        MANY(Collection.class, "应当是一组人员或者事项，如 ${inspectors.team(caseNumber)}"),
        WHETHER(boolean.class, "应当回答是或者否，如 ${notices.isServed(caseNumber)}");

        private final Class<?> type;
        private final String advice;

        Wanted(Class<?> type, String advice) {
            this.type = type;
            this.advice = advice;
        }
    }

    private static final String ONE_CALL =
            "“%s”不是允许的表达式。只能写一个动作，如 ${notices.issue(caseNumber)}，参数只能是 caseNumber、subject 或者单引号中的代码。";

    private final House house;

    Expressions(House house) {
        this.house = house;
    }

    /** What is wrong with it and what to do; empty when it may stand. */
    Optional<String> problem(String expression, Wanted wanted) {
        var call = Call.in(expression);
        if (call.isEmpty()) {
            return Optional.of(ONE_CALL.formatted(Finding.shortened(expression)));
        }
        return call.get().negated() && wanted != Wanted.WHETHER
                ? Optional.of(ONE_CALL.formatted(Finding.shortened(expression)))
                : problem(call.get(), wanted);
    }

    private Optional<String> problem(Call call, Wanted wanted) {
        var vocabulary = house.vocabulary();
        if (!vocabulary.knows(call.bean())) {
            return Optional.of("“%s”不是流程可以使用的对象。可用的有：%s。"
                    .formatted(
                            call.bean(),
                            vocabulary.beans().keySet().stream().sorted().collect(Collectors.joining("、"))));
        }
        var verb = vocabulary.verb(call.bean(), call.verb(), call.arguments().size());
        if (verb.isEmpty()) {
            return Optional.of("“%s”没有带%d个参数的动作“%s”。请从可用动作中选择。"
                    .formatted(call.bean(), call.arguments().size(), call.verb()));
        }
        return arguments(call, verb.get()).or(() -> answered(call, verb.get(), wanted));
    }

    private static Optional<String> answered(Call call, Method verb, Wanted wanted) {
        return wanted.type.isAssignableFrom(verb.getReturnType()) || wanted == Wanted.NOTHING
                ? Optional.empty()
                : Optional.of("动作“%s”用在这里不合适：%s。".formatted(call.named(), wanted.advice));
    }

    private static Optional<String> arguments(Call call, Method verb) {
        for (var place = 0; place < verb.getParameterCount(); place++) {
            var written = call.arguments().get(place);
            if (!fits(written, verb.getParameterTypes()[place])) {
                return Optional.of("动作“%s”的第%d个参数不能是 %s。%s"
                        .formatted(call.named(), place + 1, written, choices(verb.getParameterTypes()[place])));
            }
        }
        return Optional.empty();
    }

    private static boolean fits(String written, Class<?> type) {
        if (type == CaseNumber.class) {
            return written.equals("caseNumber");
        }
        var literal = written.matches("'\\w*'");
        if (type.isEnum()) {
            return written.equals("subject") || literal && constants(type).contains(written.replace("'", ""));
        }
        return type == String.class && (literal || written.equals("subject"));
    }

    private static String choices(Class<?> type) {
        if (type == CaseNumber.class) {
            return "请写 caseNumber。";
        }
        return type.isEnum() ? "可用的代码有：%s。".formatted(constants(type)) : "请写 subject 或者单引号中的代码。";
    }

    private static Collection<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }
}
