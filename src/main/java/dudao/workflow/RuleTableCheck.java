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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;

/** Looks a rule table over before it may be used: complete, free of contradictions, free of anything but plain values. */
class RuleTableCheck {

    /** A table says what is so; it computes nothing, so that it can do nothing. */
    private static final Pattern PLAIN = Pattern.compile(
            "-?|\\d{1,4}|\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*|not\\(\\s*\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*\\s*\\)");

    private static final Pattern NAMED = Pattern.compile("\"[a-zA-Z0-9.-]{1,40}\"");

    private static final List<CaseKind> KINDS =
            List.of(CaseKind.COMPREHENSIVE_SUPERVISION, CaseKind.SPECIAL_SUPERVISION);

    private final List<String> problems = new ArrayList<>();
    private @Nullable RuleTable table;

    RuleTableCheck(DmnEngine engine, byte[] dmn) {
        try {
            table = new RuleTable(engine, dmn);
        } catch (ModelException | DmnEngineException unreadable) {
            problems.add(
                    "文件不是可读的 DMN 决策表，或者缺少“法定期限表”（statutory-terms）、“其他规则表”（jurisdiction-rules）。" + "请从本页下载现行规则表，在其上修改。");
            return;
        }
        shape();
        if (problems.isEmpty()) {
            table.packs().forEach(this::pack);
        }
    }

    List<String> problems() {
        return problems;
    }

    /** What the table would change of packs that must stay as they are. */
    List<String> changesOf(List<Jurisdiction> pinned, RulePacks now) {
        return pinned.stream()
                .filter(table.packs()::contains)
                .filter(pack -> !sameAs(pack, now))
                .map(pack -> "规则包 %s 已有案件适用，不得改动；请把修改写成新的版本（如 %s）。".formatted(pack, next(pack)))
                .toList();
    }

    private boolean sameAs(Jurisdiction pack, RulePacks now) {
        return table.written(pack).equals(now.written(pack)) || saysTheSame(pack, now);
    }

    private boolean saysTheSame(Jurisdiction pack, RulePacks now) {
        return KINDS.stream().allMatch(kind -> Stream.of(StatutoryClock.values())
                        .allMatch(clock ->
                                table.rule(pack, kind, clock).equals(Optional.of(now.rule(pack, kind, clock)))))
                && Stream.of(LegalRule.values())
                        .allMatch(rule -> table.rule(pack, rule).equals(Optional.of(now.rule(pack, rule))));
    }

    private static String next(Jurisdiction pack) {
        return pack.version().matches("\\d+") ? String.valueOf(Integer.parseInt(pack.version()) + 1) : "2";
    }

    private void shape() {
        for (var decisionTable : table.model().getModelElementsByType(DecisionTable.class)) {
            if (!decisionTable.getHitPolicy().name().equals("UNIQUE")) {
                problems.add("决策表的命中策略须为“唯一”（UNIQUE）。");
            }
        }
        if (table.model().getModelElementsByType(LiteralExpression.class).stream()
                .anyMatch(expression -> expression.getExpressionLanguage() != null)) {
            problems.add("决策表中不得使用其他表达式语言，只能填写固定的值。");
        }
        Stream.of(RuleTable.TERMS, RuleTable.RULES).forEach(decision -> {
            var rows = table.rowsOf(decision);
            for (var row : rows) {
                cells(decision, row, rows.indexOf(row) + 1);
            }
        });
        known(RuleTable.TERMS, 3, StatutoryClock.class, "时钟");
        known(RuleTable.RULES, 2, LegalRule.class, "规则");
    }

    private void cells(String decision, Rule row, int line) {
        var inputs = row.getInputEntries().stream()
                .map(cell -> cell.getTextContent().strip())
                .toList();
        var outputs = row.getOutputEntries().stream()
                .map(cell -> cell.getTextContent().strip())
                .toList();
        Stream.concat(inputs.stream(), outputs.stream())
                .filter(cell -> !PLAIN.matcher(cell).matches())
                .forEach(cell ->
                        problems.add("%s第%d行“%s”不是固定的值：文字须加英文双引号，数字直接填写。".formatted(title(decision), line, cell)));
        inputs.stream()
                .limit(2)
                .filter(cell -> !NAMED.matcher(cell).matches())
                .forEach(cell -> problems.add("%s第%d行：规则包与版本须各写明一个代码，不能是“%s”。".formatted(title(decision), line, cell)));
        row.getInputEntries().stream()
                .filter(cell -> cell.getExpressionLanguage() != null)
                .forEach(cell -> problems.add("%s第%d行不得使用其他表达式语言。".formatted(title(decision), line)));
    }

