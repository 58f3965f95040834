package dudao.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 核对加盐的摘要: whether remarks, records of service and former values are those whose salted hashes the chain holds. */
class VeiledCheck {

    private final ExportedCase exported;
    private final Map<String, Object> about;
    private final byte[] salt;
    private final List<Finding> findings = new ArrayList<>();

    VeiledCheck(ExportedCase exported, Map<String, Object> about, byte[] salt) {
        this.exported = exported;
        this.about = about;
        this.salt = salt;
    }

    List<Finding> findings(List<TrailLine> lines) {
        notes(lines);
        services(lines);
        changes(lines);
        return findings;
    }

    /** 办案记录 beside the chain: the same acts, and of each what was noted. */
    private void notes(List<TrailLine> lines) {
        var entries = new HashMap<Object, Map<String, Object>>();
        exported.lines("record.jsonl").stream()
                .map(Json::object)
                .forEach(entry -> entries.put(entry.get("record"), entry));
        for (var line : lines) {
            if (!"acted".equals(line.string("kind"))) {
                continue;
            }
            var record = line.content().get("record");
            var entry = entries.remove(record);
            if (entry == null) {
                broken(
                        "办案记录中缺少第%d条（%s）".formatted(line.seq(), line.string("act")),
                        "the record lacks event %d (%s)".formatted(line.seq(), line.string("act")));
            } else if (!isSame(line, entry, record)) {
                broken(
                        "办案记录中第%d条（%s）被修改".formatted(line.seq(), line.string("act")),
                        "the record of event %d (%s) was changed".formatted(line.seq(), line.string("act")));
            }
        }
        for (var added : entries.values()) {
            broken("办案记录中有链中没有的事项：" + added.get("act"), "the record has what the chain has not: " + added.get("act"));
        }
    }

    private boolean isSame(TrailLine line, Map<String, Object> entry, Object record) {
        var note = entry.get("note");
        var veiled = note == null ? null : TrailLine.veiled(salt, "note " + record, note.toString());
        return equal(veiled, line.string("note"))
                && equal(entry.get("act"), line.string("act"))
                && equal(entry.get("by"), line.string("by"))
                && equal(entry.get("for"), line.string("for"));
    }

    private void services(List<TrailLine> lines) {
        var kept = new HashMap<String, String>();
        for (var service : ExportedCase.maps(about.get("services"))) {
            var document = String.valueOf(service.get("document"));
            var text = String.valueOf(service.get("text"));
            kept.put(TrailLine.veiled(salt, "service " + document, text), document);
        }
        for (var line : lines) {
            var service = line.string("service");
            if (service != null && kept.remove(service) == null) {
                broken(
                        "文书 %s 的送达回证被修改或删除".formatted(line.string("document")),
                        "the record of service of %s was changed or removed".formatted(line.string("document")));
            }
        }
        kept.values()
                .forEach(document -> broken(
                        "文书 %s 有链中没有的送达回证".formatted(document),
                        "there is a record of service of %s that the chain does not know".formatted(document)));
    }

    /** 变更: what stood in a field before it was handed in again. */
    private void changes(List<TrailLine> lines) {
        var kept = new HashMap<String, Object>();
        for (var change : ExportedCase.maps(about.get("changes"))) {
            var number = change.get("change");
            kept.put(TrailLine.veiled(salt, "values " + number, String.valueOf(change.get("text"))), number);
        }
        for (var line : lines) {
            var values = line.string("values");
            if (values != null && kept.remove(values) == null) {
                broken(
                        "变更第%s号（%s）被修改或删除".formatted(line.content().get("change"), line.string("field")),
                        "change %s (%s) was changed or removed"
                                .formatted(line.content().get("change"), line.string("field")));
            }
        }
        kept.values()
                .forEach(number ->
                        broken("有链中没有的变更：第%s号".formatted(number), "the chain does not know the change " + number));
    }

    private static boolean equal(@Nullable Object one, @Nullable Object other) {
        return one == null ? other == null : one.equals(other);
    }

    private void broken(String chinese, String english) {
        findings.add(Finding.broken(chinese, english));
    }
}
