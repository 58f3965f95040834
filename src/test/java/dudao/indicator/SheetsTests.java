package dudao.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dudao.DudaoTest;
import dudao.Story;
import dudao.cases.CaseKind;
import dudao.law.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DudaoTest
@Transactional
@DisplayName("评估表的填报")
class SheetsTests {

    private static final FrameworkId SCHOOL = new FrameworkId("equity-school", 1);
    private static final FrameworkId TOWNSHIP = new FrameworkId("township", 1);

    @Autowired
    Story story;

    @Autowired
    Sheets sheets;

    @Autowired
    Frameworks frameworks;

    private Sheet township;

    @BeforeEach
    void a_sheet() {
        var caseNumber = story.open(CaseKind.SPECIAL_SUPERVISION, true).number();
        story.signIn("s014.head");
        township = sheets.open(caseNumber, TOWNSHIP, "");
    }

    @AfterEach
    void sign_out() {
        story.signOut();
    }

    @Test
    @DisplayName("开始使用的版本不再改变，再次打开还是那一张")
    void opening_freezes() {
        assertThat(frameworks.find(TOWNSHIP).orElseThrow().frozen()).isTrue();
        assertThat(sheets.open(township.caseNumber(), TOWNSHIP, "小学")).isEqualTo(township);
        assertThat(sheets.of(township.caseNumber())).containsExactly(township);
    }

    @Test
    @DisplayName("三方各填各的，互不影响，各算各的")
    void columns_stand_side_by_side() {
        var inspector = Sheet.Column.of("inspector01");
        sheets.put(township, Sheet.Column.UNIT, "B1.1.2", Entry.of("15"), 0);
        sheets.put(township, inspector, "B1.1.2", new Entry("5", "只印发了文件", false), 0);
        sheets.put(township, Sheet.Column.FINAL, "B1.1.2", Entry.of("10"), 0);

        assertThat(sheets.assess(township, Sheet.Column.UNIT).of("B1.1.2").score())
                .isEqualTo("15");
        assertThat(sheets.assess(township, inspector).of("B1.1.2").score()).isEqualTo("5");
        assertThat(sheets.assess(township, Sheet.Column.FINAL).of("B1.1.2").score())
                .isEqualTo("10");
        assertThat(sheets.columns(township))
                .containsExactlyInAnyOrder(Sheet.Column.UNIT, inspector, Sheet.Column.FINAL);
        assertThat(sheets.cells(township, inspector)).singleElement().satisfies(cell -> {
            assertThat(cell.entry().reason()).isEqualTo("只印发了文件");
            assertThat(cell.revision()).isEqualTo(1);
            assertThat(cell.enteredBy()).isEqualTo("s014.head");
        });
    }

    @Test
    @DisplayName("两人改同一项，后来的看到冲突，不覆盖")
    void the_later_one_sees_the_conflict() {
        assertThat(sheets.put(township, Sheet.Column.UNIT, "B1.1.1", Entry.of("3"), 0))
                .isEqualTo(1);
        assertThat(sheets.put(township, Sheet.Column.UNIT, "B1.1.1", Entry.of("4"), 1))
                .isEqualTo(2);

        assertThatThrownBy(() -> sheets.put(township, Sheet.Column.UNIT, "B1.1.1", Entry.of("5"), 1))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("indicator.changed-meanwhile"));
        assertThat(sheets.assess(township, Sheet.Column.UNIT).of("B1.1.1").score())
                .isEqualTo("4");
    }

    @Test
    @DisplayName("超过满分、没有这一项、该由数据计算的，都不收，说明缘由")
    void refuses_what_does_not_fit() {
        refuses(township, "B1.1.1", "6", "得分应在0到满分5分之间，所填为6");
        refuses(township, "B9", "6", "B9");
        refuses(township, "A1", "6", "A1");
        var school = sheets.open(township.caseNumber(), SCHOOL, "小学");
        refuses(school, "A1", "4.2", "“每百名学生拥有高于规定学历教师数”由基础数据计算，请填写高于规定学历教师数、学生数");
        refuses(school, Sheet.datum("校长数"), "1", "校长数");
        refuses(school, Sheet.datum("学生数"), "很多", "学生数应为数字，所填为“很多”");
    }

    @Test
    @DisplayName("基础数据填上就能算")
    void raw_data() {
        var school = sheets.open(township.caseNumber(), SCHOOL, "初中");
        sheets.put(school, Sheet.Column.UNIT, Sheet.datum("学生数"), Entry.of("1000"), 0);
        sheets.put(school, Sheet.Column.UNIT, Sheet.datum("网络多媒体教室数"), Entry.of("23"), 0);

        var figure = sheets.assess(school, Sheet.Column.UNIT).of("A7");

        assertThat(figure.value()).isEqualTo("2.3");
        assertThat(figure.met()).isFalse();
    }

    private void refuses(Sheet sheet, String item, String value, String why) {
        assertThatThrownBy(() -> sheets.put(sheet, Sheet.Column.UNIT, item, Entry.of(value), 0))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.arguments())
                        .contains(why));
    }
}