    private <E extends Enum<E>> void known(String decision, int column, Class<E> names, String what) {
        var known = Stream.of(names.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
        var rows = table.rowsOf(decision);
        for (var row : rows) {
            var cell = List.copyOf(row.getInputEntries())
                    .get(column)
                    .getTextContent()
                    .strip()
                    .replace("\"", "");
            if (!known.contains(cell)) {
                problems.add("%s第%d行：没有名为“%s”的%s。".formatted(title(decision), rows.indexOf(row) + 1, cell, what));
            }
        }
    }

    private void pack(Jurisdiction pack) {
        for (var clock : StatutoryClock.values()) {
            for (var kind : KINDS) {
                clock(pack, kind, clock);
            }
        }
        for (var rule : LegalRule.values()) {
            rule(pack, rule);
        }
        if (problems.isEmpty()) {
            objections(pack);
        }
    }

    private void clock(Jurisdiction pack, CaseKind kind, StatutoryClock clock) {
        try {
            var found = table.rule(pack, kind, clock);
            if (found.isEmpty()) {
                add(pack, "缺少时钟“%s”（%s，%s）。".formatted(clock.chinese(), clock, kind.chinese()));
            } else {
                found.get().granted().ifPresent(term -> sound(pack, found.get(), term));
                if (clock == StatutoryClock.RECEIPT && found.get().granted().isEmpty()) {
                    add(pack, "时钟“%s”须有长度：文书送达之前，由它提醒签收。".formatted(clock.chinese()));
                }
            }
        } catch (DmnEngineException contradictory) {
            add(pack, "时钟“%s”（%s）在%s中有几行规则，互相矛盾，只能留一行。".formatted(clock.chinese(), clock, kind.chinese()));
        } catch (IllegalArgumentException | NullPointerException | ClassCastException unsound) {
            add(
                    pack,
                    "时钟“%s”（%s）填写有误：长度须为不小于 1 的整数，单位须为 %s，起算事由须为 %s 之一，“由谁”“依据”“条”不能空。"
                            .formatted(clock.chinese(), clock, names(Term.Unit.class), names(Anchor.class)));
        }
    }

    private void sound(Jurisdiction pack, ClockRule rule, Term term) {
        var setting = term.basis().regulation().equals(Regulation.OFFICE_SETTING);
        if (setting != (term.basis().number() == 0)) {
            add(
                    pack,
                    "时钟“%s”须写明法条；法规未规定的，依据写“%s”，条写 0。"
                            .formatted(rule.clock().chinese(), Regulation.OFFICE_SETTING.title()));
        }
        if (rule.actor().isBlank() || rule.effect().isBlank()) {
            add(pack, "时钟“%s”须写明由谁、届满的后果。".formatted(rule.clock().chinese()));
        }
    }

    private void rule(Jurisdiction pack, LegalRule rule) {
        try {
            var found = table.rule(pack, rule).map(LegalRules.Said::value);
            if (found.isEmpty()) {
                add(pack, "缺少规则“%s”（%s）。".formatted(rule.chinese(), rule));
            } else if (!rule.allows(found.get())) {
                add(pack, "规则“%s”（%s）的内容“%s”不在许可的范围内。".formatted(rule.chinese(), rule, found.get()));
            }
        } catch (DmnEngineException contradictory) {
            add(pack, "规则“%s”（%s）有几行，互相矛盾，只能留一行。".formatted(rule.chinese(), rule));
        } catch (NullPointerException | ClassCastException unsound) {
            add(pack, "规则“%s”（%s）填写有误：内容须加双引号，依据与条不能空。".formatted(rule.chinese(), rule));
        }
    }

    /** The way of an objection and the periods on it must fit each other. */
    private void objections(Jurisdiction pack) {
        var path = table.rule(pack, LegalRule.OBJECTION_PATH).orElseThrow().value();
        var review = granted(pack, StatutoryClock.REVIEW_REQUEST) && granted(pack, StatutoryClock.REVIEW_RULING);
        var appeal = granted(pack, StatutoryClock.APPEAL) && granted(pack, StatutoryClock.APPEAL_RULING);
        var fits =
                switch (path) {
                    case "SAME_OFFICE" -> review && appeal && anchored(pack, Anchor.REVIEW_CONCLUSION_SERVED);
                    case "HIGHER_OFFICE" ->
                        appeal
                                && !granted(pack, StatutoryClock.REVIEW_REQUEST)
                                && anchored(pack, Anchor.RESULT_NOTICE_SERVED);
                    default -> !granted(pack, StatutoryClock.REVIEW_REQUEST) && !granted(pack, StatutoryClock.APPEAL);
                };
        if (!fits) {
            add(
                    pack,
                    "异议途径（%s）与期限矛盾：SAME_OFFICE 须有申请复查、复查结论、申诉、申诉处理的期限，申诉自复查结论送达起算；".formatted(path)
                            + "HIGHER_OFFICE 只有申诉及其处理的期限，自结果送达起算；NONE 不得有这些期限。");
        }
    }

    private boolean granted(Jurisdiction pack, StatutoryClock clock) {
        return KINDS.stream().allMatch(kind -> table.rule(pack, kind, clock)
                .flatMap(ClockRule::granted)
                .isPresent());
    }

    private boolean anchored(Jurisdiction pack, Anchor anchor) {
        return KINDS.stream().allMatch(kind -> table.rule(pack, kind, StatutoryClock.APPEAL)
                .filter(rule -> rule.anchor() == anchor)
                .isPresent());
    }

    private void add(Jurisdiction pack, String problem) {
        var said = "规则包 %s：%s".formatted(pack, problem);
        if (!problems.contains(said)) {
            problems.add(said);
        }
    }

    private static String title(String decision) {
        return decision.equals(RuleTable.TERMS) ? "法定期限表" : "其他规则表";
    }

    private static <E extends Enum<E>> Set<String> names(Class<E> names) {
        return Stream.of(names.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
    }
}
