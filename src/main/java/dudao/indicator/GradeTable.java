package dudao.indicator;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * 等次决策表: the bands of a framework as a DMN table, which alone decides on a grade. Its rows stand from the best to the worst below
 * 一票否决, and the first that fits counts.
 */
final class GradeTable {

    static final String DECISION = "grade";
    static final String VETOED = "vetoed";
    static final String PERCENT = "percent";

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="grades" name="等次" namespace="dudao">
              <decision id="grade" name="等次">
                <decisionTable id="grade-table" hitPolicy="FIRST">
                  <input id="in-vetoed" label="一票否决"><inputExpression id="of-vetoed"><text>vetoed</text></inputExpression></input>
                  <input id="in-percent" label="得分率（%）"><inputExpression id="of-percent"><text>percent</text></inputExpression></input>
                  <output id="out-grade" label="等次" name="grade" typeRef="string" />
            """;
    private static final String ROW = """
                  <rule id="row-%1$d">
                    <inputEntry id="vetoed-%1$d"><text>%2$s</text></inputEntry>
                    <inputEntry id="percent-%1$d"><text>%3$s</text></inputEntry>
                    <outputEntry id="grade-%1$d"><text>"%4$s"</text></outputEntry>
                  </rule>
            """;
    private static final String FOOT = """
                </decisionTable>
              </decision>
            </definitions>
            """;

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnDecision decision;

    GradeTable(Bands bands) {
        decision = ENGINE.parseDecision(
                DECISION, new ByteArrayInputStream(text(bands).getBytes(StandardCharsets.UTF_8)));
    }

    /** As it is edited by others' programs; the same bands give the same bytes. */
    static String text(Bands bands) {
        var rows = new StringBuilder(HEAD);
        var list = bands.list();
        rows.append(
                ROW.formatted(1, "true", "", escaped(list.get(list.size() - 1).name())));
        for (int i = 0; i < list.size(); i++) {
            var from = list.get(i).from();
            var test = from.signum() == 0 ? "" : ">= " + Decimals.text(from);
            rows.append(ROW.formatted(i + 2, "", test, escaped(list.get(i).name())));
        }
        return rows.append(FOOT).toString();
    }

    /** @param percent null where it is not known, which only a veto does without */
    Optional<String> grade(boolean vetoed, @Nullable BigDecimal percent) {
        var found = ENGINE.evaluateDecisionTable(
                decision, Variables.putValue(VETOED, vetoed).putValue(PERCENT, percent));
        return Optional.ofNullable(found.getSingleResult()).map(row -> row.getSingleEntry());
    }

    private static String escaped(String name) {
        return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
