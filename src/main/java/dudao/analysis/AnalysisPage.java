package dudao.analysis;

import dudao.identity.CurrentPerson;
import dudao.identity.Person;
import dudao.law.Refused;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** 评估一览: units against the indicators of the first level, to look at and to take along. */
@Controller
@RequestMapping("/analysis")
class AnalysisPage {

    private static final int SIZE = 50;

    private final CurrentPerson current;
    private final Choices choices;
    private final Overviews overviews;
    private final MessageSource messages;

    AnalysisPage(CurrentPerson current, Choices choices, Overviews overviews, MessageSource messages) {
        this.current = current;
        this.choices = choices;
        this.overviews = overviews;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(defaultValue = "") String survey,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "unit") String order,
            @RequestParam(defaultValue = "1") int page) {
        var person = current.person().orElseThrow();
        var offer = choices.offer(person, survey, zone, stage, order.equals("score"), any -> true)
                .orElse(null);
        if (offer == null) {
            return new ModelAndView("analysis/overview");
        }
        var shown = new ModelAndView("analysis/overview").addObject("offer", offer);
        try {
            var overview = overviews.of(person, offer.selection());
            return shown.addObject("overview", overview)
                    .addObject("slice", Slice.of(overview.rows(), page, SIZE))
                    .addObject("whatIf", Equity.concerns(overview.framework()) && asksWhatIf(person))
                    .addObject("export", export(offer.selection()));
        } catch (Refused refused) {
            shown.setStatus(HttpStatus.BAD_REQUEST);
            return shown.addObject("problem", messages.getMessage(refused.key(), refused.arguments(), Locale.CHINA));
        }
    }

    /** 导出: exactly the rows of the list. */
    @GetMapping("/xlsx")
    ResponseEntity<byte[]> export(
            @RequestParam String survey,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "unit") String order) {
        var person = current.person().orElseThrow();
        var offer = choices.offer(person, survey, zone, stage, order.equals("score"), any -> true)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var overview = overview(person, offer.selection());
        var name = URLEncoder.encode(
                        "%s %d年 评估一览.xlsx"
                                .formatted(
                                        overview.framework().title(),
                                        offer.selection().survey().year()),
                        StandardCharsets.UTF_8)
                .replace("+", "%20");
        return ResponseEntity.ok()
                .header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", "attachment; filename=\"analysis.xlsx\"; filename*=UTF-8''" + name)
                .body(OverviewFile.write(overview, offer.zones()));
    }

    private static boolean asksWhatIf(Person person) {
        return person.posts().stream().anyMatch(held -> AddressesOfAnalysis.OFFICE.contains(held.post()));
    }

    private Overview overview(Person person, Selection selection) {
        try {
            return overviews.of(person, selection);
        } catch (Refused refused) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, refused.getMessage(), refused);
        }
    }

    private static String export(Selection selection) {
        return UriComponentsBuilder.fromPath("/analysis/xlsx")
                .queryParam("survey", "{survey}")
                .queryParam("zone", "{zone}")
                .queryParam("stage", "{stage}")
                .queryParam("order", selection.byScore() ? "score" : "unit")
                .encode()
                .buildAndExpand(selection.survey().key(), selection.zone(), selection.stage())
                .toUriString();
    }
}
