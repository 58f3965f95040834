package dudao.preservation;

import dudao.archive.KeptFile;
import dudao.archive.KeptFiles;
import dudao.cases.CaseAccess;
import dudao.cases.CaseNumber;
import dudao.identity.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** 长期保存包 of a sealed file, to be taken along by whoever may read the case and prove it. */
@Controller
class LastingFilePage {

    private final CaseAccess access;
    private final CurrentPerson current;
    private final KeptFiles files;
    private final LastingFile lasting;

    LastingFilePage(CaseAccess access, CurrentPerson current, KeptFiles files, LastingFile lasting) {
        this.access = access;
        this.current = current;
        this.files = files;
        this.lasting = lasting;
    }

    /** Of a file that is open, or destroyed, there is none. */
    @GetMapping("/cases/{number}/archive.zip")
    void take(@PathVariable String number, HttpServletResponse response) throws IOException {
        var file = open(number);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(number + "-archive.zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        lasting.write(file, response.getOutputStream());
    }

    private KeptFile open(String number) {
        if (number.matches(CaseNumber.PATTERN)) {
            var asked = new CaseNumber(number);
            if (access.mayRead(current.person().orElseThrow(), asked)) {
                return files.find(asked).filter(file -> !file.isDestroyed()).orElseThrow(LastingFilePage::notFound);
            }
        }
        throw notFound();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
