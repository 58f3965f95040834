package dudao.desk;

import dudao.workflow.Processes;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The diagrams as files. They hold the procedure and nothing of a case, and a version never changes. */
@RestController
class Diagrams {

    private final Processes processes;

    Diagrams(Processes processes) {
        this.processes = processes;
    }

    @GetMapping("/diagrams/{process}/{version:\\d{1,6}}")
    ResponseEntity<String> diagram(@PathVariable String process, @PathVariable int version) {
        var bpmn = processes.bpmn(process, version).orElseThrow(ReadableCases::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .body(bpmn);
    }
}
