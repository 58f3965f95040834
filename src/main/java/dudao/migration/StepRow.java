package dudao.migration;

import java.util.List;

/**
 * A step of a former diagram that the new one does not know by its name, with the steps of its kind there.
 *
 * @param key {@code diagram:version:step}
 * @param chosen the step it was mapped to by hand; empty where none
 * @param waiting how many cases stand there
 */
record StepRow(String key, String element, String name, long waiting, String chosen, List<Choice> choices) {

    record Choice(String element, String name) {}
}
