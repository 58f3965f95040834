package dudao.preservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dudao.document.Document;
import dudao.document.DocumentKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@DisplayName("文书的 PDF/A")
class PdfPaperTests {

    private static final String TEXT = """
            清源县人民政府教育督导室

            督导结果通知书

            清教督〔2026〕5号

            清源县大湾实验小学：

            根据《教育督导条例》第二十一条的规定，现将督导结果通知如下：

            一、评价
            %s

            清源县人民政府教育督导室
            2026年12月20日
            """.formatted("学校制度健全，台账完整；校门监控（含夜间）正常。Wi-Fi 覆盖 98.5%。😀𠮷".repeat(40));

    private final Document document = mock(Document.class);

    @Test
    @DisplayName("合于 PDF/A-2b（由 veraPDF 核对），文字可以取出，缺的字排作〓")
    void conforms() throws Exception {
        var pdf = made();

        try (var loaded = Loader.loadPDF(pdf)) {
            assertThat(loaded.getNumberOfPages()).isGreaterThan(1);
            assertThat(new PDFTextStripper().getText(loaded))
                    .contains("清教督〔2026〕5号", "台账完整", "— 1 —", "〓")
                    .doesNotContain("😀");
        }
        Files.write(Path.of("target/paper.pdf"), pdf);
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B)) {
            var result = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFA_2_B, false)
                    .validate(parser);
            assertThat(result.isCompliant())
                    .as(String.valueOf(result.getTestAssertions()))
                    .isTrue();
            assertThat(result.getTotalAssertions()).isPositive();
        }
    }

    @Test
    @DisplayName("同一正文排出的文件逐字节相同")
    void the_same_text_is_the_same_file() throws IOException {
        assertThat(made()).isEqualTo(made());
    }

    private byte[] made() throws IOException {
        when(document.number()).thenReturn("清教督〔2026〕5号");
        when(document.kind()).thenReturn(DocumentKind.RESULT_NOTICE);
        when(document.issuedOn()).thenReturn(LocalDate.parse("2026-12-20"));
        when(document.body()).thenReturn(TEXT);
        try (var typeface = new Typeface(new ClassPathResource("fonts/NotoSerifSC-Regular.ttf"))) {
            return new PdfPaper(typeface, ZoneId.of("Asia/Shanghai")).of(document, "清源县人民政府教育督导室");
        }
    }
}
