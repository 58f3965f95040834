package dudao.indicator;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 导入: takes a workbook as the draft of a framework, or tells row by row why not. */
@Component
class FrameworkImport {

    /** @param taken empty as soon as something is rejected */
    record Outcome(Optional<FrameworkId> taken, List<Rejected> rejected) {}

    private final Frameworks frameworks;

    FrameworkImport(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** @param code where the workbook says none itself */
    Outcome take(byte[] workbook, String code, Frameworks.Keeper by) {
        if (workbook.length == 0) {
            return refused("请选择一个 .xlsx 文件");
        }
        try {
            var read = FrameworkReader.read(Workbooks.read(workbook), code);
            return new Outcome(read.framework().map(framework -> frameworks.take(framework, by)), read.rejected());
        } catch (Workbooks.Unreadable unreadable) {
            return refused(unreadable.getMessage());
        }
    }

    private static Outcome refused(String why) {
        return new Outcome(Optional.empty(), List.of(new Rejected(0, "文件", "", why)));
    }
}
