package dudao.verifier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** 核对内容: whether documents, exhibits, diagrams, rules, services and remarks are those the chain names. */
class ContentCheck {

    private static final Map<String, String> CALLED = Map.of(
            "document",
            "文书",
            "exhibit",
            "证据材料",
            "diagram",
            "流程图",
            "rules",
            "规则表",
            "manifest",
            "封存清单",
            "publication",
            "公开版本",
            "column",
            "评估表");

    /** What a file loses at the end of its term; procedures and rules are nobody's secret and stay. */
    private static final Set<String> PERISHABLE = Set.of("document", "exhibit", "manifest", "column");

    private final ExportedCase exported;
    private final Map<String, Object> about;
    private final byte[] salt;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private final Map<String, String> columns = new TreeMap<>();
    private @Nullable TrailLine destruction;
    private int destroyed;

    ContentCheck(ExportedCase exported) {
        this.exported = exported;
        this.about = exported.object("case.json");
        this.salt = HexFormat.of().parseHex(String.valueOf(about.getOrDefault("salt", "")));
    }

    List<Finding> findings(List<TrailLine> lines) {
        destruction = lines.stream()
                .filter(line -> "deleted-by-retention".equals(line.string("kind")))
                .findFirst()
                .orElse(null);
        for (var line : lines) {
            switch (String.valueOf(line.string("kind"))) {
                case "case-begun" -> {
                    cover(line);
                    file("rules", before(line.string("rules")), after(line.string("rules")));
                }
                case "document-made" -> file("document", line.string("document"), line.string("sha256"));
                case "exhibit-taken" ->
                    file("exhibit", String.valueOf(line.content().get("exhibit")), line.string("sha256"));
                case "report-shown" -> {
                    if (line.string("sha256") != null) {
                        file("publication", String.valueOf(line.content().get("edition")), line.string("sha256"));
                    }
                }
                case "file-closed" -> file("manifest", "", line.string("manifest"));
                case "column-handed-in" -> columns.put(line.string("column"), line.string("sha256"));
                case "column-reopened" -> columns.remove(line.string("column"));
                default -> {}
            }
            var diagram = line.string("diagram");
            if (diagram != null) {
                file("diagram", before(diagram), after(diagram));
            }
        }
        columns.forEach((column, sha256) -> file("column", column, sha256));
        strangers();
        if (destruction != null) {
            destroyed(destruction);
        } else if (salt.length == 0) {
            findings.add(Finding.note(
                    "盐已经销毁，批注和送达回证不再能够核对", "the salt is destroyed: remarks and services can no longer be checked"));
        } else {
            findings.addAll(new VeiledCheck(exported, about, salt).findings(lines));
        }
        return findings.stream().distinct().toList();
    }

    private void cover(TrailLine begun) {
        if (!Digest.SHA_256.hex(Json.canonical(about.get("cover"))).equals(begun.string("cover"))) {
            broken("封面被修改", "the cover was changed");
        }
    }

    private void file(String kind, @Nullable String name, @Nullable String sha256) {
        named.add(kind + " " + name);
        var hash = exported.hashOf(kind, String.valueOf(name));
        if (hash.isEmpty() && destruction != null && PERISHABLE.contains(kind)) {
            destroyed++;
        } else if (hash.isEmpty()) {
            broken("缺少%s %s".formatted(CALLED.get(kind), name), "the %s %s is missing".formatted(kind, name));
        } else if (!hash.get().equals(sha256)) {
            broken(
                    "%s %s 的内容被修改（%s）".formatted(CALLED.get(kind), name, path(kind, name)),
                    "the %s %s was changed (%s)".formatted(kind, name, path(kind, name)));
        }
    }

    /** The order of what happened, who did it and the hashes of what there was are still proven; what it said is not there any more. */
    private void destroyed(TrailLine line) {
        findings.add(Finding.note(
                "案卷保管期满，已于 %s 按第%s号销毁清单销毁（%s提出，%s批准）：%d件内容不再能够核对，其摘要仍在链中；批注和送达回证不再能够核对"
                        .formatted(
                                line.at(),
                                line.content().get("list"),
                                line.string("proposedBy"),
                                line.string("approvedBy"),
                                destroyed),
                "the file was destroyed at %s at the end of its term by list %s (proposed by %s, approved by %s): %d contents can no longer be checked, their hashes remain; neither can remarks and services"
                        .formatted(
                                line.at(),
                                line.content().get("list"),
                                line.string("proposedBy"),
                                line.string("approvedBy"),
                                destroyed)));
    }

    private void strangers() {
        for (var file : ExportedCase.maps(about.get("files"))) {
            if (!named.contains(file.get("kind") + " " + file.get("name"))) {
                broken(
                        "链中没有这份%s：%s".formatted(CALLED.get(String.valueOf(file.get("kind"))), file.get("name")),
                        "the chain knows no such %s: %s".formatted(file.get("kind"), file.get("name")));
            }
        }
    }

    private String path(String kind, @Nullable String name) {
        return exported.path(kind, String.valueOf(name)).orElse("");
    }

    private static @Nullable String before(@Nullable String reference) {
        return reference == null ? null : reference.substring(0, reference.lastIndexOf(':'));
    }

    private static @Nullable String after(@Nullable String reference) {
        return reference == null ? null : reference.substring(reference.lastIndexOf(':') + 1);
    }

    private void broken(String chinese, String english) {
        findings.add(Finding.broken(chinese, english));
    }
}
