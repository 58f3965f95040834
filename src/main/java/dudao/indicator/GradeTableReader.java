package dudao.indicator;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;

/**
 * Reads the bands from a 等次决策表 that was edited elsewhere. Only what is bands is taken: no expression of anybody's is ever
 * evaluated.
 */
final class GradeTableReader {

    static final int LARGEST = 100_000;
    private static final Pattern LEAST = Pattern.compile(">=\\s*(\\d{1,3}(?:\\.\\d{1,4})?)");
    private static final Pattern NAME = Pattern.compile("\"([^\"≥；;]{1,20})\"");

    private final List<Rejected> rejected = new ArrayList<>();

    record Outcome(Optional<Bands> bands, List<Rejected> rejected) {}

    private GradeTableReader() {}

    static Outcome read(byte[] dmn) {
        var reader = new GradeTableReader();
        var bands = reader.bands(dmn);
        return new Outcome(reader.rejected.isEmpty() ? bands : Optional.empty(), reader.rejected);
    }

    private Optional<Bands> bands(byte[] dmn) {
        if (dmn.length == 0 || dmn.length > LARGEST) {
            return refused(0, "", "请选择从这里导出、修改过的等次决策表（DMN 文件，不超过%d KB）".formatted(LARGEST / 1000));
        }
        try {
            return bands(Dmn.readModelFromStream(new ByteArrayInputStream(dmn)));
        } catch (ModelException unreadable) {
            return refused(0, "", "文件不是 DMN 决策表，请从这里导出后修改");
        }
    }

    private Optional<Bands> bands(DmnModelInstance model) {
        var tables = model.getModelElementsByType(DecisionTable.class);
        var decisions = model.getModelElementsByType(Decision.class);
        if (tables.size() != 1
                || decisions.size() != 1
                || !decisions.iterator().next().getId().equals(GradeTable.DECISION)) {
            return refused(0, "", "文件里应当只有一张决策表，编号为%s".formatted(GradeTable.DECISION));
        }
        var table = tables.iterator().next();
        var inputs =
                table.getInputs().stream().map(GradeTableReader::expression).toList();
        if (table.getHitPolicy() != HitPolicy.FIRST
                || !inputs.equals(List.of(GradeTable.VETOED, GradeTable.PERCENT))
                || table.getOutputs().size() != 1) {
            return refused(0, "", "决策表应当取第一条符合的（FIRST），依次有“一票否决”“得分率”两列条件和“等次”一列结果");
        }
        return rows(List.copyOf(table.getRules()));
    }

    private Optional<Bands> rows(List<Rule> rules) {
        var wording = new ArrayList<String>();
        var vetoed = "";
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).getInputEntries().size() != 2
                    || rules.get(i).getOutputEntries().size() != 1) {
                return refused(i + 1, "", "每一条应当有两格条件和一格等次");
            }
            var conditions = rules.get(i).getInputEntries().iterator();
            var veto = text(conditions);
            var percent = text(conditions);
            var name = NAME.matcher(rules.get(i)
                    .getOutputEntries()
                    .iterator()
                    .next()
                    .getTextContent()
                    .strip());
            var least = LEAST.matcher(percent);
            if (!name.matches()) {
                return refused(i + 1, "等次", "等次写在双引号里，最多20个字");
            }
            if (i == 0 && veto.equals("true") && percent.isEmpty()) {
                vetoed = name.group(1);
            } else if (i == 0) {
                return refused(1, "一票否决", "第一条应当是一票否决（true），不问得分率");
            } else if (!veto.isEmpty()) {
                return refused(i + 1, "一票否决", "一票否决只能写在第一条");
            } else if (least.matches()) {
                wording.add(name.group(1) + "≥" + least.group(1));
            } else if (percent.isEmpty() && i == rules.size() - 1) {
                wording.add(name.group(1) + "≥0");
            } else {
                return refused(i + 1, "得分率", "得分率应写作“>= 80”；只有最后一条可以不写");
            }
        }
        return checked(wording, vetoed, rules.size());
    }

    private Optional<Bands> checked(List<String> wording, String vetoed, int last) {
        var bands = Bands.parse(wording.stream().collect(Collectors.joining("；")));
        if (wording.isEmpty() || bands.isEmpty()) {
            return refused(firstNotBelow(wording).orElse(last), "得分率", "各等应当从高到低，最后一条不写得分率，使每个得分率都有等次");
        }
        if (!bands.get().worst().equals(Optional.of(vetoed))) {
            return refused(1, "等次", "一票否决的等次应当是最低一等");
        }
        return bands;
    }

    /** Which row asks for as much as the one above it, or more; the first row is 一票否决. */
    private static OptionalInt firstNotBelow(List<String> wording) {
        var least = wording.stream()
                .map(band -> new BigDecimal(band.substring(band.indexOf('≥') + 1)))
                .toList();
        return IntStream.range(1, least.size())
                .filter(at -> least.get(at).compareTo(least.get(at - 1)) >= 0)
                .map(at -> at + 2)
                .findFirst();
    }

    private static String expression(Input input) {
        return input.getInputExpression().getText().getTextContent().strip();
    }

    private static String text(Iterator<? extends DmnElement> cells) {
        var text = cells.next().getTextContent().strip();
        return text.equals("-") ? "" : text;
    }

    private Optional<Bands> refused(int row, String column, String why) {
        rejected.add(new Rejected(row, column, "", why));
        return Optional.empty();
    }
}
