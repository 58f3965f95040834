package dudao.workflow;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;

/**
 * The rows of a decision table that can answer a question at all. A condition that is one text in quotation marks is true of that text
 * alone, so rows with another are left out: the engine would read each of them anew for every question, which made looking a table of
 * rules over take many seconds. Whatever is left is decided by the engine, contradictions too.
 */
class RowsInQuestion {

    private static final Pattern ONE_TEXT = Pattern.compile("\"([^\"]*)\"");

    private final List<String> asked;
    private final Map<String, ?> about;

    private RowsInQuestion(List<String> asked, Map<String, ?> about) {
        this.asked = asked;
        this.about = about;
    }

    static DmnDecision of(DmnDecision decision, Map<String, ?> about) {
        var whole = (DmnDecisionTableImpl) ((DmnDecisionImpl) decision).getDecisionLogic();
        var asked = whole.getInputs().stream()
                .map(input -> input.getExpression().getExpression().strip())
                .toList();
        var question = new RowsInQuestion(asked, about);
        var part = new DmnDecisionTableImpl();
        part.setHitPolicyHandler(whole.getHitPolicyHandler());
        part.setInputs(whole.getInputs());
        part.setOutputs(whole.getOutputs());
        part.setRules(
                whole.getRules().stream().filter(question::mayBeAnsweredBy).toList());
        var decided = new DmnDecisionImpl();
        decided.setKey(decision.getKey());
        decided.setName(decision.getName());
        decided.setDecisionLogic(part);
        return decided;
    }

    private boolean mayBeAnsweredBy(DmnDecisionTableRuleImpl row) {
        var conditions = row.getConditions();
        return IntStream.range(0, conditions.size()).allMatch(column -> mayHold(column, conditions.get(column)));
    }

    private boolean mayHold(int column, DmnExpressionImpl condition) {
        var text = condition.getExpression() == null
                ? null
                : ONE_TEXT.matcher(condition.getExpression().strip());
        return text == null
                || !text.matches()
                || !about.containsKey(asked.get(column))
                || text.group(1).equals(about.get(asked.get(column)));
    }
}
