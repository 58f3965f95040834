package dudao.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dudao.diagram.Finding;
import dudao.diagram.Shipped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("恶意的流程图和表单")
class AttackTests {

    private static final String ISSUE = "camunda:expression=\"${notices.issue(caseNumber)}\"";
    private static final String SERVED = "${notices.isServed(caseNumber)}";

    private static ListAssert<String> said(List<Finding> findings) {
        return assertThat(findings.stream().map(Finding::line).toList());
    }

    private static ListAssert<String> issuing(String otherwise) {
        return said(Reviewed.changed("preparation", ISSUE, otherwise));
    }

    @Nested
    @DisplayName("程序和脚本")
    class Code {

        @Test
        @DisplayName("脚本任务")
        void a_script_task() {
            var text = Shipped.text("preparation")
                    .replaceFirst(
                            "(?s)<bpmn:serviceTask id=\"issue-notice\" name=\"制发督导通知书\" [^>]*>",
                            "<bpmn:scriptTask id=\"issue-notice\" name=\"制发督导通知书\" scriptFormat=\"groovy\">"
                                    + "<bpmn:script>Runtime.getRuntime().exec('id')</bpmn:script>")
                    .replaceFirst("(?s)(id=\"issue-notice\".*?)</bpmn:serviceTask>", "$1</bpmn:scriptTask>");
            said(Reviewed.of(text)).anyMatch(line -> line.startsWith("“制发督导通知书”（issue-notice）：不允许运行脚本"));
        }

        @Test
        @DisplayName("程序类")
        void a_class() {
            issuing("camunda:class=\"java.lang.Runtime\"")
                    .anyMatch(line -> line.startsWith("“制发督导通知书”（issue-notice）：不允许指定程序类“java.lang.Runtime”"));
        }

        @Test
        @DisplayName("委托表达式、外部任务、结果变量")
        void a_delegate_a_topic_a_variable() {
            issuing("camunda:delegateExpression=\"${dataSource}\"")
                    .anyMatch(line -> line.contains("（issue-notice）：不允许使用委托表达式"));
            issuing("camunda:type=\"external\" camunda:topic=\"steal\"")
                    .anyMatch(line -> line.contains("（issue-notice）：不允许交给外部程序“steal”"));
            issuing(ISSUE + " camunda:resultVariable=\"evil\"")
                    .anyMatch(line -> line.contains("（issue-notice）：不允许在流程里保存数据（evil）"));
        }

        @Test
        @DisplayName("连接器和监听代码")
        void a_connector_and_a_listener() {
            for (var evil : List.of(
                    "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>",
                    "<camunda:executionListener event=\"start\" class=\"Evil\" />",
                    "<camunda:taskListener event=\"create\" expression=\"${x}\" />",
                    "<camunda:inputOutput><camunda:inputParameter name=\"a\">${1}</camunda:inputParameter></camunda:inputOutput>",
                    "<evil:part xmlns:evil=\"urn:evil\" />")) {
                issuing(ISSUE + "><bpmn:extensionElements>" + evil + "</bpmn:extensionElements><bpmn:documentation")
                        .as(evil)
                        .isNotEmpty();
                var text = Shipped.text("preparation")
                        .replaceFirst(
                                "(<bpmn:serviceTask id=\"issue-notice\"[^>]*>)",
                                "$1<bpmn:extensionElements>" + evil.replace("$", "\\$") + "</bpmn:extensionElements>");
                said(Reviewed.of(text)).as(evil).anyMatch(line -> line.contains("（issue-notice）：不"));
            }
        }
    }

