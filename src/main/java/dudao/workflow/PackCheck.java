package dudao.workflow;

import dudao.calendar.Term;
import dudao.cases.CaseKind;
import dudao.deadline.Anchor;
import dudao.deadline.ClockRule;
import dudao.deadline.StatutoryClock;
import dudao.law.Jurisdiction;
import dudao.law.LegalRule;
import dudao.law.LegalRules;
import dudao.law.Regulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineException;

/**
 * Looks one rule pack over before cases may be opened under it: every clock and every rule is there once, with its article, and they
 * fit each other.
 */
class PackCheck {

    static final List<CaseKind> KINDS = List.of(CaseKind.COMPREHENSIVE_SUPERVISION, CaseKind.SPECIAL_SUPERVISION);

    private final RuleTable table;
    private final Jurisdiction pack;
    private final List<String> problems = new ArrayList<>();

    private PackCheck(RuleTable table, Jurisdiction pack) {
        this.table = table;
        this.pack = pack;
    }

    /** What is wrong with it, in Chinese. */
    static List<String> problems(RuleTable table, Jurisdiction pack) {
        var check = new PackCheck(table, pack);
        check.whole();
        return check.problems;
    }

    private void whole() {
        for (var clock : StatutoryClock.values()) {
            for (var kind : KINDS) {
                clock(kind, clock);
            }
        }
        for (var rule : LegalRule.values()) {
            rule(rule);
        }
        if (problems.isEmpty()) {
            objections();
        }
    }

    private void clock(CaseKind kind, StatutoryClock clock) {
        try {
            var found = table.rule(pack, kind, clock);
            if (found.isEmpty()) {
                add("缺少时钟“%s”（%s，%s）。".formatted(clock.chinese(), clock, kind.chinese()));
            } else {
                found.get().granted().ifPresent(term -> sound(found.get(), term));
                if (clock == StatutoryClock.RECEIPT && found.get().granted().isEmpty()) {
                    add("时钟“%s”须有长度：文书送达之前，由它提醒签收。".formatted(clock.chinese()));
                }
            }
        } catch (DmnEngineException contradictory) {
            add("时钟“%s”（%s）在%s中有几行规则，互相矛盾，只能留一行。".formatted(clock.chinese(), clock, kind.chinese()));
        } catch (IllegalArgumentException | NullPointerException | ClassCastException unsound) {
            add("时钟“%s”（%s）填写有误：长度须为不小于 1 的整数，单位须为 %s，起算事由须为 %s 之一，“由谁”“依据”“条”不能空。"
                    .formatted(clock.chinese(), clock, names(Term.Unit.class), names(Anchor.class)));
        }
    }

    private void sound(ClockRule rule, Term term) {
        var setting = term.basis().regulation().equals(Regulation.OFFICE_SETTING);
        if (setting != (term.basis().number() == 0)) {
            add("时钟“%s”须写明法条；法规未规定的，依据写“%s”，条写 0。"
                    .formatted(rule.clock().chinese(), Regulation.OFFICE_SETTING.title()));
        }
        if (rule.actor().isBlank() || rule.effect().isBlank()) {
            add("时钟“%s”须写明由谁、届满的后果。".formatted(rule.clock().chinese()));
        }
    }

    private void rule(LegalRule rule) {
        try {
            var found = table.rule(pack, rule).map(LegalRules.Said::value);
            if (found.isEmpty()) {
                add("缺少规则“%s”（%s）。".formatted(rule.chinese(), rule));
            } else if (!rule.allows(found.get())) {
                add("规则“%s”（%s）的内容“%s”不在许可的范围内。".formatted(rule.chinese(), rule, found.get()));
            }
        } catch (DmnEngineException contradictory) {
            add("规则“%s”（%s）有几行，互相矛盾，只能留一行。".formatted(rule.chinese(), rule));
        } catch (NullPointerException | ClassCastException unsound) {
            add("规则“%s”（%s）填写有误：内容须加双引号，依据与条不能空。".formatted(rule.chinese(), rule));
        }
    }

    /** The way of an objection and the periods on it must fit each other. */
    private void objections() {
        var path = table.rule(pack, LegalRule.OBJECTION_PATH).orElseThrow().value();
        var review = granted(StatutoryClock.REVIEW_REQUEST) && granted(StatutoryClock.REVIEW_RULING);
        var appeal = granted(StatutoryClock.APPEAL) && granted(StatutoryClock.APPEAL_RULING);
        var fits =
                switch (path) {
                    case "SAME_OFFICE" -> review && appeal && anchored(Anchor.REVIEW_CONCLUSION_SERVED);
                    case "HIGHER_OFFICE" ->
                        appeal && !granted(StatutoryClock.REVIEW_REQUEST) && anchored(Anchor.RESULT_NOTICE_SERVED);
                    default -> !granted(StatutoryClock.REVIEW_REQUEST) && !granted(StatutoryClock.APPEAL);
                };
        if (!fits) {
            add("异议途径（%s）与期限矛盾：SAME_OFFICE 须有申请复查、复查结论、申诉、申诉处理的期限，申诉自复查结论送达起算；".formatted(path)
                    + "HIGHER_OFFICE 只有申诉及其处理的期限，自结果送达起算；NONE 不得有这些期限。");
        }
    }

    private boolean granted(StatutoryClock clock) {
        return KINDS.stream().allMatch(kind -> table.rule(pack, kind, clock)
                .flatMap(ClockRule::granted)
                .isPresent());
    }

    private boolean anchored(Anchor anchor) {
        return KINDS.stream().allMatch(kind -> table.rule(pack, kind, StatutoryClock.APPEAL)
                .filter(rule -> rule.anchor() == anchor)
                .isPresent());
    }

    private void add(String problem) {
        var said = "规则包 %s：%s".formatted(pack, problem);
        if (!problems.contains(said)) {
            problems.add(said);
        }
    }

    private static <E extends Enum<E>> Set<String> names(Class<E> names) {
        return Stream.of(names.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
    }
}
