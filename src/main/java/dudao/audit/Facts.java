package dudao.audit;

import dudao.cases.CaseFile;
import dudao.cases.FieldChange;
import dudao.document.ServiceRecord;
import dudao.indicator.Sheet;
import dudao.verifier.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Facts in canonical JSON, as the trail hashes them and an export shows them. */
class Facts {

    private Facts() {}

    /** 封面. */
    static Map<String, Object> cover(CaseFile file) {
        var cover = new TreeMap<String, Object>();
        cover.put("number", file.number().value());
        cover.put("kind", file.kind().name());
        cover.put("title", file.title());
        cover.put("office", file.office().value());
        file.unit().ifPresent(unit -> cover.put("unit", unit.value()));
        cover.put("matters", file.matters().stream().map(Enum::name).toList());
        cover.put("selfAssessmentDemanded", file.selfAssessmentDemanded());
        cover.put(
                "rules", file.jurisdiction().pack() + "@" + file.jurisdiction().version());
        cover.put("openedOn", file.openedOn().toString());
        return cover;
    }

    /** 评估表的一列, as it was handed in. */
    static String column(Sheet sheet, Sheet.Column column, List<Sheet.Cell> cells) {
        return Json.canonical(Map.of(
                "column",
                column.key(),
                "framework",
                sheet.framework().code() + "@" + sheet.framework().version(),
                "stage",
                sheet.stage(),
                "cells",
                cells.stream()
                        .sorted(Comparator.comparing(Sheet.Cell::item))
                        .map(Facts::cell)
                        .toList()));
    }

    private static Map<String, Object> cell(Sheet.Cell cell) {
        return Map.of(
                "item",
                cell.item(),
                "value",
                cell.entry().value(),
                "reason",
                cell.entry().reason(),
                "notApplicable",
                cell.entry().notApplicable(),
                "revision",
                cell.revision(),
                "by",
                cell.enteredBy());
    }

    /** 变更: what was replaced by what. */
    static String change(FieldChange change) {
        return Json.canonical(Map.of("before", change.before(), "after", change.after()));
    }

    /** 送达回证. */
    static String service(ServiceRecord record) {
        var service = new TreeMap<String, Object>();
        service.put("mode", record.mode().name());
        service.put("deliveredOn", record.deliveredOn().toString());
        service.put("effectiveOn", record.effectiveOn().toString());
        service.put("recipient", record.recipient());
        service.put("role", record.recipientRole().name());
        record.remark().ifPresent(remark -> service.put("remark", remark));
        record.exhibit().ifPresent(exhibit -> service.put("exhibit", exhibit));
        record.correction().ifPresent(reason -> service.put("correction", reason));
        return Json.canonical(service);
    }
}
