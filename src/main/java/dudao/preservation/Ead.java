package dudao.preservation;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** {@link Description} in EAD3 (Encoded Archival Description), which archives elsewhere read. */
class Ead {

    private static final String EAD = "http://ead3.archivists.org/schema/";

    private final Description about;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private Ead(Description about) throws XMLStreamException {
        this.about = about;
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    static String of(Description about) {
        try {
            return new Ead(about).written();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A text cannot be written", impossible);
        }
    }

    private String written() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("ead");
        xml.writeDefaultNamespace(EAD);
        control();
        xml.writeStartElement("archdesc");
        xml.writeAttribute("level", "file");
        xml.writeStartElement("did");
        corporate("repository");
        element("unitid", about.reference());
        element("unittitle", about.file().title());
        date(about.file().openedOn() + "/" + about.kept().sealedOn());
        corporate("origination");
        xml.writeEndElement();
        xml.writeStartElement("appraisal");
        element("p", "保管期限：" + about.kept().term().chinese());
        xml.writeEndElement();
        xml.writeStartElement("dsc");
        for (var document : about.documents()) {
            item(
                    document.number(),
                    document.kind().chinese(),
                    document.issuedOn().toString());
        }
        for (var exhibit : about.exhibits()) {
            item(
                    String.valueOf(exhibit.id()),
                    exhibit.name(),
                    exhibit.uploadedAt().toString().substring(0, 10));
        }
        xml.writeEndDocument();
        return text + "\n";
    }

    private void control() throws XMLStreamException {
        xml.writeStartElement("control");
        element("recordid", about.reference());
        xml.writeStartElement("filedesc");
        xml.writeStartElement("titlestmt");
        element("titleproper", about.file().title());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEmptyElement("maintenancestatus");
        xml.writeAttribute("value", "new");
        xml.writeStartElement("maintenanceagency");
        element("agencyname", about.fonds());
        xml.writeEndElement();
        xml.writeStartElement("maintenancehistory");
        xml.writeStartElement("maintenanceevent");
        xml.writeEmptyElement("eventtype");
        xml.writeAttribute("value", "created");
        element("eventdatetime", about.kept().sealedOn().toString());
        xml.writeEmptyElement("agenttype");
        xml.writeAttribute("value", "machine");
        element("agent", "Dudao");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void item(String id, String title, String day) throws XMLStreamException {
        xml.writeStartElement("c");
        xml.writeAttribute("level", "item");
        xml.writeStartElement("did");
        element("unitid", id);
        element("unittitle", title);
        date(day);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void corporate(String role) throws XMLStreamException {
        xml.writeStartElement(role);
        xml.writeStartElement("corpname");
        element("part", about.fonds());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void date(String normal) throws XMLStreamException {
        xml.writeStartElement("unitdate");
        xml.writeAttribute("normal", normal);
        xml.writeCharacters(normal);
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
