package dudao.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 留痕事项: what the trail can tell of. Each is written with the number of its version; where one of them changes, the number goes up
 * and what was written before stays readable, because it names its fields.
 */
sealed interface Happening {

    /**
     * Since 2 a line of a case also tells which periods began ({@code starts}) and ended in time or late ({@code meets}) with it, since 3 in
     * whose place it was done ({@code for}).
     */
    int VERSION = 3;

    /** 立案. @param cover hash of the cover in canonical JSON @param rules what the case is held under, with the hash of its table */
    record CaseBegun(
            String category, String office, @Nullable String unit, String cover, String rules) implements Happening {}

    /** A person's form, or what the house noted by itself. @param record number of the entry in 办案记录 */
    record Acted(
            long record,
            String act,
            String law,
            @Personal(by = "record") @Nullable String note,
            @Nullable String diagram)
            implements Happening {}

    /** A period ran out, and the diagram went on. */
    record ClockStruck(String clock, @Nullable String diagram) implements Happening {}

    /** 办结. */
    record CaseEnded(@Nullable String diagram) implements Happening {}

    record DocumentMade(String document, String sha256) implements Happening {}

    /** @param service the record of the service in canonical JSON, which names who received it */
    record DocumentDelivered(
            String document,
            String on,
            @Personal(by = "document") String service) implements Happening {}

    record ServiceAmended(
            String document,
            String before,
            String on,
            @Personal(by = "document") String service) implements Happening {}

    record ExhibitTaken(long exhibit, String sha256) implements Happening {}

    record PeriodMoved(
            String clock,
            String subject,
            String change,
            @Nullable String before,
            @Nullable String after) implements Happening {}

    /** Periods began or were met without any other act. */
    record PeriodTold() implements Happening {}

    record FileClosed(String manifest) implements Happening {}

    /** 交表. @param column as {@code UNIT}, {@code INSPECTOR:login}, {@code FINAL} @param sha256 of what stands in it, in canonical JSON */
    record ColumnHandedIn(String column, String framework, String sha256) implements Happening {}

    record ColumnReopened(String column) implements Happening {}

    /** 冻结销毁: set or lifted. @param reason of the office */
    record HoldChanged(
            String change, long hold, @Personal(by = "hold") String reason) implements Happening {}

    /**
     * 到期销毁 of the content of a file, as two people of the office decided.
     *
     * @param list number of the list of destruction
     * @param copies at higher offices, each with what became of it; null where there are none
     */
    record DeletedByRetention(
            int list,
            String proposedBy,
            String approvedBy,
            String manifest,
            @Nullable List<String> copies) implements Happening {}

    /** 移送案卷副本 destroyed with the file it was made of, in the chain of the appeal. */
    record CopyDestroyed(String of, int list, String sha256) implements Happening {}

    /** 公布, 更正, 撤回. @param sha256 of the public text; null where nothing is shown any more */
    record ReportShown(int edition, String act, @Nullable String sha256) implements Happening {}

    /** 变更 of a field that was handed in before. @param values what it was and what it became */
    record FieldChanged(
            long change,
            String field,
            String subject,
            @Personal(by = "change") String values) implements Happening {}

    /** 来信 of somebody of the public. */
    record LetterReceived(
            int letter, @Personal(by = "letter") String text) implements Happening {}

    record LetterDecided(
            int letter,
            String outcome,
            @Personal(by = "letter") String answer) implements Happening {}

    /** 来信立案, in the chain of the case that was opened. @param reported number of the case whose report it was about */
    record OpenedByLetter(int letter, String reported) implements Happening {}

    /** 查询他人信息. @param found how much was answered */
    record PersonLookedUp(
            String where, @Personal(by = "where") String name, int found) implements Happening {}

    /** Of an office: the roster was read in anew, a calendar was taken over and the like. */
    record HouseChanged(String what, @Nullable String detail) implements Happening {}

    /** 代理. @param change NAMED or ENDED @param from and to, its first and last day */
    record SubstituteChanged(
            long substitution, String change, String absentee, String substitute, String body, String from, String to)
            implements Happening {}

    /** 更改账号. */
    record AccountChanged(String what, String login) implements Happening {}

    record SignedIn(String login) implements Happening {}

    /** @param login of somebody in the roster; what else was typed may be a password and is not kept */
    record SignInFailed(String login) implements Happening {}

    record Refused(String address, @Nullable String about) implements Happening {}

    record CaseLookedAt(String address, String about) implements Happening {}

    record Downloaded(String address, @Nullable String about) implements Happening {}

    /** Something was changed over a page that tells the trail nothing else. */
    record Submitted(String address) implements Happening {}
}
