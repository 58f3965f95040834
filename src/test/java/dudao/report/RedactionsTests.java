package dudao.report;

import static dudao.report.Redaction.Kind.ADDRESS;
import static dudao.report.Redaction.Kind.ID_NUMBER;
import static dudao.report.Redaction.Kind.MAIL;
import static dudao.report.Redaction.Kind.NAME;
import static dudao.report.Redaction.Kind.OTHER;
import static dudao.report.Redaction.Kind.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("遮盖个人信息")
class RedactionsTests {

    private static final String REPORT = """
            联系人王小明老师，电话13800001234或者0571-88886666，邮箱wang@school.edu.cn，
            住清源县大湾路12号3单元，身份证110101199003077715。副校长赵敏到会。
            本室2026年12月考察，得分92.5，编号20261123001。
            """;

    @Test
    @DisplayName("按样式提出：电话、证件号码、邮箱、住址、称谓前的姓名，以及名册上的姓名")
    void what_looks_like_personal_data_is_suggested() {
        assertThat(Redactions.suggested(REPORT, List.of("赵敏", "钱多多")))
                .contains(
                        new Redaction(NAME, "赵敏"),
                        new Redaction(NAME, "王小明"),
                        new Redaction(PHONE, "13800001234"),
                        new Redaction(PHONE, "0571-88886666"),
                        new Redaction(MAIL, "wang@school.edu.cn"),
                        new Redaction(ID_NUMBER, "110101199003077715"))
                .anyMatch(one -> one.kind() == ADDRESS && one.passage().endsWith("大湾路12号3单元"))
                .noneMatch(one -> one.passage().contains("钱多多"))
                .noneMatch(one -> one.passage().contains("20261123001"));
    }

    @Test
    @DisplayName("所有相同的文字一并遮盖，长的在先；遮盖的长短不透露原文")
    void every_occurrence_is_hidden() {
        var hidden = List.of(new Redaction(NAME, "王小明"), new Redaction(OTHER, "王小明的住处"), new Redaction(NAME, "李四"));

        assertThat(Redactions.redacted("王小明说，王小明的住处在隔壁；李四不知道。", hidden)).isEqualTo("■■■说，■■■在隔壁；■■■不知道。");
    }

    @Test
    @DisplayName("文字里的符号就是符号")
    void a_passage_is_no_pattern() {
        assertThat(Redactions.redacted("（a.c）abc $1", List.of(new Redaction(OTHER, "a.c"), new Redaction(OTHER, "$1"))))
                .isEqualTo("（■■■）abc ■■■");
        assertThat(Redactions.redacted("原文", List.of())).isEqualTo("原文");
    }
}
