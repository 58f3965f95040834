package dudao.desk;

import dudao.cases.CaseNumber;
import dudao.document.Document;
import dudao.document.DocumentKind;
import dudao.document.ServiceRecord;
import dudao.opinion.OpinionText;
import dudao.opinion.Opinions;
import dudao.result.Decision;
import dudao.result.Results;
import dudao.sheet.Deviations;
import dudao.verifier.TrailLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 前后对照: what the decision made of the preliminary opinion, and the group of what the unit had given itself. Nothing of it replaced
 * anything, so that no change was kept of it; it is told where it was decided.
 *
 * @param decision against the preliminary opinion; empty until the result was issued
 * @param leaves of the sheet, once the group has decided
 */
record Comparisons(List<Compared> decision, List<Compared> leaves) {

    /** @param what a key of the messages {@code history.compared.*} @param subject the leaf in words; empty otherwise */
    record Compared(String what, String subject, String before, String after) {

        /** Line breaks and numbers in front of lines make no difference. */
        boolean isApart() {
            return !bare(before).equals(bare(after));
        }

        private static String bare(String text) {
            return text.replaceAll("(?m)^\\s*[\\d一二三四五六七八九十]{1,3}[.、．]\\s*", "").replaceAll("[\\s；;。]+", "");
        }
    }

    @Component
    static class Keeper {

        private final Opinions opinions;
        private final Results results;
        private final Deviations deviations;

        Keeper(Opinions opinions, Results results, Deviations deviations) {
            this.opinions = opinions;
            this.results = results;
            this.deviations = deviations;
        }

        Comparisons of(CaseNumber number) {
            var opinion = opinions.fedBack(number);
            var decision = results.issued(number);
            return new Comparisons(
                    opinion.flatMap(text -> decision.map(issued -> compare(text, issued)))
                            .orElse(List.of()),
                    deviations.of(number).stream()
                            .map(one -> new Compared("leaf", one.item(), one.own(), one.decided()))
                            .toList());
        }

        private static List<Compared> compare(OpinionText opinion, Decision decision) {
            return Stream.of(
                            new Compared("evaluation", "", opinion.achievements(), decision.evaluation()),
                            new Compared("problems", "", opinion.problems(), String.join("\n", decision.problems())),
                            new Compared("suggestions", "", opinion.suggestions(), decision.suggestions()))
                    .filter(Compared::isApart)
                    .toList();
        }
    }

    /** For the unit: what it was served. */
    Comparisons known(List<Document> documents, List<ServiceRecord> services) {
        return new Comparisons(
                isServed(DocumentKind.RESULT_NOTICE, documents, services) ? decision : List.of(),
                isServed(DocumentKind.PRELIMINARY_OPINION, documents, services) ? leaves : List.of());
    }

    /** @param lines what is told of the case so far */
    List<HistoryLine> told(List<TrailLine> trail, List<HistoryLine> lines, HistoryTelling telling) {
        var told = new ArrayList<HistoryLine>();
        issued(lines).ifPresent(issue -> decision.stream()
                .map(one -> telling.compared(issue.moment(), issue.by(), one))
                .forEach(told::add));
        decided(trail)
                .ifPresent(line ->
                        leaves.stream().map(one -> telling.compared(line, one)).forEach(told::add));
        return told;
    }

    private static Optional<HistoryLine> issued(List<HistoryLine> lines) {
        return lines.stream()
                .filter(line -> line.document() != null
                        && line.document().kind() == DocumentKind.RESULT_NOTICE
                        && line.service() == null)
                .findFirst();
    }

    /** The last time the group handed its column in. */
    private static Optional<TrailLine> decided(List<TrailLine> trail) {
        return trail.stream()
                .filter(line -> "column-handed-in".equals(line.string("kind")) && "FINAL".equals(line.string("column")))
                .reduce((earlier, later) -> later);
    }

    private static boolean isServed(DocumentKind kind, List<Document> documents, List<ServiceRecord> services) {
        return documents.stream().filter(document -> document.kind() == kind).anyMatch(document -> services.stream()
                .anyMatch(service -> service.documentNumber().equals(document.number())));
    }
}
