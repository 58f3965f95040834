package dudao.studio;

import dudao.cases.CaseKind;
import dudao.diagram.Drawing;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.workflow.Activation;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Reach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 各处现行的整套: what was decided for some cases stands beside other diagrams in every set it comes into. */
@Component
class SetsInForce {

    private final DiagramsInForce inForce;

    SetsInForce(DiagramsInForce inForce) {
        this.inForce = inForce;
    }

    /** For which a set of its own was decided: a narrower decision about another diagram makes one too. */
    List<Reach> reaches() {
        var kinds = new LinkedHashSet<@Nullable CaseKind>();
        var places = new LinkedHashSet<String>();
        kinds.add(null);
        places.add("");
        inForce.decided().stream().map(Activation::reach).forEach(reach -> {
            kinds.add(reach.kind());
            places.add(reach.place());
        });
        var all = new ArrayList<Reach>();
        kinds.forEach(kind -> places.forEach(place -> all.add(new Reach(kind, place))));
        return all;
    }

    /** A diagram that no longer counts may leave none behind that calls it, on that day or on any later one. */
    void requireNobodyCalls(String gone, LocalDate from) {
        if (inForce.ofProduct().containsKey(gone)) {
            return;
        }
        var days = new TreeSet<>(List.of(from));
        inForce.decided().stream()
                .map(Activation::from)
                .filter(day -> day.isAfter(from))
                .forEach(days::add);
        days.forEach(day -> reaches().forEach(reach -> requireNobodyCalls(gone, inForce.texts(reach, day))));
    }

    private static void requireNobodyCalls(String gone, Map<String, byte[]> texts) {
        if (texts.containsKey(gone)) {
            return;
        }
        DraftReview.drawings(texts).values().stream()
                .filter(drawing -> calls(drawing, gone))
                .findFirst()
                .ifPresent(caller -> {
                    throw new Refused("studio.still-called", Article.UNREGULATED, caller.name());
                });
    }

    private static boolean calls(Drawing drawing, String called) {
        return drawing.nodes()
                .anyMatch(node ->
                        node.is("callActivity") && called.equals(node.tag().attribute("calledElement")));
    }
}
