package dudao.modeler;

import dudao.identity.Directory;
import dudao.identity.Post;
import dudao.studio.Deciders;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 访问令牌: administrators make and revoke what the desktop modeller hands in drafts with. */
@Controller
@RequestMapping("/studio/tokens")
class TokensPage {

    private static final List<Integer> DAYS = List.of(30, 90, 365);

    private final AccessTokens tokens;
    private final Deciders current;
    private final Directory directory;
    private final Clock clock;

    TokensPage(AccessTokens tokens, Deciders current, Directory directory, Clock clock) {
        this.tokens = tokens;
        this.current = current;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show() {
        return page(HttpStatus.OK);
    }

    @PostMapping
    ModelAndView make(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "0") int days) {
        if (name.isBlank() || name.length() > 100 || !DAYS.contains(days)) {
            return page(HttpStatus.BAD_REQUEST).addObject("problems", List.of("请写明令牌的用途（不超过 100 字），并选择有效期。"));
        }
        var token = tokens.make(name.strip(), current.login(), days);
        return page(HttpStatus.OK).addObject("made", token);
    }

    @PostMapping("/{token}/revocation")
    ModelAndView revoke(@PathVariable int token) {
        if (!tokens.revoke(token, current.login())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return page(HttpStatus.OK).addObject("done", "已撤销，从现在起不能再用。");
    }

    private ModelAndView page(HttpStatus status) {
        return new ModelAndView("modeler/tokens", status)
                .addObject("tokens", tokens.all())
                .addObject("now", clock.instant())
                .addObject("days", DAYS)
                .addObject(
                        "endpoint",
                        ServletUriComponentsBuilder.fromCurrentContextPath()
                                .path(ModelerRoute.PATH)
                                .toUriString())
                .addObject("mayMake", current.holds(Post.ADMINISTRATOR))
                .addObject("names", directory);
    }
}
