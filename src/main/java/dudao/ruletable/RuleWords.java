package dudao.ruletable;

import dudao.calendar.Term;
import dudao.cases.CaseKind;
import dudao.deadline.Anchor;
import dudao.deadline.StatutoryClock;
import dudao.law.Article;
import dudao.law.LegalRule;
import dudao.law.Regulation;
import dudao.ruletable.RuleRows.Column;
import dudao.ruletable.RuleRows.Row;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 规则的说法: what a row of the tables of rules says, in the words of the regulations instead of its codes. */
@Component
public class RuleWords {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final String CLOCK = "clock";
    private static final String KIND = "kind";
    private static final String RULE = "rule";
    private static final String LENGTH = "length";
    private static final String UNIT = "unit";
    private static final String REGULATION = "regulation";
    private static final String ARTICLE = "article";
    /** Told together with the column before them. */
    private static final List<String> TOLD_WITH_OTHERS = List.of(UNIT, ARTICLE);

    private final MessageSource messages;

    RuleWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What the row is about, e.g. 申辩，专项督导. */
    String subject(Row row) {
        var about = word(StatutoryClock.values(), StatutoryClock::chinese, row.cell(CLOCK))
                + word(LegalRule.values(), LegalRule::chinese, row.cell(RULE));
        return row.cell(KIND).isEmpty() ? about : about + "，" + kinds(row.cell(KIND));
    }

    /** What the row says, by the label of the column; without its pack and version. */
    Map<String, String> told(Row row, List<Column> columns) {
        var told = new LinkedHashMap<String, String>();
        for (var column : columns) {
            switch (column.name()) {
                case RuleRows.PACK, RuleRows.VERSION -> {}
                case LENGTH -> told.put("期限", term(row.cell(LENGTH), row.cell(UNIT)));
                case REGULATION -> told.put(column.label(), basis(row.cell(REGULATION), row.cell(ARTICLE)));
                default -> {
                    if (!TOLD_WITH_OTHERS.contains(column.name())) {
                        told.put(column.label(), word(column.name(), row.cell(column.name())));
                    }
                }
            }
        }
        told.put("说明", row.cell(RuleRows.NOTE));
        return told;
    }

    /** What stands in a cell, in words; what has none as it is. */
    String word(String column, String cell) {
        return switch (column) {
            case KIND -> kinds(cell);
            case CLOCK -> word(StatutoryClock.values(), StatutoryClock::chinese, cell);
            case RULE -> word(LegalRule.values(), LegalRule::chinese, cell);
            case "anchor" -> word(Anchor.values(), Anchor::chinese, cell);
            case "setBy" -> cell.equals("DOCUMENT") ? "文书" : cell.equals("RULE") ? "规则" : cell;
            case "value" ->
                cell.matches("[A-Z_]+") ? messages.getMessage("rule." + cell, null, cell, Locale.CHINA) : cell;
            default -> cell;
        };
    }

    private static String kinds(String cell) {
        if (cell.isEmpty()) {
            return "各类案件";
        }
        var quoted = cell.contains("\"") ? cell : "\"" + cell + "\"";
        var named = QUOTED.matcher(quoted)
                .results()
                .map(one -> word(CaseKind.values(), CaseKind::chinese, one.group(1)))
                .collect(Collectors.joining("、"));
        return cell.startsWith("not(") ? "除%s以外".formatted(named) : named;
    }

    private static String term(String length, String unit) {
        if (length.isEmpty()) {
            return unit.isEmpty() ? "未规定" : "未规定（" + unit + "）";
        }
        return Arrays.stream(Term.Unit.values())
                .filter(known -> known.name().equals(unit) && length.matches("[1-9]\\d{0,3}"))
                .findFirst()
                .map(known -> new Term(Integer.parseInt(length), known, Article.UNREGULATED).inWords())
                .orElse(length + unit);
    }

    private static String basis(String regulation, String article) {
        return article.matches("\\d{1,4}") && !regulation.isEmpty()
                ? new Article(new Regulation(regulation), Integer.parseInt(article)).citation()
                : regulation + article;
    }

    private static <E extends Enum<E>> String word(E[] known, Function<E, String> chinese, String code) {
        return Arrays.stream(known)
                .filter(one -> one.name().equals(code))
                .map(chinese)
                .findFirst()
                .orElse(code);
    }
}