    @Nested
    @DisplayName("表达式")
    class Free_expressions {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "${''.getClass().forName('java.lang.Runtime')}",
                    "${dataSource.getConnection()}",
                    "${notices.getClass()}",
                    "${notices.issue(caseNumber).toString()}",
                    "${notices.issue(execution)}",
                    "${notices.issue(caseNumber)}${notices.issue(caseNumber)}",
                    "${notices.burn(caseNumber)}",
                    "${notices['issue'](caseNumber)}",
                    "${execution.setVariable('a',1)}",
                    "text",
                    "${1+1}"
                })
        @DisplayName("服务任务只能写一个已有的动作")
        void a_service_task_calls_one_verb(String evil) {
            issuing("camunda:expression=\"%s\"".formatted(evil)).anyMatch(line -> line.contains("（issue-notice）："));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "${''.getClass() != null}",
                    "${notices.issue(caseNumber)}",
                    "${agreed and ''.getClass() != null}",
                    "${empty caseNumber}",
                    "${unheardOf}"
                })
        @DisplayName("条件只能读答复，或者问是非")
        void a_condition_asks(String evil) {
            said(Reviewed.changed("preparation", SERVED, evil))
                    .anyMatch(line -> line.contains("（notice-served-to-resume-self-assessment）："));
        }

        @Test
        @DisplayName("名称和说明里的表达式也会被运行")
        void names_and_documentation_are_texts() {
            var evil = "${''.getClass()}";
            said(Reviewed.changed("preparation", "name=\"签发督导通知书\"", "name=\"签发" + evil + "\""))
                    .anyMatch(line -> line.contains("（sign-notice）：“name”里不能写表达式"));
            said(Reviewed.changed("preparation", "不设期限：教育督导条例第十条没有规定决定", "不设期限：" + evil))
                    .anyMatch(line -> line.contains("（decide-recusal）：文字里不能写表达式"));
            said(Reviewed.changed("preparation", "calledElement=\"service\"", "calledElement=\"" + evil + "\""))
                    .anyMatch(line -> line.contains("（serve-notice）："));
            said(Reviewed.changed("preparation", "sourceExpression=\"NOTICE\"", "sourceExpression=\"" + evil + "\""))
                    .anyMatch(line -> line.contains("（serve-notice）："));
            said(Reviewed.changed("preparation", "${posts.officeHead(caseNumber)}", evil))
                    .anyMatch(line -> line.contains("（sign-notice）："));
        }

        @Test
        @DisplayName("条件里的脚本语言")
        void a_condition_has_no_language() {
            said(Reviewed.changed(
                            "preparation",
                            "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + SERVED,
                            "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">true"))
                    .anyMatch(line -> line.contains("（notice-served-to-resume-self-assessment）：不允许使用其他表达式语言"));
        }
    }

    @Nested
    @DisplayName("文件本身")
    class The_file {

        private List<Finding> with(String declaration, String entity) {
            return Reviewed.of(Shipped.text("preparation")
                    .replaceFirst("\\?>", "?>" + declaration)
                    .replace("name=\"签发督导通知书\"", "name=\"签发" + entity + "\""));
        }

        @Test
        @DisplayName("外部实体（XXE）")
        void an_external_entity() {
            said(with("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "&e;"))
                    .singleElement()
                    .asString()
                    .startsWith("文件：")
                    .doesNotContain("root:");
            said(with("<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/evil.dtd\">", ""))
                    .singleElement()
                    .asString()
                    .contains("DOCTYPE");
        }

        @Test
        @DisplayName("层层展开的实体（billion laughs）")
        void a_billion_laughs() {
            var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"哈\">");
            for (var n = 1; n < 12; n++) {
                laughs.append("<!ENTITY l%d \"%s\">"
                        .formatted(n, "&l%d;".formatted(n - 1).repeat(10)));
            }
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> said(with(laughs + "]>", "&l11;"))
                    .singleElement()
                    .asString()
                    .contains("DOCTYPE"));
        }

        @Test
        @DisplayName("20 MB 的文件")
        void a_huge_file() {
            var text = Shipped.text("preparation").replace("</bpmn:definitions>", " ".repeat(20_000_000));
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> said(Reviewed.of(text + "</bpmn:definitions>"))
                    .singleElement()
                    .asString()
                    .contains("超过 1000 KB"));
        }

        @Test
        @DisplayName("嵌套太深、元素太多")
        void too_deep_and_too_many() {
            assertThat(Reviewed.of("<a>".repeat(100_000))).singleElement().matches(one -> one.text()
                    .contains("嵌套太深"));
            assertThat(Reviewed.of("<a>" + "<b/>".repeat(30_000) + "</a>"))
                    .singleElement()
                    .matches(one -> one.text().contains("元素太多"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "流程图", "<a/>", "<bpmn:definitions>", "<?xml-stylesheet href=\"x\"?><a/>", "\u0000\u0001"
                })
        @DisplayName("不是流程图")
        void no_diagram(String text) {
            assertThat(Reviewed.of(text)).singleElement().matches(one -> one.element()
                    .equals("文件"));
        }
    }

    @Nested
    @DisplayName("定时")
    class Timers {

        private static final String DATE =
                "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadlines.expiry(caseNumber,'RECEIPT',subject)}</bpmn:timeDate>";

        @ParameterizedTest
        @ValueSource(strings = {"R/PT1S", "R/P1D", "R3/PT1S", "R100/PT59M", "0 0/1 * * * ?", "R3/P0D", "${x}"})
        @DisplayName("不到一小时或者没有尽头的循环")
        void a_fast_cycle(String cycle) {
            said(Reviewed.changed("service", DATE, "<bpmn:timeCycle>" + cycle + "</bpmn:timeCycle>"))
                    .anyMatch(line -> line.startsWith("“签收期满”（receipt-expired）："));
        }

        @Test
        @DisplayName("不到一小时的时长")
        void a_short_duration() {
            said(Reviewed.changed("service", DATE, "<bpmn:timeDuration>PT1S</bpmn:timeDuration>"))
                    .anyMatch(line -> line.startsWith("“签收期满”（receipt-expired）：定时“PT1S”短于一小时"));
            said(Reviewed.changed("service", DATE, "<bpmn:timeDuration>P2DT3H</bpmn:timeDuration>"))
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("表单")
    class Forms {

        private static List<Finding> form(String component) {
            return FormReview.of("""
                    {"id": "sign-notice", "type": "default", "components": [%s]}""".formatted(component).getBytes(StandardCharsets.UTF_8), Shipped.HOUSE);
        }

        @Test
        @DisplayName("带脚本的 html")
        void an_html_script() {
            said(form("""
                    {"id": "Field_1", "type": "html", "label": "说明", "content": "<script>alert(1)</script>"}""")).singleElement().asString().startsWith("“说明”（Field_1）：不允许使用“html”");
            said(form("""
                    {"id": "Field_2", "type": "text", "text": "<img src=x onerror=alert(1)>"}""")).singleElement().asString().startsWith("Field_2：文字里不能写网页代码");
            said(form("""
                    {"id": "Field_3", "type": "text", "text": "[看](javascript:alert(1))"}""")).singleElement().asString().startsWith("Field_3：");
        }

        @Test
        @DisplayName("外部网页、外部数据、表达式")
        void an_iframe_a_source_an_expression() {
            said(form("""
                    {"id": "F", "type": "iframe", "url": "https://evil.test"}""")).isNotEmpty();
            said(form("""
                    {"id": "F", "key": "a", "type": "textfield", "label": "=secret"}""")).isNotEmpty();
            said(form("""
                    {"id": "F", "key": "a", "type": "dynamiclist", "path": "a", "components": [{"id": "G", "type": "html"}]}""")).anyMatch(line -> line.startsWith("G："));
        }

        @Test
        @DisplayName("不是表单、没有办理代码、太大")
        void no_form() {
            assertThat(FormReview.of("[]".getBytes(StandardCharsets.UTF_8), Shipped.HOUSE))
                    .isNotEmpty();
            assertThat(FormReview.of("{".repeat(100_000).getBytes(StandardCharsets.UTF_8), Shipped.HOUSE))
                    .isNotEmpty();
            assertThat(FormReview.of(new byte[2_000_000], Shipped.HOUSE)).isNotEmpty();
            assertThat(FormReview.of(
                            "{\"id\": \"evil\", \"components\": []}".getBytes(StandardCharsets.UTF_8), Shipped.HOUSE))
                    .singleElement()
                    .matches(one -> one.text().contains("没有办理代码"));
        }
    }
}
