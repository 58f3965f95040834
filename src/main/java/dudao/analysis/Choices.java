package dudao.analysis;

import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.indicator.ReadableSheets;
import dudao.indicator.ReadableSheets.Choice;
import dudao.indicator.Survey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** 可供选取的: what a person may look at together. */
@Component
class Choices {

    /**
     * What stands in the form of selection.
     *
     * @param surveys names by key, the newest first
     * @param zones names by code
     */
    record Offer(Selection selection, Map<String, String> surveys, Map<String, String> zones, List<String> stages) {}

    private final ReadableSheets readable;
    private final Directory directory;

    Choices(ReadableSheets readable, Directory directory) {
        this.readable = readable;
        this.directory = directory;
    }

    /**
     * What the person asked for, or the newest; empty where there is nothing to look at.
     *
     * @param which surveys that the page can show
     * @throws ResponseStatusException where it is not his to see, or not there, which he does not learn
     */
    Optional<Offer> offer(
            Person person, String survey, String zone, String stage, boolean byScore, Predicate<Survey> which) {
        var choices = readable.choices(person).stream()
                .filter(choice -> which.test(choice.survey()))
                .toList();
        if (choices.isEmpty() && survey.isEmpty()) {
            return Optional.empty();
        }
        var asked = survey.isEmpty()
                ? choices.get(0).survey()
                : Survey.parse(survey).orElseThrow(Choices::notFound);
        var ofSurvey =
                choices.stream().filter(choice -> choice.survey().equals(asked)).toList();
        if (ofSurvey.isEmpty()) {
            throw notFound();
        }
        return Optional.of(new Offer(
                new Selection(asked, zone, stage, byScore), surveys(choices), zones(ofSurvey), stages(ofSurvey)));
    }

    private Map<String, String> surveys(List<Choice> choices) {
        var sheets = choices.stream()
                .collect(Collectors.groupingBy(
                        Choice::survey, LinkedHashMap::new, Collectors.summingInt(Choice::sheets)));
        var titles = choices.stream().collect(Collectors.toMap(Choice::survey, Choice::title, (one, same) -> one));
        var names = new LinkedHashMap<String, String>();
        sheets.forEach((survey, count) -> names.put(
                survey.key(),
                "%s 第%d版 · %d年 · %s（%d张）"
                        .formatted(
                                titles.get(survey),
                                survey.framework().version(),
                                survey.year(),
                                directory.body(survey.office()).name(),
                                count)));
        return names;
    }

    private Map<String, String> zones(List<Choice> choices) {
        var names = new LinkedHashMap<String, String>();
        choices.stream()
                .map(Choice::zone)
                .filter(zone -> !zone.isEmpty())
                .sorted()
                .forEach(zone ->
                        names.put(zone, directory.body(new BodyCode(zone)).name()));
        return names;
    }

    private static List<String> stages(List<Choice> choices) {
        return choices.stream()
                .map(Choice::stage)
                .filter(stage -> !stage.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
