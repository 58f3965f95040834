package dudao.preservation;

import dudao.archive.KeptFile;
import dudao.cases.CaseFile;
import dudao.document.Document;
import dudao.evidence.Exhibit;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * 著录: what an archive writes down of a file it takes in, in the words Chinese archives use, and in EAD3.
 *
 * @param fonds 全宗: the office
 * @param unit name of the supervised unit; empty where there is none
 */
record Description(
        CaseFile file, KeptFile kept, String fonds, String unit, List<Document> documents, List<Exhibit> exhibits) {

    private static final String EAD = "http://ead3.archivists.org/schema/";

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

    String ead() {
        try {
            var text = new StringWriter();
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("ead");
            xml.writeDefaultNamespace(EAD);
            control(xml);
            xml.writeStartElement("archdesc");
            xml.writeAttribute("level", "file");
            xml.writeStartElement("did");
            corporate(xml, "repository");
            element(xml, "unitid", reference());
            element(xml, "unittitle", file.title());
            date(xml, file.openedOn() + "/" + kept.sealedOn());
            corporate(xml, "origination");
            xml.writeEndElement();
            xml.writeStartElement("appraisal");
            element(xml, "p", "保管期限：" + kept.term().chinese());
            xml.writeEndElement();
            xml.writeStartElement("dsc");
            for (var document : documents) {
                item(
                        xml,
                        document.number(),
                        document.kind().chinese(),
                        document.issuedOn().toString());
            }
            for (var exhibit : exhibits) {
                item(
                        xml,
                        String.valueOf(exhibit.id()),
                        exhibit.name(),
                        exhibit.uploadedAt().toString().substring(0, 10));
            }
            xml.writeEndDocument();
            return text + "\n";
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A text cannot be written", impossible);
        }
    }

    private void control(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("control");
        element(xml, "recordid", reference());
        xml.writeStartElement("filedesc");
        xml.writeStartElement("titlestmt");
        element(xml, "titleproper", file.title());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEmptyElement("maintenancestatus");
        xml.writeAttribute("value", "new");
        xml.writeStartElement("maintenanceagency");
        element(xml, "agencyname", fonds);
        xml.writeEndElement();
        xml.writeStartElement("maintenancehistory");
        xml.writeStartElement("maintenanceevent");
        xml.writeEmptyElement("eventtype");
        xml.writeAttribute("value", "created");
        element(xml, "eventdatetime", kept.sealedOn().toString());
        xml.writeEmptyElement("agenttype");
        xml.writeAttribute("value", "machine");
        element(xml, "agent", "Dudao");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void item(XMLStreamWriter xml, String id, String title, String day) throws XMLStreamException {
        xml.writeStartElement("c");
        xml.writeAttribute("level", "item");
        xml.writeStartElement("did");
        element(xml, "unitid", id);
        element(xml, "unittitle", title);
        date(xml, day);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void corporate(XMLStreamWriter xml, String role) throws XMLStreamException {
        xml.writeStartElement(role);
        xml.writeStartElement("corpname");
        element(xml, "part", fonds);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void date(XMLStreamWriter xml, String normal) throws XMLStreamException {
        xml.writeStartElement("unitdate");
        xml.writeAttribute("normal", normal);
        xml.writeCharacters(normal);
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
