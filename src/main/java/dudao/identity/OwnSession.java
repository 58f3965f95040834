package dudao.identity;

import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 登录是否有效: asked before a form is sent, so that one that took longer than the session lasted loses nothing. */
@RestController
class OwnSession {

    record Answer(String login) {}

    private final CurrentPerson current;

    OwnSession(CurrentPerson current) {
        this.current = current;
    }

    /** With the token of this session: the page may have come from one that has ended. */
    @GetMapping("/session")
    ResponseEntity<Answer> ask(CsrfToken token) {
        return ResponseEntity.ok()
                .header(token.getHeaderName(), token.getToken())
                .body(new Answer(current.login().orElseThrow()));
    }
}
