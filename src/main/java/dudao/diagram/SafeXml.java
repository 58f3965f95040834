package dudao.diagram;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML that a stranger may have written: nothing outside the text is fetched, nothing in it is multiplied, and what is too
 * large or too deep is refused before it is held in memory.
 */
public class SafeXml {

    public static final int LARGEST = 1_000_000;
    private static final int DEEPEST = 40;
    private static final int MOST = 20_000;

    private static final Map<String, String> PREFIXES = Map.of(
            "http://www.omg.org/spec/BPMN/20100524/MODEL", "bpmn:",
            "http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi:",
            "http://www.omg.org/spec/DD/20100524/DC", "dc:",
            "http://www.omg.org/spec/DD/20100524/DI", "di:",
            "http://camunda.org/schema/1.0/bpmn", "camunda:",
            "https://www.omg.org/spec/DMN/20191111/MODEL/", "dmn:",
            "http://www.w3.org/2001/XMLSchema-instance", "xsi:",
            "http://camunda.org/schema/modeler/1.0", "modeler:",
            "http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc:",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color:");

    private SafeXml() {}

    public static Tag read(byte[] text) throws Unreadable {
        if (text.length > LARGEST) {
            throw new Unreadable("文件有%d KB，超过 %d KB。请检查是不是选错了文件。".formatted(text.length / 1000, LARGEST / 1000));
        }
        try {
            var xml = factory().createXMLStreamReader(new ByteArrayInputStream(text));
            try {
                return read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException malformed) {
            throw new Unreadable("文件不是完好的 XML（第%d行）。请用流程图编辑器重新保存。"
                    .formatted(
                            malformed.getLocation() == null
                                    ? 1
                                    : malformed.getLocation().getLineNumber()));
        }
    }

    private static XMLInputFactory factory() {
        // The one of the platform: what another library brings along may know fewer of these locks.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    private static Tag read(XMLStreamReader xml) throws XMLStreamException, Unreadable {
        Deque<Tag> open = new ArrayDeque<>();
        Tag root = null;
        var count = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unreadable("文件带有文档类型声明（DOCTYPE）或者实体，可能读取或者放大别的内容，不予接受。请用流程图编辑器重新保存。");
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    throw new Unreadable("文件带有处理指令（<?%s …?>），不予接受。请用流程图编辑器重新保存。".formatted(xml.getPITarget()));
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++count > MOST || open.size() >= DEEPEST) {
                        throw new Unreadable("文件的元素太多或者嵌套太深，不像一张流程图。请把流程拆成几张图。");
                    }
                    var tag = tag(xml);
                    if (open.isEmpty()) {
                        root = tag;
                    } else {
                        open.peek().children().add(tag);
                    }
                    open.push(tag);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().text().append(xml.getText());
                    }
                }
                default -> {
                    // Comments and white space say nothing.
                }
            }
        }
        if (root == null) {
            throw new Unreadable("文件是空的。请选择用流程图编辑器保存的文件。");
        }
        return root;
    }

    private static Tag tag(XMLStreamReader xml) {
        var attributes = new LinkedHashMap<String, String>();
        for (var n = 0; n < xml.getAttributeCount(); n++) {
            attributes.put(named(xml.getAttributeName(n)), xml.getAttributeValue(n));
        }
        return new Tag(named(xml.getName()), attributes, new ArrayList<>(), new StringBuilder());
    }

    private static String named(QName name) {
        var space = name.getNamespaceURI();
        return space.isEmpty()
                ? name.getLocalPart()
                : PREFIXES.getOrDefault(space, "{" + space + "}") + name.getLocalPart();
    }
}
