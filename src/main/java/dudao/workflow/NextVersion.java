package dudao.workflow;

import dudao.law.Jurisdiction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/**
 * 规则包的新版本: the rows of a pack once more under another number. A pack that cases rest on never changes, so this is how a
 * regulation that was amended is written down.
 */
class NextVersion {

    private final DmnModelInstance table;
    private final String version;

    private NextVersion(DmnModelInstance table, String version) {
        this.table = table;
        this.version = version;
    }

    /** @param source the table in which the pack stands, which may be an older one */
    static byte[] of(byte[] table, RuleTable source, Jurisdiction pack, String version) {
        var next = new NextVersion(Dmn.readModelFromStream(new ByteArrayInputStream(table)), version);
        for (var decision : List.of(RuleTable.TERMS, RuleTable.RULES)) {
            next.add(decision, source.rowsOf(decision, pack));
        }
        return Dmn.convertToString(next.table).getBytes(StandardCharsets.UTF_8);
    }

    /** Behind those they are taken from, where these stand in the same table. */
    private void add(String decision, List<Rule> rows) {
        DecisionTable into =
                (DecisionTable) table.<Decision>getModelElementById(decision).getExpression();
        Rule last = rows.isEmpty()
                ? null
                : table.getModelElementById(rows.get(rows.size() - 1).getId());
        for (var row : rows) {
            var copy = copy(row);
            if (last == null) {
                into.getRules().add(copy);
            } else {
                into.insertElementAfter(copy, last);
                last = copy;
            }
        }
    }

    private Rule copy(Rule row) {
        var copy = table.newInstance(Rule.class);
        if (row.getDescription() != null) {
            var description = table.newInstance(Description.class);
            description.setTextContent(row.getDescription().getTextContent());
            copy.setDescription(description);
        }
        var column = 0;
        for (var cell : row.getInputEntries()) {
            var entry = table.newInstance(InputEntry.class);
            entry.setText(text(column++ == RuleTable.VERSION ? "\"%s\"".formatted(version) : words(cell)));
            copy.getInputEntries().add(entry);
        }
        for (var cell : row.getOutputEntries()) {
            var entry = table.newInstance(OutputEntry.class);
            entry.setText(text(words(cell)));
            copy.getOutputEntries().add(entry);
        }
        return copy;
    }

    private Text text(String words) {
        var text = table.newInstance(Text.class);
        text.setTextContent(words);
        return text;
    }

    private static String words(@Nullable DmnElement cell) {
        return cell == null ? "" : cell.getTextContent().strip();
    }
}
