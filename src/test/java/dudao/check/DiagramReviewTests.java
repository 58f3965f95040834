package dudao.check;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.diagram.Finding;
import dudao.diagram.Shipped;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("流程图检查")
class DiagramReviewTests {

    private static ListAssert<String> changed(String key, String was, String becomes) {
        return assertThat(
                Reviewed.changed(key, was, becomes).stream().map(Finding::line).toList());
    }

    @Nested
    @DisplayName("法定步骤")
    class Statutory_steps {

        /** An arrow is bent past the step, which itself stays in the diagram. */
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                preparation | sourceRef="preparation-begun" targetRef="appoint-team" | sourceRef="preparation-begun" targetRef="notice-served" | 声明有无回避情形
                preparation | sourceRef="sign-notice" targetRef="notice-agreed" | sourceRef="sign-notice" targetRef="unit-objects" | 制发督导通知书
                preparation | sourceRef="issue-notice" targetRef="serve-notice" | sourceRef="issue-notice" targetRef="unit-objects" | 送达督导通知书
                inspection | sourceRef="both-begun" targetRef="hear-public" | sourceRef="both-begun" targetRef="both-done" | 征求公众意见、召开座谈会
                conclusion | sourceRef="serve-opinion" targetRef="defend" | sourceRef="serve-opinion" targetRef="decide-result" | 申辩
                conclusion | sourceRef="draft-opinion" targetRef="feed-back-opinion" | sourceRef="draft-opinion" targetRef="defend" | 反馈初步督导意见
                conclusion | sourceRef="issue-result" targetRef="serve-result" | sourceRef="issue-result" targetRef="concluded" | 送达督导结果通知书
                publication | sourceRef="report-sent" targetRef="accept-filing" | sourceRef="report-sent" targetRef="read-report" | 备案
                publication | sourceRef="redact-report" targetRef="publish-report" | sourceRef="redact-report" targetRef="seal-file" | 公布督导报告
                special-supervision | sourceRef="conclude" targetRef="settlement" | sourceRef="conclude" targetRef="publish" | 申请复查或者申诉
                comprehensive-supervision | sourceRef="prepare" targetRef="assess" | sourceRef="prepare" targetRef="publish" | 现场考察
                rectification | sourceRef="report-rectification" targetRef="verify-rectification" | sourceRef="report-rectification" targetRef="problem-closed" | 核查整改情况
                appeal | sourceRef="issue-ruling" targetRef="serve-ruling" | sourceRef="issue-ruling" targetRef="report-back" | 送达申诉处理决定书
                annual-plan | sourceRef="plan-agreed" targetRef="approve-plan" | sourceRef="plan-agreed" targetRef="open-cases" | 批准年度督导计划
                """)
        @DisplayName("绕过一个步骤，指出是哪一个、依据哪一条")
        void a_step_is_passed_by(String key, String was, String becomes, String step) {
            changed(key, was, becomes).anyMatch(line -> line.contains("每条路径都要经过“%s”（".formatted(step)));
        }

        @Test
        @DisplayName("网关的一个回答绕过步骤，指出那一条箭头")
        void the_answer_that_turns_off_is_named() {
            changed(
                            "publication",
                            "sourceRef=\"report-agreed\" targetRef=\"submit-report\"",
                            "sourceRef=\"report-agreed\" targetRef=\"seal-file\"")
                    .anyMatch(line -> line.contains("提交督导报告") && line.contains("《教育督导条例》第二十三条"));
        }

        @Test
        @DisplayName("期限届满的走向也算一条路径")
        void an_expired_period_is_a_path() {
            changed(
                            "conclusion",
                            "sourceRef=\"record-lapse\" targetRef=\"decide-result\"",
                            "sourceRef=\"record-lapse\" targetRef=\"concluded\"")
                    .anyMatch(line -> line.contains("制发督导结果通知书"));
        }

        @Test
        @DisplayName("先评议、后听取公众意见，顺序不对")
        void the_order_counts() {
            changed(
                            "special-supervision",
                            "sourceRef=\"self-assessment-demanded\" targetRef=\"inspect\"",
                            "sourceRef=\"self-assessment-demanded\" targetRef=\"conclude\"")
                    .anyMatch(line -> line.contains("在“评议”之前，每条路径都要经过“征求公众意见、召开座谈会”（《教育督导条例》第十九条）"));
        }

        @Test
        @DisplayName("流程图写明允许省去的法条，作为说明交审批人")
        void an_article_allows_to_do_without() {
            var left = Shipped.text("publication")
                    .replace(
                            "sourceRef=\"redact-report\" targetRef=\"publish-report\"",
                            "sourceRef=\"redact-report\" targetRef=\"seal-file\"")
                    .replaceFirst(
                            "(<bpmn:process [^>]*>)",
                            "$1<bpmn:documentation>不设“公布督导报告”：《某省教育督导条例》第十九条规定必要时公布。</bpmn:documentation>");
            assertThat(Reviewed.of(left))
                    .filteredOn(finding -> finding.text().contains("公布督导报告"))
                    .isNotEmpty()
                    .allMatch(Finding::remark);
        }
    }

    @Nested
    @DisplayName("走向")
    class Flow {

        @Test
        @DisplayName("没有人办理的循环")
        void a_circle_without_anybody() {
            changed(
                            "publication",
                            "sourceRef=\"report-overdue\" targetRef=\"overdue-reported\"",
                            "sourceRef=\"report-overdue\" targetRef=\"report-overdue\"")
                    .anyMatch(line -> line.startsWith("“报告逾期”（report-overdue）：在一个没有人办理的循环里"))
                    .anyMatch(line -> line.contains("（overdue-reported）：走不到这里"));
        }

        @Test
        @DisplayName("断头的走向")
        void a_dead_end() {
            changed(
                            "annual-plan",
                            "<bpmn:sequenceFlow id=\"open-cases-to-plan-published\" sourceRef=\"open-cases\" targetRef=\"plan-published\" />",
                            "")
                    .anyMatch(line -> line.startsWith("“立案”（open-cases）：从这里走不到结束"))
                    .anyMatch(line -> line.startsWith("“计划下达”（plan-published）：走不到这里"));
        }

        @Test
        @DisplayName("网关没有默认走向")
        void a_gateway_without_a_default() {
            changed("annual-plan", " default=\"plan-agreed-to-draft-plan\"", "")
                    .anyMatch(line -> line.startsWith("“主任同意？”（plan-agreed）：没有默认走向"))
                    .anyMatch(line -> line.startsWith("“退回”（plan-agreed-to-draft-plan）：没有条件"));
        }

        @Test
        @DisplayName("读取别的表单的答复")
        void an_answer_of_another_form() {
            changed("annual-plan", "${agreed}", "${rectified}")
                    .anyMatch(line -> line.startsWith("“同意”（plan-agreed-to-approve-plan）：")
                            && line.contains("“审核年度督导计划”")
                            && line.contains("可用：agreed"));
        }

        @Test
        @DisplayName("并行的几路等不齐，或者没有汇合")
        void branches_are_split_and_joined() {
            var text = Shipped.text("inspection")
                    .replaceFirst(
                            "(?s)<bpmn:parallelGateway (id=\"both-begun\".*?)</bpmn:parallelGateway>",
                            "<bpmn:exclusiveGateway $1</bpmn:exclusiveGateway>");
            assertThat(Reviewed.of(text).stream().map(Finding::line))
                    .anyMatch(line -> line.contains("both-done：并行网关等不齐各路"));
            changed(
                            "publication",
                            "sourceRef=\"read-report\" targetRef=\"report-received\"",
                            "sourceRef=\"read-report\" targetRef=\"redact-report\"")
                    .anyMatch(line -> line.startsWith("“拟制公开版本”（redact-report）：并行的几路没有先汇合"));
        }

        @Test
        @DisplayName("调用不存在的流程，或者互相调用")
        void calls_lead_to_diagrams() {
            changed("conclusion", "calledElement=\"service\"", "calledElement=\"post-office\"")
                    .anyMatch(line -> line.startsWith("“送达督导结果通知书”（serve-result）：所调用的流程“post-office”不存在"));
            changed("conclusion", "calledElement=\"service\"", "calledElement=\"special-supervision\"")
                    .anyMatch(line -> line.contains("（serve-result）：所调用的流程“special-supervision”又调用本流程"));
        }
    }

    @Nested
    @DisplayName("任务和图面")
    class Tasks_and_layout {

        @Test
        @DisplayName("没有表单、没有岗位")
        void a_task_has_a_form_and_somebody() {
            changed("annual-plan", "\"draft-plan\"", "\"dream-up-plan\"")
                    .anyMatch(line -> line.contains("（dream-up-plan）：没有名为“dream-up-plan”的表单"));
            changed("annual-plan", "camunda:candidateGroups=\"${posts.officeHead(caseNumber)}\"", "")
                    .anyMatch(line -> line.startsWith("“审核年度督导计划”（sign-plan）：没有写明由谁办理"));
        }

        @Test
        @DisplayName("没有期限又不说明理由")
        void a_wait_without_a_clock() {
            changed("annual-plan", "不设期限：教育督导条例没有规定审核计划的时间，由本室按年度安排。", "略")
                    .containsExactly("“审核年度督导计划”（sign-plan）：没有期限。请选择一个法定期限，或者在说明里写“不设期限：”和理由（有法条的写法条）。");
        }

        @Test
        @DisplayName("没有画出、没有名称、重叠")
        void everything_is_drawn_and_named() {
            changed("annual-plan", "bpmnElement=\"sign-plan\"", "bpmnElement=\"nobody\"")
                    .anyMatch(line -> line.contains("（sign-plan）：没有画在图上"));
            changed("annual-plan", "name=\"审核年度督导计划\"", "").anyMatch(line -> line.startsWith("sign-plan：没有中文名称"));
            var drawn = Shipped.text("annual-plan");
            var bounds = drawn.replaceFirst("(?s).*bpmnElement=\"draft-plan\"[^>]*>\\s*(<dc:Bounds [^>]*/>).*", "$1");
            var laid = drawn.replaceFirst("(?s)(bpmnElement=\"sign-plan\"[^>]*>\\s*)<dc:Bounds [^>]*/>", "$1" + bounds);
            assertThat(Reviewed.of(laid).stream().map(Finding::line)).anyMatch(line -> line.contains("重叠"));
        }

        @Test
        @DisplayName("所有意见一次说完")
        void all_findings_at_once() {
            var text = Shipped.text("annual-plan")
                    .replace("${posts.officeHead(caseNumber)}", "${evil.head(caseNumber)}")
                    .replace("name=\"立案\"", "")
                    .replace(" default=\"plan-agreed-to-draft-plan\"", "");
            assertThat(Reviewed.of(text))
                    .extracting(Finding::element)
                    .contains("sign-plan", "open-cases", "plan-agreed");
        }
    }
}
