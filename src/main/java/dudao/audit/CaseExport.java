package dudao.audit;

import dudao.archive.Archives;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.cases.FieldChanges;
import dudao.document.Documents;
import dudao.evidence.Exhibits;
import dudao.indicator.Sheet;
import dudao.indicator.Sheets;
import dudao.law.Refused;
import dudao.report.PublicReports;
import dudao.verifier.Json;
import dudao.verifier.TrailLine;
import dudao.workflow.Processes;
import dudao.workflow.RulePacks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** 证明包: a case as a zip with all that is needed to prove it elsewhere; the manual tells its layout. */
@Component
public class CaseExport {

    private final Cases cases;
    private final FieldChanges changes;
    private final Documents documents;
    private final Exhibits exhibits;
    private final Sheets sheets;
    private final Processes processes;
    private final RulePacks packs;
    private final Archives archives;
    private final PublicReports reports;
    private final AuditTrail trail;
    private final Chains chains;
    private final Proofs proofs;
    private final AuditSettings settings;
    private final Clock clock;

    CaseExport(
            Cases cases,
            FieldChanges changes,
            Documents documents,
            Exhibits exhibits,
            Sheets sheets,
            Processes processes,
            RulePacks packs,
            Archives archives,
            PublicReports reports,
            AuditTrail trail,
            Chains chains,
            Proofs proofs,
            AuditSettings settings,
            Clock clock) {
        this.cases = cases;
        this.changes = changes;
        this.documents = documents;
        this.exhibits = exhibits;
        this.sheets = sheets;
        this.processes = processes;
        this.packs = packs;
        this.archives = archives;
        this.reports = reports;
        this.trail = trail;
        this.chains = chains;
        this.proofs = proofs;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void write(CaseNumber number, long since, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        into(zip, number, since);
        zip.finish();
    }

    /**
     * Puts everything a proof needs into a zip that may hold more.
     *
     * @param since size of a published head that the case is to be held against; 0 where it is one of a day or a recent one
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void into(ZipOutputStream zip, CaseNumber number, long since) throws IOException {
        var lines = trail.of(number);
        var files = new ArrayList<Map<String, Object>>();
        documents(number, zip, files);
        exhibits(number, zip, files);
        columns(number, lines, zip, files);
        diagrams(lines, zip, files);
        rules(number, lines, zip, files);
        publications(number, zip, files);
        var manifest = archives.manifestOf(number);
        if (manifest.isPresent() && !manifest.get().isEmpty()) {
            put(zip, files, "manifest", "", "archive/manifest.txt", manifest.get());
        }
        text(zip, "case.json", Json.canonical(about(number, files)));
        text(zip, "events.jsonl", lines.stream().map(TrailLine::text).toList());
        text(zip, "record.jsonl", record(number));
        text(zip, "proof.json", Json.canonical(proofs.of(number, since)));
    }

    private Map<String, Object> about(CaseNumber number, List<Map<String, Object>> files) {
        var services = documents.everyService(number).stream()
                .map(service ->
                        Map.<String, Object>of("document", service.documentNumber(), "text", Facts.service(service)))
                .toList();
        return Map.of(
                "v", 1,
                "origin", settings.origin(),
                "exportedAt", clock.instant().toString(),
                "cover", Facts.cover(cases.fileAsStored(number)),
                "salt", chains.salt(number).map(HexFormat.of()::formatHex).orElse(""),
                "services", services,
                "changes",
                        changes.of(number).stream()
                                .map(one -> Map.<String, Object>of(
                                        "change", one.id(), "field", one.field(), "text", Facts.change(one)))
                                .toList(),
                "files", files);
    }

    private void documents(CaseNumber number, ZipOutputStream zip, List<Map<String, Object>> files) throws IOException {
        var n = 0;
        for (var document : documents.of(number)) {
            var path = "documents/%02d.txt".formatted(++n);
            if (!document.isDestroyed()) {
                put(zip, files, "document", document.number(), path, document.body());
            }
        }
    }

    /** Every version that was shown to everybody, those that are not any more too. */
    private void publications(CaseNumber number, ZipOutputStream zip, List<Map<String, Object>> files)
            throws IOException {
        for (var shown : reports.everShown(number).entrySet()) {
            var edition = String.valueOf(shown.getKey());
            put(zip, files, "publication", edition, "published/%s.txt".formatted(edition), shown.getValue());
        }
    }

    /** What is known to be infected does not leave the house; the verifier then says that it is missing. */
    private void exhibits(CaseNumber number, ZipOutputStream zip, List<Map<String, Object>> files) throws IOException {
        for (var exhibit : exhibits.bundle(number)) {
            var ending = exhibit.name().replaceFirst("^.*(\\.[A-Za-z0-9]{1,8})$|^.*$", "$1");
            var path = "exhibits/%d%s".formatted(exhibit.id(), ending);
            try (var content = exhibits.content(exhibit).getInputStream()) {
                put(zip, files, "exhibit", String.valueOf(exhibit.id()), path, content);
            } catch (Refused infected) {
                text(zip, path + ".txt", "%s %s".formatted(infected.key(), exhibit.sha256()));
            }
        }
    }

    /** Those that stand handed in; one that was sent back since is being changed, and proves nothing. */
    private void columns(CaseNumber number, List<TrailLine> lines, ZipOutputStream zip, List<Map<String, Object>> files)
            throws IOException {
        var standing = new TreeSet<String>();
        for (var line : lines) {
            switch (String.valueOf(line.string("kind"))) {
                case "column-handed-in" -> standing.add(line.string("column"));
                case "column-reopened" -> standing.remove(line.string("column"));
                default -> {}
            }
        }
        for (var sheet : standing.isEmpty() ? List.<Sheet>of() : sheets.of(number)) {
            for (var column : sheets.all(sheet).entrySet()) {
                var key = column.getKey().key();
                if (standing.contains(key)) {
                    var text = Facts.column(sheet, column.getKey(), column.getValue());
                    put(zip, files, "column", key, "sheet/%s.json".formatted(key.replace(':', '-')), text);
                }
            }
        }
    }

    private void diagrams(List<TrailLine> lines, ZipOutputStream zip, List<Map<String, Object>> files)
            throws IOException {
        for (var name : names(lines, "diagram")) {
            var parts = name.split(":");
            var bpmn = processes.bpmn(parts[0], Integer.parseInt(parts[1]));
            if (bpmn.isPresent()) {
                put(zip, files, "diagram", name, "diagrams/%s-%s.bpmn".formatted(parts[0], parts[1]), bpmn.get());
            }
        }
    }

    private void rules(CaseNumber number, List<TrailLine> lines, ZipOutputStream zip, List<Map<String, Object>> files)
            throws IOException {
        var pack = cases.file(number).jurisdiction();
        for (var name : names(lines, "rules")) {
            var dmn = new ByteArrayInputStream(packs.textOf(pack));
            put(zip, files, "rules", name, "rules/%s.dmn".formatted(pack.pack()), dmn);
        }
    }

    private static List<String> names(List<TrailLine> lines, String field) {
        return lines.stream()
                .map(line -> line.string(field))
                .filter(reference -> reference != null)
                .map(reference -> reference.substring(0, reference.lastIndexOf(':')))
                .distinct()
                .toList();
    }

    private List<String> record(CaseNumber number) {
        return cases.record(number).stream()
                .map(event -> {
                    var entry = new TreeMap<String, Object>();
                    entry.put("record", event.id());
                    entry.put("act", event.act());
                    event.actor().ifPresent(actor -> entry.put("by", actor));
                    event.actedFor().ifPresent(absentee -> entry.put("for", absentee));
                    event.note().ifPresent(note -> entry.put("note", note));
                    entry.put("at", event.happenedAt().toString());
                    return Json.canonical(entry);
                })
                .toList();
    }

    private static void put(
            ZipOutputStream zip, List<Map<String, Object>> files, String kind, String name, String path, String text)
            throws IOException {
        put(zip, files, kind, name, path, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void put(
            ZipOutputStream zip,
            List<Map<String, Object>> files,
            String kind,
            String name,
            String path,
            InputStream content)
            throws IOException {
        files.add(new HashMap<>(Map.of("kind", kind, "name", name, "path", path)));
        zip.putNextEntry(new ZipEntry(path));
        content.transferTo(zip);
        zip.closeEntry();
    }

    private static void text(ZipOutputStream zip, String path, List<String> lines) throws IOException {
        text(zip, path, String.join("\n", lines));
    }

    private static void text(ZipOutputStream zip, String path, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.write('\n');
        zip.closeEntry();
    }
}
