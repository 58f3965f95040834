package dudao.migration;

import dudao.check.StatutoryStep;
import dudao.check.StatutorySteps;
import dudao.diagram.Drawing;
import dudao.diagram.House;
import dudao.diagram.KeptDrawings;
import dudao.workflow.DiagramVersions;
import dudao.workflow.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 法定步骤不得跳过: a case that goes on from another step may not thereby go without what the law asks, unless an article is named. */
@Component
class StatutoryRule {

    private static final Pattern ARTICLE = Pattern.compile("《.+》第.+条.*", Pattern.DOTALL);

    private final KeptDrawings drawings;
    private final DiagramVersions versions;
    private final Vocabulary vocabulary;
    private final List<StatutoryStep> steps = StatutorySteps.shipped().all();

    StatutoryRule(KeptDrawings drawings, DiagramVersions versions, Vocabulary vocabulary) {
        this.drawings = drawings;
        this.versions = versions;
        this.vocabulary = vocabulary;
    }

    /** Steps of the law that a case at the one step comes to for certain, and at the other does not any more. */
    List<StatutoryStep> past(String process, int version, String from, int otherVersion, String to) {
        return Leap.past(
                drawings.of(process, version),
                house(process, version),
                from,
                drawings.of(process, otherVersion),
                house(process, otherVersion),
                to,
                steps);
    }

    static boolean namesArticle(String basis) {
        return ARTICLE.matcher(basis.strip()).matches();
    }

    static String inWords(List<StatutoryStep> steps) {
        return steps.stream()
                .map(step -> "“%s”（%s）".formatted(step.name(), step.basis()))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /** The diagrams that were put in force together with this one. */
    private House house(String process, int version) {
        var diagrams = new HashMap<String, Drawing>();
        versions.together(process, version).forEach((key, number) -> diagrams.put(key, drawings.of(key, number)));
        return House.of(vocabulary, diagrams);
    }
}
