package dudao.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.check.Reviewed;
import dudao.diagram.Call;
import dudao.diagram.Shipped;
import dudao.editor.BuildingBlocks.Block;
import dudao.editor.BuildingBlocks.Use;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("构件")
class BuildingBlocksTests {

    static final BuildingBlocks BLOCKS = new BuildingBlocks(Shipped.HOUSE.vocabulary(), Shipped.NAMES);

    private static final Map<Use, String> WANTED = Map.of(
            Use.ACT, "NOTHING",
            Use.QUESTION, "WHETHER",
            Use.DAY, "WHEN",
            Use.POST, "WHO",
            Use.PERSON, "WHO",
            Use.SEVERAL, "MANY");

    /** What other modules call and no diagram should: acts of a ruling, facts for a document, who is shut out. */
    private static final Set<String> NOT_FOR_DIAGRAMS = Set.of(
            "extensions.begin",
            "inspectors.everOnTeam",
            "inspectors.inWords",
            "inspectors.isOnTeam",
            "inspectors.recused",
            "inspectors.requestRecusal",
            "objections.inWords",
            "opinions.defenceInWords",
            "opinions.problemsFound",
            "results.change",
            "results.drop",
            "results.endDemand",
            "results.evaluation",
            "results.isDemanded",
            "results.revoke");

    @Test
    @DisplayName("流程图可以调用的每个动作都有中文名称，或者写明不供流程图使用")
    void every_verb_has_a_name() {
        var nameless = new TreeSet<String>();
        Shipped.HOUSE.vocabulary().beans().keySet().forEach(bean -> Shipped.HOUSE.vocabulary().verbs(bean).stream()
                .filter(verb -> BuildingBlocks.use(bean, verb).isPresent())
                .filter(verb -> Shipped.NAMES.name(bean, verb.getName()).isEmpty())
                .forEach(verb -> nameless.add(bean + "." + verb.getName())));
        assertThat(nameless).isEqualTo(new TreeSet<>(NOT_FOR_DIAGRAMS));
    }

    @Test
    @DisplayName("自带的流程图用到的每个表达式，都能从清单里选到")
    void whatever_ships_can_be_picked() {
        var offered = BLOCKS.all().map(Block::expression).collect(Collectors.toSet());
        for (var drawing : Shipped.HOUSE.diagrams().values()) {
            var written = drawing.process()
                    .all()
                    .flatMap(tag -> Stream.concat(tag.attributes().values().stream(), Stream.of(tag.words())))
                    .map(text -> text.replaceFirst("^person_", ""))
                    .filter(text -> Call.in(text).isPresent())
                    .toList();
            assertThat(offered).as(drawing.key()).containsAll(written);
        }
    }

    @Test
    @DisplayName("清单里的每一项都通过检查，名称各不相同")
    void whatever_is_offered_is_allowed() {
        assertThat(BLOCKS.all()).isNotEmpty().allMatch(block -> Reviewed.problem(
                        block.expression(), WANTED.get(block.use()))
                .isEmpty());
        Stream.of(Use.values()).forEach(use -> assertThat(BLOCKS.of(use))
                .as(use.name())
                .extracting(Block::label)
                .doesNotHaveDuplicates()
                .noneMatch(label -> label.contains("{") || label.contains("caseNumber")));
    }
}
