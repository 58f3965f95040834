package dudao.migration;

import dudao.diagram.KeptDrawings;
import dudao.identity.Directory;
import dudao.law.Refused;
import dudao.workflow.Complaint;
import dudao.workflow.NotMovable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said of a case that was moved to another version, or was not. */
@Component
class MigrationWords {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationWords.class);
    private static final int LONGEST = 1000;

    private final KeptDrawings drawings;
    private final Directory directory;
    private final MessageSource messages;

    MigrationWords(KeptDrawings drawings, Directory directory, MessageSource messages) {
        this.drawings = drawings;
        this.directory = directory;
        this.messages = messages;
    }

    /** What the file of the case says about it. */
    String entry(Migration migration, Map<String, Integer> moved, List<DateLine> lines) {
        var note = new StringBuilder("%s：%s。提出：%s；同意：%s。理由：%s"
                .formatted(
                        drawings.of(migration.process(), migration.to()).name(),
                        migration.versions(),
                        directory.nameOf(migration.proposedBy()),
                        directory.nameOf(String.valueOf(migration.decidedBy())),
                        migration.reason()));
        note.append("\n一并迁移：")
                .append(moved.entrySet().stream()
                        .map(diagram -> "%s（原第%d版）"
                                .formatted(
                                        drawings.of(diagram.getKey(), diagram.getValue())
                                                .name(),
                                        diagram.getValue()))
                        .collect(Collectors.joining("、")));
        if (!migration.basis().isBlank()) {
            note.append("\n依据：").append(migration.basis());
        }
        var moving = MigrationWorker.moving(lines);
        if (moving.isEmpty()) {
            note.append("\n原有期日不变。");
        } else {
            note.append("\n期日：").append(new DatesWouldMove(moving).getMessage());
            note.append("。理由：").append(migration.dateReason());
        }
        return note.toString();
    }

    String unreasoned(List<DateLine> moving) {
        return shortened("期日会改变，没有写明理由：" + new DatesWouldMove(moving).getMessage());
    }

    String of(Passage passage, RuntimeException failure) {
        return shortened(words(passage, failure));
    }

    private String words(Passage passage, RuntimeException failure) {
        if (failure instanceof NotMovable notMovable) {
            return notMovable.complaints().stream().map(this::of).collect(Collectors.joining("\n"));
        }
        if (failure instanceof Refused refused) {
            return messages.getMessage(refused.key(), refused.arguments(), Locale.CHINA);
        }
        if (failure instanceof DatesWouldMove moving) {
            return "案件在核对以后有了变化，期日会改变，与同意时所见不同：%s。请另行提出迁移。".formatted(moving.getMessage());
        }
        LOG.error("Case {} was not moved by migration {}", passage.caseNumber(), passage.migration(), failure);
        return "系统出错，没有迁移，案件没有改变。请联系运行维护人员查看日志后重试。";
    }

    String of(Complaint complaint) {
        return complaint.element().isEmpty()
                ? complaint.text()
                : "“%s”（%s）：%s"
                        .formatted(
                                drawings.nameOf(complaint.process(), complaint.version(), complaint.element()),
                                complaint.element(),
                                complaint.text());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
