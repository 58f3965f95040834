package dudao.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.indicator.Entry;
import dudao.indicator.Imported;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("督学意见一致与否")
class AgreementTests {

    private final Agreement agreement =
            new Agreement(Imported.ofACase(), "小学", new SheetSettings(new BigDecimal("10"), 1));

    @ParameterizedTest(name = "{0}：{1}，认定{2}")
    @CsvSource({
        "A1, 18/17/16, 17",
        "A1, 18/18/17, 17.7",
        "A1, 18/16, 17",
        "A1, 10/10.0, 10",
        "A1, 13.5, 13.5",
        "A2, 15/15/15, 15",
        "A3, B/b, B",
        "B2, 合格/合格, 合格",
        "C1, 校本课程/社团丰富/校本课程, 校本课程;社团丰富",
    })
    void agreed(String item, String values, String agreed) {
        assertThat(on(item, values)).isEqualTo(Proposal.of(Entry.of(agreed.replace(';', '\n'))));
    }

    @ParameterizedTest(name = "{0}：{1}，需要合议")
    @CsvSource({"A1, 18/15.9", "A2, 15/15/10", "A3, A/B", "B2, 合格/不合格", "#学生数, 1050/1049"})
    void apart(String item, String values) {
        assertThat(on(item, values)).isEqualTo(Proposal.APART);
    }

    @Test
    @DisplayName("两档的平均不成一档，由督导组选定")
    void the_mean_of_steps_is_no_step() {
        var generous = new Agreement(Imported.ofACase(), "小学", new SheetSettings(new BigDecimal("50"), 1));

        assertThat(generous.on("A2", List.of(Entry.of("15"), Entry.of("10")))).isEqualTo(Proposal.APART);
        assertThat(generous.on("A2", List.of(Entry.of("15"), Entry.of("5")))).isEqualTo(Proposal.APART);
        assertThat(generous.on("A2", List.of(Entry.of("10"), Entry.of("10")))).isEqualTo(Proposal.of(Entry.of("10")));
    }

    @Test
    @DisplayName("有人认为不适用的，也要合议；都认为不适用的，留下理由")
    void not_applicable() {
        assertThat(agreement.on("A3", List.of(Entry.notApplicable("没有住校生"), Entry.of("A"))))
                .isEqualTo(Proposal.APART);
        assertThat(agreement.on("A3", List.of(Entry.notApplicable("没有住校生"), Entry.notApplicable(""))))
                .isEqualTo(Proposal.of(Entry.notApplicable("没有住校生")));
    }

    @Test
    @DisplayName("谁都没有填的，没有什么可以认定")
    void nothing() {
        assertThat(agreement.on("A1", List.of())).isEqualTo(Proposal.NOTHING);
        assertThat(agreement.on("A1", List.of(Entry.of(""), Entry.of("")))).isEqualTo(Proposal.NOTHING);
    }

    private Proposal on(String item, String values) {
        return agreement.on(
                item, Arrays.stream(values.split("/")).map(Entry::of).toList());
    }
}
