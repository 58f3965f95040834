package dudao.sheet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.Directory;
import dudao.indicator.FrameworkChoices;
import dudao.indicator.Sheet;
import dudao.indicator.Sheets;
import dudao.law.Article;
import dudao.law.Refused;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** 案件的评估表: chosen with the notice, if at all, and from its service on the same. */
@Component
@Transactional
public class CaseSheets {

    private final Sheets sheets;
    private final FrameworkChoices choices;
    private final Cases cases;
    private final Directory directory;
    /** Every act of a case asks; most cases have none, and pay for it once. */
    private final Cache<CaseNumber, Optional<Sheet>> settled =
            Caffeine.newBuilder().maximumSize(20_000).build();

    CaseSheets(Sheets sheets, FrameworkChoices choices, Cases cases, Directory directory) {
        this.sheets = sheets;
        this.choices = choices;
        this.cases = cases;
        this.directory = directory;
    }

    /** 选定指标体系: opens the sheet, and takes back what an earlier draft of the notice had opened. */
    public void choose(CaseNumber caseNumber, @Nullable String framework, @Nullable String stage) {
        var open = sheets.of(caseNumber);
        var wanted = framework == null || framework.isBlank() ? null : wanted(caseNumber, framework, stage, open);
        open.stream().filter(other -> !other.equals(wanted)).forEach(sheets::withdraw);
        if (wanted != null) {
            sheets.open(caseNumber, wanted.framework(), wanted.stage());
        }
        afterCommit(() -> settled.invalidate(caseNumber));
    }

    /** What an earlier draft has chosen may be kept, also where a newer version has come since. */
    private Sheet wanted(CaseNumber caseNumber, String framework, @Nullable String stage, List<Sheet> open) {
        var id = ChosenFramework.read(framework);
        var usable = choices.find(cases.file(caseNumber).office(), id);
        if (usable.isEmpty()) {
            return open.stream()
                    .filter(sheet -> sheet.framework().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new Refused("sheet.no-such-framework", Article.UNREGULATED));
        }
        return new Sheet(caseNumber, id, stage(caseNumber, usable.get().stages(), stage));
    }

    /** 学段: where the framework tells stages apart one of them, the unit's own if nobody names another. */
    private String stage(CaseNumber caseNumber, List<String> stages, @Nullable String named) {
        if (stages.isEmpty()) {
            return "";
        }
        var own = directory.body(cases.file(caseNumber).supervisedUnit()).stage();
        var stage = named == null || named.isBlank() ? own : named;
        if (stage == null || !stages.contains(stage)) {
            throw new Refused("sheet.stage-needed", Article.UNREGULATED, String.join("、", stages));
        }
        return stage;
    }

    /** Of a case whose notice was served; before that what it has may still change, see {@link #shown}. */
    @Transactional(readOnly = true)
    public Optional<Sheet> of(CaseNumber caseNumber) {
        var kept = settled.getIfPresent(caseNumber);
        if (kept != null) {
            return kept;
        }
        var found = shown(caseNumber);
        afterCommit(() -> settled.put(caseNumber, found));
        return found;
    }

    /** At any time, also while the notice is being drafted. */
    @Transactional(readOnly = true)
    public Optional<Sheet> shown(CaseNumber caseNumber) {
        return sheets.of(caseNumber).stream().findFirst();
    }

    private static void afterCommit(Runnable act) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                act.run();
            }
        });
    }
}
