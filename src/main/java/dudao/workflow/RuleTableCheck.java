package dudao.workflow;

import dudao.deadline.StatutoryClock;
import dudao.law.Jurisdiction;
import dudao.law.LegalRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/**
 * Looks a rule table over before it may be used: nothing in it but plain values, each of its packs sound, none changed that cases rest
 * on.
 */
class RuleTableCheck {

    /** A table says what is so; it computes nothing, so that it can do nothing. */
    private static final Pattern PLAIN = Pattern.compile(
            "-?|\\d{1,4}|\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*|not\\(\\s*\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*\\s*\\)");

    private static final Pattern NAMED = Pattern.compile("\"[a-zA-Z0-9.-]{1,40}\"");

    private final List<String> problems = new ArrayList<>();
    private @Nullable RuleTable table;

    RuleTableCheck(DmnEngine engine, byte[] dmn) {
        try {
            table = new RuleTable(engine, dmn);
        } catch (ModelException | DmnEngineException unreadable) {
            problems.add("文件不是可读的 DMN 决策表，或者缺少“法定期限表”（statutory-terms）、“其他规则表”（jurisdiction-rules）。"
                    + "请从“规则”页下载现行规则表，在其上修改。");
            return;
        }
        shape();
        if (problems.isEmpty()) {
            table.packs().forEach(pack -> problems.addAll(PackCheck.problems(table, pack)));
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
        return PackCheck.KINDS.stream().allMatch(kind -> Stream.of(StatutoryClock.values())
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

    private static String title(String decision) {
        return decision.equals(RuleTable.TERMS) ? "法定期限表" : "其他规则表";
    }
}
