package dudao.desk;

import dudao.cases.CaseFile;
import dudao.document.Document;
import dudao.document.Documents;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** 文书: a document of a case, to read, to print and to keep. Named by its 文号, which never changes. */
@Controller
@RequestMapping("/cases/{caseNumber}/documents/{number}")
class DocumentPage {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final ReadableCases readable;
    private final Documents documents;

    DocumentPage(ReadableCases readable, Documents documents) {
        this.readable = readable;
        this.documents = documents;
    }

    @GetMapping
    String read(@PathVariable String caseNumber, @PathVariable String number, Model model) {
        var file = readable.open(caseNumber);
        var document = find(file, number);
        model.addAttribute("file", file);
        model.addAttribute("document", document);
        model.addAttribute(
                "services",
                documents.everyService(file.number()).stream()
                        .filter(service -> service.documentNumber().equals(document.number()))
                        .toList());
        return "desk/document";
    }

    @GetMapping("/text")
    ResponseEntity<String> keep(@PathVariable String caseNumber, @PathVariable String number) {
        var document = find(readable.open(caseNumber), number);
        var name = document.kind().chinese() + " " + document.number() + ".txt";
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(document.body());
    }

    private Document find(CaseFile file, String number) {
        return documents.of(file.number()).stream()
                .filter(document -> document.number().equals(number))
                .findFirst()
                .orElseThrow(ReadableCases::notFound);
    }
}
