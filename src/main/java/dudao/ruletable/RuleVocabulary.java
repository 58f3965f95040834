package dudao.ruletable;

import dudao.calendar.Term;
import dudao.cases.CaseKind;
import dudao.deadline.Anchor;
import dudao.deadline.StatutoryClock;
import dudao.law.LegalRule;
import dudao.ruletable.RuleRows.Row;
import dudao.ruletable.RuleRows.Table;
import dudao.workflow.RulePacks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 规则表的用语: what may stand in each column of the tables of rules, and what it is called, so that nobody writes a code. */
@Component
public class RuleVocabulary {

    /** @param cell as it stands in the file */
    public record Word(String cell, String label) {}

    /**
     * @param columns what may stand in a column, by its name
     * @param values what the content of a rule may be, by the rule; those that are a number or a text are left out
     */
    public record Said(Map<String, List<Word>> columns, Map<String, List<Word>> values) {}

    /** Texts that are worth offering again, though another may be written. */
    private static final List<String> REPEATED = List.of("regulation", "actor", "effect");

    private final RulePacks packs;
    private final RuleWords words;

    RuleVocabulary(RulePacks packs, RuleWords words) {
        this.packs = packs;
        this.words = words;
    }

    public Said said() {
        var columns = new LinkedHashMap<String, List<Word>>();
        columns.put("pack", packsByTitle());
        columns.put("kind", kinds());
        columns.put("clock", each(StatutoryClock.values(), StatutoryClock::chinese));
        columns.put("rule", each(LegalRule.values(), LegalRule::chinese));
        columns.put("anchor", each(Anchor.values(), Anchor::chinese));
        columns.put("unit", withNothing("未规定", each(Term.Unit.values(), unit -> unit.chinese()
                .replaceFirst("^个", ""))));
        columns.put(
                "setBy",
                List.of(word("RULE", words.word("setBy", "RULE")), word("DOCUMENT", words.word("setBy", "DOCUMENT"))));
        var tables = RuleRows.of(packs.text());
        REPEATED.forEach(column -> columns.put(column, written(tables, column)));
        return new Said(columns, values());
    }

    private List<Word> packsByTitle() {
        var titles = new LinkedHashMap<String, String>();
        packs.known()
                .forEach(pack -> titles.put(
                        pack.pack(), packs.rule(pack, LegalRule.TITLE).value()));
        return titles.entrySet().stream()
                .map(one -> word(one.getKey(), one.getValue()))
                .toList();
    }

    private static List<Word> kinds() {
        var kinds = new ArrayList<>(withNothing("各类案件", each(CaseKind.values(), CaseKind::chinese)));
        for (var kind : CaseKind.values()) {
            kinds.add(new Word("not(\"%s\")".formatted(kind.name()), "除%s以外".formatted(kind.chinese())));
        }
        return kinds;
    }

    private static List<Word> written(List<Table> tables, String column) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .map((Row row) -> row.cell(column))
                .filter(cell -> !cell.isEmpty())
                .collect(TreeSet<String>::new, TreeSet::add, TreeSet::addAll)
                .stream()
                .map(cell -> word(cell, ""))
                .toList();
    }

    private Map<String, List<Word>> values() {
        var values = new LinkedHashMap<String, List<Word>>();
        for (var rule : LegalRule.values()) {
            var choices = rule.choices();
            if (!choices.isEmpty()) {
                values.put(
                        rule.name(),
                        choices.stream()
                                .map(choice -> word(choice, words.word("value", choice)))
                                .toList());
            }
        }
        return values;
    }

    private static <E extends Enum<E>> List<Word> each(E[] all, Function<E, String> chinese) {
        return Arrays.stream(all)
                .map(one -> word(one.name(), chinese.apply(one)))
                .toList();
    }

    private static List<Word> withNothing(String label, List<Word> words) {
        return Stream.concat(Stream.of(new Word("", label)), words.stream()).toList();
    }

    private static Word word(String code, String label) {
        return new Word("\"" + code + "\"", label);
    }
}
