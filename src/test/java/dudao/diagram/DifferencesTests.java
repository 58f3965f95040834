package dudao.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.diagram.Difference.Mark;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("修改对照")
class DifferencesTests {

    private static List<Difference> between(String before, String after) {
        try {
            return Differences.between(read(before), read(after), Shipped.NAMES, key -> Shipped.HOUSE
                    .diagrams()
                    .get(key)
                    .name());
        } catch (Unreadable unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Drawing read(String text) throws Unreadable {
        return Drawing.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Difference> changed(String key, String was, String becomes) {
        var text = Shipped.text(key);
        assertThat(text).contains(was);
        return between(text, text.replace(was, becomes));
    }

    private static List<String> said(List<Difference> differences) {
        return differences.stream()
                .map(Difference::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Test
    @DisplayName("没有改动，就没有差别")
    void nothing_changed() {
        Shipped.HOUSE.diagrams().keySet().forEach(key -> assertThat(between(Shipped.text(key), Shipped.text(key)))
                .as(key)
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            annual-plan | camunda:candidateGroups="${posts.governmentLeader(caseNumber)}" | camunda:candidateGroups="${posts.officeHead(caseNumber)}" | 任务“批准年度督导计划”由“本级人民政府分管领导”办理改为由“督导室主任”办理。
            annual-plan | name="批准年度督导计划" | name="审批计划" | 任务“批准年度督导计划”改名为“审批计划”。
            conclusion | deadlines.lastDay(caseNumber,'DEFENCE','') | deadlines.lastDay(caseNumber,'RESULT','') | 任务“申辩”的期限由““申辩”期限最后一日”改为““作出督导结果”期限最后一日”。
            conclusion | ${opinions.feedBack(caseNumber)} | ${results.issue(caseNumber)} | 系统动作“反馈初步督导意见”的动作由“反馈初步督导意见”改为“制发督导结果通知书”。
            conclusion | deadlines.expiry(caseNumber,'DEFENCE','') | deadlines.expiry(caseNumber,'RESULT','') | 期间事件“申辩期满”的时间由““申辩”期限届满”改为““作出督导结果”期限届满”。
            special-supervision | calledElement="conclusion" | calledElement="publication" | 转入流程“评议与结论”的转入的流程由“conclusion”改为“publication”。
            special-supervision | ${selfAssessments.isDemanded(caseNumber)} | ${notices.isServed(caseNumber)} | 从“要求自评？”到“自评”的走向的条件由“本案要求自评”改为“督导通知书已经送达”。
            special-supervision | camunda:historyTimeToLive="P3650D" | camunda:historyTimeToLive="P365D" | 流程“专项督导”的记录保存时间由“P3650D”改为“P365D”。
            preparation | camunda:in sourceExpression="NOTICE" | camunda:in sourceExpression="RESULT_NOTICE" | 转入流程“送达督导通知书”的所送的文书由“督导通知书”改为“督导结果通知书”。
            """)
    @DisplayName("改了什么，用一句话说出来")
    void a_change_is_said(String key, String was, String becomes, String sentence) {
        assertThat(said(changed(key, was, becomes))).contains(sentence);
    }

    @Test
    @DisplayName("新增一步：由谁、什么期限、接在哪里，箭头不再重复说")
    void a_new_step_is_told_with_its_ways() {
        var before = Shipped.text("annual-plan");
        var after = before.replace(
                        "sourceRef=\"draft-plan\" targetRef=\"sign-plan\"",
                        "sourceRef=\"draft-plan\" targetRef=\"read-plan\"")
                .replace("<bpmn:userTask id=\"sign-plan\"", """
                        <bpmn:userTask id="read-plan" name="传阅计划" camunda:candidateGroups="${posts.higherOfficeStaff(caseNumber)}" />
                        <bpmn:sequenceFlow id="read-on" sourceRef="read-plan" targetRef="sign-plan" />
                        <bpmn:userTask id="sign-plan\"""");
        assertThat(said(between(before, after)))
                .containsExactlyInAnyOrder(
                        "新增任务“传阅计划”，办理人：上一级督导机构工作人员，接在“拟订年度督导计划”之后，办完到“审核年度督导计划”。",
                        "从“拟订年度督导计划”到“审核年度督导计划”的走向的终点由“审核年度督导计划”改为“传阅计划”。");
        assertThat(said(between(after, before))).contains("删除任务“传阅计划”。");
        assertThat(between(before, after))
                .filteredOn(one -> one.mark() == Mark.ADDED)
                .extracting(Difference::element)
                .contains("read-plan", "read-on");
    }

    @Test
    @DisplayName("只移动位置，说明不影响办理")
    void a_step_was_moved() throws Unreadable {
        var shape = read(Shipped.text("annual-plan"))
                .definitions()
                .all("bpmndi:BPMNShape")
                .filter(tag -> "sign-plan".equals(tag.attribute("bpmnElement")))
                .findFirst()
                .orElseThrow();
        var bounds = shape.child("dc:Bounds");
        var was = "<dc:Bounds x=\"%s\" y=\"%s\"".formatted(bounds.attribute("x"), bounds.attribute("y"));
        var moved = changed("annual-plan", was, "<dc:Bounds x=\"7\" y=\"7\"");
        assertThat(moved).allMatch(one -> one.mark() == Mark.MOVED);
        assertThat(said(moved)).singleElement().asString().startsWith("移动了位置：").contains("“审核年度督导计划”");
    }

    /** Whatever an editor might write: an attribute nobody thought of is a difference too. */
    @Test
    @DisplayName("没有名称的改动也不会漏掉")
    void nothing_goes_unsaid() throws Unreadable {
        for (var key : Shipped.HOUSE.diagrams().keySet()) {
            for (var tag : read(Shipped.text(key))
                    .process()
                    .all()
                    .filter(Traits::stands)
                    .toList()) {
                var changed = Shipped.text(key)
                        .replaceFirst("(<bpmn:\\w+ id=\"%s\")".formatted(tag.id()), "$1 camunda:odd=\"x\"");
                assertThat(between(Shipped.text(key), changed))
                        .as(key + " " + tag.id())
                        .anyMatch(one ->
                                one.element().equals(tag.id()) && one.text().contains("camunda:odd"));
            }
        }
    }
}
