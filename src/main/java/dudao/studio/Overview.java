package dudao.studio;

import dudao.identity.Directory;
import dudao.identity.Post;
import dudao.workflow.Activation;
import dudao.workflow.DiagramTexts;
import dudao.workflow.DiagramTexts.Edition;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Reach;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 流程设计的首页: what counts where, what is going to, what counted before, and the drafts. */
@Component
class Overview {

    /**
     * A text that counts somewhere.
     *
     * @param version the newest that has the text; 0 where no case could begin by it yet, and for a form
     * @param running how many cases and parts of cases run by the text
     * @param decision by which it counts; null where it came with the product
     * @param productNews whether the product has brought another text since it was decided
     */
    record Row(
            String part,
            String name,
            String reach,
            int version,
            @Nullable Instant since,
            int running,
            @Nullable Integer decision,
            boolean mayDecide,
            boolean productNews) {

        public boolean isForm() {
            return part.endsWith(".form");
        }
    }

    /** Decided for a day that has not come. */
    record Coming(int decision, String part, String name, String reach, LocalDate from, boolean mayDecide) {}

    private final DiagramsInForce inForce;
    private final DiagramTexts texts;
    private final DiagramDrafts drafts;
    private final DraftReview review;
    private final ReachInWords words;
    private final Deciders deciders;
    private final Directory directory;
    private final Clock clock;

    Overview(
            DiagramsInForce inForce,
            DiagramTexts texts,
            DiagramDrafts drafts,
            DraftReview review,
            ReachInWords words,
            Deciders deciders,
            Directory directory,
            Clock clock) {
        this.inForce = inForce;
        this.texts = texts;
        this.drafts = drafts;
        this.review = review;
        this.words = words;
        this.deciders = deciders;
        this.directory = directory;
        this.clock = clock;
    }

    ModelAndView page(HttpStatus status) {
        var editions = texts.all();
        var rows = rows(editions);
        Set<String> counting = new LinkedHashSet<>();
        rows.forEach(row -> counting.add(row.part() + row.version()));
        return new ModelAndView("studio/studio", status)
                .addObject("rows", rows)
                .addObject("coming", coming())
                .addObject(
                        "former",
                        editions.stream()
                                .filter(one -> !counting.contains(one.process() + one.version()))
                                .toList())
                .addObject("drafts", drafts.newest())
                .addObject("names", directory)
                .addObject("mayHandIn", deciders.holds(Post.ADMINISTRATOR));
    }

    private List<Row> rows(List<Edition> editions) {
        var known = new HashMap<String, Edition>();
        editions.forEach(one -> known.put(one.process() + one.sha256(), one));
        var rows = new ArrayList<Row>();
        inForce.texts().forEach((part, text) -> {
            var deciding = inForce.deciding(part, Reach.EVERYWHERE, today());
            rows.add(row(part, text, Reach.EVERYWHERE, deciding.orElse(null), known));
            addNarrower(rows, part, known);
        });
        inForce.decided().stream()
                .map(Activation::part)
                .filter(part -> part.endsWith(".form") || !inForce.texts().containsKey(part))
                .distinct()
                .forEach(part -> {
                    inForce.deciding(part, Reach.EVERYWHERE, today())
                            .ifPresent(one -> rows.add(row(part, inForce.text(one), Reach.EVERYWHERE, one, known)));
                    addNarrower(rows, part, known);
                });
        return rows;
    }

    private void addNarrower(List<Row> rows, String part, Map<String, Edition> known) {
        inForce.decided().stream()
                .filter(one -> one.part().equals(part) && !one.reach().equals(Reach.EVERYWHERE))
                .filter(one -> inForce.deciding(part, one.reach(), today())
                        .filter(one::equals)
                        .isPresent())
                .forEach(one -> rows.add(row(part, inForce.text(one), one.reach(), one, known)));
    }

    private Row row(String part, byte[] text, Reach reach, @Nullable Activation decided, Map<String, Edition> known) {
        var hash = Texts.sha256(text);
        var edition = known.get(part + hash);
        var product = inForce.ofProduct().get(part);
        var productsHash = product == null ? null : Texts.sha256(product);
        return new Row(
                part,
                review.name(part, text),
                words.of(reach),
                edition == null ? 0 : edition.version(),
                decided != null ? decided.begun() : edition == null ? null : edition.since(),
                edition == null ? 0 : edition.running(),
                decided == null ? null : decided.number(),
                deciders.mayDecide(reach),
                decided != null
                        && productsHash != null
                        && !productsHash.equals(hash)
                        && !productsHash.equals(decided.product()));
    }

    private List<Coming> coming() {
        return inForce.decided().stream()
                .filter(one -> one.from().isAfter(today()))
                .map(one -> new Coming(
                        one.number(),
                        one.part(),
                        one.sha256() == null ? one.part() : review.name(one.part(), inForce.text(one)),
                        words.of(one.reach()),
                        one.from(),
                        deciders.mayDecide(one.reach())))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
