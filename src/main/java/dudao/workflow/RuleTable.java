package dudao.workflow;

import dudao.calendar.Term;
import dudao.cases.CaseKind;
import dudao.deadline.Anchor;
import dudao.deadline.ClockRule;
import dudao.deadline.StatutoryClock;
import dudao.law.Article;
import dudao.law.Jurisdiction;
import dudao.law.LegalRule;
import dudao.law.LegalRules;
import dudao.law.Regulation;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;

/** 规则表: one file of rule packs, its two decision tables read by the decision engine. */
class RuleTable {

    static final String TERMS = "statutory-terms";
    static final String RULES = "jurisdiction-rules";

    /** Column of the version, in either of them. */
    static final int VERSION = 1;

    /** Column of the clock, in the table of periods. */
    private static final int CLOCK = 3;

    private final DmnEngine engine;
    private final byte[] text;
    private final DmnModelInstance model;
    private final DmnDecision terms;
    private final DmnDecision rules;

    /** @throws RuntimeException of the parser, when the text is no decision table */
    RuleTable(DmnEngine engine, byte[] dmn) {
        this.engine = engine;
        this.text = dmn;
        this.model = Dmn.readModelFromStream(new ByteArrayInputStream(dmn));
        this.terms = engine.parseDecision(TERMS, new ByteArrayInputStream(dmn));
        this.rules = engine.parseDecision(RULES, new ByteArrayInputStream(dmn));
    }

    /** The packs that the table of periods names, in its order. */
    Set<Jurisdiction> packs() {
        var packs = new LinkedHashSet<Jurisdiction>();
        rowsOf(TERMS).forEach(row -> packs.add(packOf(row)));
        return packs;
    }

    private static Jurisdiction packOf(Rule row) {
        var cells = row.getInputEntries().iterator();
        return new Jurisdiction(
                literal(cells.next().getTextContent()), literal(cells.next().getTextContent()));
    }

    byte[] text() {
        return text;
    }

    static String sha256(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    List<Rule> rowsOf(String decision) {
        return model.getModelElementsByType(Rule.class).stream()
                .filter(row -> ((Decision) row.getParentElement().getParentElement())
                        .getId()
                        .equals(decision))
                .toList();
    }

    List<Rule> rowsOf(String decision, Jurisdiction pack) {
        return rowsOf(decision).stream().filter(row -> packOf(row).equals(pack)).toList();
    }

    /** The rows of a pack as they are written: where these are the same, so is what they say. */
    List<String> written(Jurisdiction pack) {
        return Stream.of(TERMS, RULES)
                .flatMap(decision -> rowsOf(decision, pack).stream())
                .flatMap(row -> Stream.concat(row.getInputEntries().stream(), row.getOutputEntries().stream()))
                .map(cell -> cell.getTextContent().strip())
                .toList();
    }

    DmnModelInstance model() {
        return model;
    }

    /** Empty where the table has no row. */
    Optional<ClockRule> rule(Jurisdiction jurisdiction, CaseKind kind, StatutoryClock clock) {
        return ask(terms, of(jurisdiction).putValue("kind", kind.name()).putValue("clock", clock.name()))
                .map(row -> clockRule(clock, row));
    }

    /** What is written beside the rows of a clock: how the text of the law is read. */
    List<String> notes(Jurisdiction pack, StatutoryClock clock) {
        return rowsOf(TERMS, pack).stream()
                .filter(row -> literal(
                                List.copyOf(row.getInputEntries()).get(CLOCK).getTextContent())
                        .equals(clock.name()))
                .flatMap(row -> Stream.ofNullable(row.getDescription()))
                .map(note -> note.getTextContent().strip())
                .toList();
    }

    Optional<LegalRules.Said> rule(Jurisdiction jurisdiction, LegalRule rule) {
        return ask(rules, of(jurisdiction).putValue("rule", rule.name()))
                .map(row -> new LegalRules.Said(row.getEntry("value"), article(row)));
    }

    private Optional<DmnDecisionRuleResult> ask(DmnDecision decision, VariableMap about) {
        var found = engine.evaluateDecisionTable(RowsInQuestion.of(decision, about), about);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getSingleResult());
    }

    private static ClockRule clockRule(StatutoryClock clock, DmnDecisionRuleResult row) {
        var length = (Number) row.getEntryMap().get("length");
        var term = length == null
                ? null
                : new Term(length.intValue(), Term.Unit.valueOf(row.getEntry("unit")), article(row));
        return new ClockRule(
                clock,
                Anchor.valueOf(row.getEntry("anchor")),
                term,
                row.getEntry("setBy").equals("DOCUMENT"),
                row.getEntry("actor"),
                row.getEntry("effect"),
                article(row));
    }

    private static Article article(DmnDecisionRuleResult row) {
        return new Article(new Regulation(row.getEntry("regulation")), ((Number) row.getEntry("article")).intValue());
    }

    private static VariableMap of(Jurisdiction jurisdiction) {
        return Variables.putValue("pack", jurisdiction.pack()).putValue("version", jurisdiction.version());
    }

    private static String literal(String cell) {
        return cell.strip().replace("\"", "");
    }
}
