package dudao.preservation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dudao.archive.FileData;
import dudao.archive.KeptFile;
import dudao.audit.CaseExport;
import dudao.cases.Cases;
import dudao.document.Documents;
import dudao.evidence.Exhibits;
import dudao.identity.Directory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * 长期保存包: what was sealed, set so that it can be read in decades: documents as PDF/A, data with a schema and as a page, 著录, and
 * everything the verifier needs. The manual tells its layout. Made anew whenever it is asked for, from what was sealed (decisions.md 65).
 */
@Component
@EnableConfigurationProperties(PreservationSettings.class)
class LastingFile {

    private final Cases cases;
    private final Documents documents;
    private final Exhibits exhibits;
    private final Directory directory;
    private final FileData data;
    private final CaseExport proof;
    private final PreservationSettings settings;
    private final ITemplateEngine templates;
    private final Words words;
    private final ObjectMapper json;
    private final Clock clock;

    LastingFile(
            Cases cases,
            Documents documents,
            Exhibits exhibits,
            Directory directory,
            FileData data,
            CaseExport proof,
            PreservationSettings settings,
            ITemplateEngine templates,
            Words words,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.documents = documents;
        this.exhibits = exhibits;
        this.directory = directory;
        this.data = data;
        this.proof = proof;
        this.settings = settings;
        this.templates = templates;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(KeptFile kept, OutputStream out) throws IOException {
        var zip = new ManifestedZip(out);
        var description = describe(kept);
        zip.put("README.txt", new ClassPathResource("preservation/README.txt").getContentAsByteArray());
        zip.put("metadata.json", written(description.fields()));
        zip.put("ead.xml", Ead.of(description));
        data(kept, description, zip);
        papers(description, zip);
        proof.into(zip, kept.caseNumber(), 0);
        zip.finishWithManifest();
    }

    private Description describe(KeptFile kept) {
        var file = cases.file(kept.caseNumber());
        return new Description(
                file,
                kept,
                directory.body(file.office()).name(),
                file.unit().map(unit -> directory.body(unit).name()).orElse(""),
                documents.of(file.number()),
                exhibits.bundle(file.number()));
    }

    private void data(KeptFile kept, Description description, ManifestedZip zip) throws IOException {
        var parts = data.of(kept.caseNumber());
        var tables = new LinkedHashMap<String, Object>();
        parts.forEach(part -> tables.put(part.table(), part.rows()));
        zip.put("data/file.json", written(tables));
        zip.put("data/file.schema.json", written(data.schema()));
        var page = Map.<String, Object>of(
                "about", description, "fields", description.fields(), "parts", parts, "words", words);
        zip.put("index.html", templates.process("preservation/file", new Context(Locale.CHINA, page)));
    }

    private void papers(Description description, ManifestedZip zip) throws IOException {
        try (var typeface = new Typeface(settings.font())) {
            var paper = new PdfPaper(typeface, clock.getZone());
            var n = 0;
            for (var document : description.documents()) {
                zip.put("pdf/%02d.pdf".formatted(++n), paper.of(document, description.fonds()));
            }
        }
    }

    private byte[] written(Map<String, Object> content) {
        try {
            return (json.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What is kept of a case cannot be written", impossible);
        }
    }
}
