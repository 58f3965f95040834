package dudao.sheet;

import dudao.cases.CaseNumber;
import dudao.indicator.Frameworks;
import dudao.indicator.Indicator;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.workflow.Option;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 指标可选项: the leaves of a case's sheet, for forms in which something may name one. */
@Component
@Transactional(readOnly = true)
public class LeafOptions {

    private final CaseSheets cases;
    private final Frameworks frameworks;

    LeafOptions(CaseSheets cases, Frameworks frameworks) {
        this.cases = cases;
        this.frameworks = frameworks;
    }

    /** {@code hasSheet} and {@code leafOptions}, as the forms call them. */
    public Map<String, Object> shown(CaseNumber caseNumber) {
        var leaves = leaves(caseNumber);
        return Map.of(
                "hasSheet",
                !leaves.isEmpty(),
                "leafOptions",
                leaves.stream()
                        .map(leaf -> new Option(leaf.code() + " " + leaf.title(), leaf.code()))
                        .toList());
    }

    public void refuseUnknown(CaseNumber caseNumber, List<@Nullable String> named) {
        var asked = named.stream().filter(Objects::nonNull).toList();
        if (asked.isEmpty()) {
            return;
        }
        var known = leaves(caseNumber).stream().map(Indicator::code).toList();
        asked.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
            throw new Refused("indicator.no-such-item", Article.UNREGULATED, code);
        });
    }

    private List<Indicator> leaves(CaseNumber caseNumber) {
        return cases.of(caseNumber)
                .map(sheet -> frameworks.find(sheet.framework()).orElseThrow().leaves())
                .orElse(List.of());
    }
}
