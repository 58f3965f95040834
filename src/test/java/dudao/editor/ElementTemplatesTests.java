package dudao.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dudao.check.Reviewed;
import dudao.diagram.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("构件文件")
class ElementTemplatesTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCHEMA =
            Path.of("src/main/frontend/node_modules/@camunda/element-templates-json-schema/resources/schema.json");
    private static final List<ElementTemplates.Template> TEMPLATES =
            EditorChoices.of(BuildingBlocksTests.BLOCKS, Shipped.HOUSE).templates();

    @Test
    @DisplayName("符合 Camunda Modeler 的格式")
    void valid_for_the_desktop_modeler() throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(Files.readString(SCHEMA));
        assertThat(schema.validate(JSON.valueToTree(TEMPLATES))).isEmpty();
        assertThat(schema.validate(JSON.readTree("[{\"name\": \"x\"}]"))).isNotEmpty();
    }

    @Test
    @DisplayName("每个动作、每张表单、每个流程各一个，编号不重复")
    void one_for_everything() {
        var names = TEMPLATES.stream().map(ElementTemplates.Template::id).collect(Collectors.toList());
        assertThat(names)
                .doesNotHaveDuplicates()
                .contains("dudao.act.notices.issue", "dudao.call.service", "dudao.task.defend")
                .hasSizeGreaterThanOrEqualTo(Shipped.HOUSE.diagrams().size()
                        + Shipped.HOUSE.vocabulary().forms().size());
    }

    /** Camunda Modeler notes at the element which template it came from. */
    @Test
    @DisplayName("用构件画出来的流程图通过检查")
    void a_diagram_made_of_them_is_sound() {
        var made = Shipped.text("conclusion")
                .replace(
                        "camunda:expression=\"${opinions.feedBack(caseNumber)}\"",
                        "camunda:expression=\"${opinions.feedBack(caseNumber)}\" camunda:modelerTemplate=\"dudao.act.opinions.feedBack\"");
        assertThat(made).contains("modelerTemplate");
        assertThat(Reviewed.of(made)).isEmpty();
        assertThat(Reviewed.of(made.replace("dudao.act.opinions.feedBack", "${x}")))
                .anyMatch(finding -> finding.text().contains("表达式"));
    }
}
