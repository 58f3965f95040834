package dudao.preservation;

import dudao.document.Document;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.zip.CRC32;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/** 文书的 PDF/A-2b: set from the text that was issued and from nothing else, so that the same text always gives the same file. */
class PdfPaper {

    private static final String PRODUCER = "Dudao";
    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float LEFT = 28 * MILLIMETRE;
    private static final float TOP = 37 * MILLIMETRE;
    private static final float PITCH = 29;
    private static final float FOOT = 28 * MILLIMETRE;

    private final Typeface typeface;
    private final ZoneId zone;

    PdfPaper(Typeface typeface, ZoneId zone) {
        this.typeface = typeface;
        this.zone = zone;
    }

    byte[] of(Document document, String organ) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            var font = typeface.in(pdf);
            var lines = PaperLayout.of(document.body(), typeface);
            for (var from = 0; from < lines.size(); from += PaperLayout.LINES_A_PAGE) {
                var page = lines.subList(from, Math.min(lines.size(), from + PaperLayout.LINES_A_PAGE));
                set(pdf, font, page, from / PaperLayout.LINES_A_PAGE + 1);
            }
            describe(pdf, document, organ);
            pdf.setDocumentId(idOf(document));
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    private void set(PDDocument pdf, PDFont font, List<PaperLayout.Line> lines, int number) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            var y = page.getMediaBox().getHeight() - TOP;
            for (var line : lines) {
                y -= PITCH;
                var free = PaperLayout.WIDTH - typeface.width(line.text(), line.size());
                var x =
                        switch (line.place()) {
                            case LEFT -> LEFT;
                            case MIDDLE -> LEFT + free / 2;
                            case RIGHT -> LEFT + free - 2 * PaperLayout.SIZE;
                        };
                text(content, font, line.text(), line.size(), x, y);
            }
            var foot = "— %d —".formatted(number);
            var width = typeface.width(foot, 14);
            text(content, font, typeface.settable(foot), 14, LEFT + (PaperLayout.WIDTH - width) / 2, FOOT);
        }
    }

    private static void text(PDPageContentStream content, PDFont font, String text, float size, float x, float y)
            throws IOException {
        if (!text.isEmpty()) {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(x, y);
            content.showText(text);
            content.endText();
        }
    }

    /** What the document is, twice, as the standard asks; and in what colours black is black. */
    private void describe(PDDocument pdf, Document document, String organ) throws IOException {
        var title = document.kind().chinese() + " " + document.number();
        var issued = issued(document);
        var information = pdf.getDocumentInformation();
        information.setTitle(title);
        information.setAuthor(organ);
        information.setProducer(PRODUCER);
        information.setCreationDate(issued);
        information.setModificationDate(issued);
        var metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(xmp(title, organ, issued));
        pdf.getDocumentCatalog().setMetadata(metadata);
        pdf.getDocumentCatalog().setLanguage("zh-CN");
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(pdf, new ByteArrayInputStream(profile));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        pdf.getDocumentCatalog().addOutputIntent(intent);
    }

    private static byte[] xmp(String title, String organ, Calendar issued) throws IOException {
        try {
            var xmp = XMPMetadata.createXMPMetadata();
            var core = xmp.createAndAddDublinCoreSchema();
            core.setTitle(title);
            core.addCreator(organ);
            var basic = xmp.createAndAddXMPBasicSchema();
            basic.setCreateDate(issued);
            basic.setModifyDate(issued);
            xmp.createAndAddAdobePDFSchema().setProducer(PRODUCER);
            var conformance = xmp.createAndAddPDFAIdentificationSchema();
            conformance.setPart(2);
            conformance.setConformance("B");
            var bytes = new ByteArrayOutputStream();
            new XmpSerializer().serialize(xmp, bytes, true);
            return bytes.toByteArray();
        } catch (BadFieldValueException | TransformerException impossible) {
            throw new IOException("The description of %s cannot be written".formatted(title), impossible);
        }
    }

    private Calendar issued(Document document) {
        return GregorianCalendar.from(document.issuedOn().atStartOfDay(zone));
    }

    private static long idOf(Document document) {
        var sum = new CRC32();
        sum.update((document.number() + document.body()).getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
