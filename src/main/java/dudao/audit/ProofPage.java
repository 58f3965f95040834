package dudao.audit;

import dudao.cases.CaseAccess;
import dudao.cases.CaseNumber;
import dudao.identity.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 证明包 and 树根, to be taken along: by auditors, the office and the one above it, of cases they may read. */
@Controller
class ProofPage {

    private final CaseAccess access;
    private final CurrentPerson current;
    private final CaseExport export;
    private final Heads heads;

    ProofPage(CaseAccess access, CurrentPerson current, CaseExport export, Heads heads) {
        this.access = access;
        this.current = current;
        this.export = export;
        this.heads = heads;
    }

    @GetMapping("/cases/{number}/proof.zip")
    void proof(@PathVariable String number, @RequestParam(defaultValue = "0") long since, HttpServletResponse response)
            throws IOException {
        if (!number.matches(CaseNumber.PATTERN)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var asked = new CaseNumber(number);
        if (!access.mayRead(current.person().orElseThrow(), asked)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(number + ".zip"));
        export.write(asked, since, response.getOutputStream());
    }

    /** The newest signed head, for whoever wants to keep one. */
    @GetMapping("/audit/head.json")
    ResponseEntity<String> head() {
        return heads.last()
                .map(kept -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment("head.json"))
                        .body(kept.head().file()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
