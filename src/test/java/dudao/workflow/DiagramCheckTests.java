package dudao.workflow;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dudao.DudaoTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DudaoTest
@DisplayName("启动时核对流程图")
class DiagramCheckTests {

    @Autowired
    DiagramCheck check;

    @Test
    @DisplayName("调用不存在的对象，启动失败并说出名称")
    void an_unknown_bean_is_named() {
        assertThatThrownBy(
                        () -> check.check("broken.bpmn", "<serviceTask expression=\"${notises.issue(caseNumber)}\"/>"))
                .isInstanceOf(UnsoundDiagram.class)
                .hasMessageContaining("broken.bpmn")
                .hasMessageContaining("notises");
    }

    @Test
    @DisplayName("调用不存在的动作，启动失败并说出名称")
    void an_unknown_verb_is_named() {
        assertThatThrownBy(() -> check.check("broken.bpmn", "${notices.burn(caseNumber)}"))
                .hasMessageContaining("notices.burn");
    }

    @Test
    @DisplayName("不是流程对象的内部对象不能调用")
    void other_beans_are_invisible() {
        assertThatThrownBy(() -> check.check("broken.bpmn", "${dataSource.getConnection()}"))
                .hasMessageContaining("dataSource");
    }

    @Test
    @DisplayName("正确的调用可以启动")
    void a_sound_call_passes() {
        assertThatCode(() -> check.check("sound.bpmn", "${notices.issue(caseNumber)}"))
                .doesNotThrowAnyException();
    }
}
