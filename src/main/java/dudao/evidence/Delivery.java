package dudao.evidence;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** 给出: an exhibit on its way to a browser, which is told to run nothing of it and to guess nothing about it. */
public class Delivery {

    private Delivery() {}

    public static ResponseEntity<Resource> of(Exhibit exhibit, Resource content, boolean preview) {
        var disposition = preview ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(exhibit.type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(exhibit.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .eTag(exhibit.sha256())
                .body(content);
    }
}
