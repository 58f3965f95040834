package dudao.preservation;

import dudao.archive.KeptFile;
import dudao.cases.CaseFile;
import dudao.document.Document;
import dudao.evidence.Exhibit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 著录: what an archive writes down of a file it takes in, in the words Chinese archives use.
 *
 * @param fonds 全宗: the office
 * @param unit name of the supervised unit; empty where there is none
 */
record Description(
        CaseFile file, KeptFile kept, String fonds, String unit, List<Document> documents, List<Exhibit> exhibits) {

    Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("全宗", fonds);
        fields.put("全宗代码", file.office().value());
        fields.put("类别", file.kind().chinese());
        fields.put("年度", kept.year());
        fields.put("件号", kept.item());
        fields.put("档号", reference());
        fields.put("题名", file.title());
        fields.put("责任者", fonds);
        fields.put("被督导单位", unit);
        fields.put("日期", file.openedOn() + "/" + kept.sealedOn());
        fields.put("保管期限", kept.term().chinese());
        fields.put("期满日期", kept.overOn().map(day -> day.minusDays(1).toString()).orElse("长期"));
        fields.put("封存清单摘要", kept.manifest());
        fields.put("文书", documents.stream().map(Description::fields).toList());
        fields.put("材料", exhibits.stream().map(Description::fields).toList());
        return fields;
    }

    /** 档号: office, kind, year, term and item, which no two files share. */
    String reference() {
        return "%s-%s-%d-%s-%04d".formatted(file.office(), file.kind(), kept.year(), kept.term(), kept.item());
    }

    private static Map<String, Object> fields(Document document) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("文号", document.number());
        fields.put("题名", document.kind().chinese());
        fields.put("日期", document.issuedOn().toString());
        return fields;
    }

    private static Map<String, Object> fields(Exhibit exhibit) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("编号", exhibit.id());
        fields.put("题名", exhibit.name());
        fields.put("版次", exhibit.version());
        fields.put("摘要", exhibit.sha256());
        return fields;
    }
}
