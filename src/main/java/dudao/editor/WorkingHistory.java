package dudao.editor;

import dudao.studio.Comparison;
import dudao.studio.WorkingDraft;
import dudao.studio.WorkingDrafts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** 修改经过: who brought a working draft from where to where, each stretch of work in words. */
@Component
class WorkingHistory {

    /** @param said what became different; empty where nothing can be said in words */
    record Step(int version, String by, Instant at, List<String> said) {}

    private final WorkingDrafts working;
    private final Comparison comparison;

    WorkingHistory(WorkingDrafts working, Comparison comparison) {
        this.working = working;
        this.comparison = comparison;
    }

    /** Newest first; a draft as it was begun is no change yet. */
    List<Step> of(WorkingDraft draft) {
        var steps = new ArrayList<Step>();
        var former = working.base(draft.number());
        for (var change : working.changes(draft.number())) {
            if (!Arrays.equals(former, change.text())) {
                steps.add(
                        0,
                        new Step(
                                change.version(),
                                change.by(),
                                change.at(),
                                comparison.said(draft.kind(), former, change.text())));
            }
            former = change.text();
        }
        return steps;
    }
}
