package dudao.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dudao.law.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

@DisplayName("文件的名称与内容")
class TypeByContentTests {

    @TempDir
    Path folder;

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(FileType.PDF, Samples.pdf("")),
                Arguments.of(FileType.JPEG, Samples.picture("jpg")),
                Arguments.of(FileType.PNG, Samples.picture("png")),
                Arguments.of(FileType.GIF, Samples.picture("gif")),
                Arguments.of(FileType.HEIC, Samples.media("heic")),
                Arguments.of(FileType.MP4, Samples.media("isom")),
                Arguments.of(FileType.MP4, Samples.media("3gp5")),
                Arguments.of(FileType.MOV, Samples.media("qt  ")),
                Arguments.of(FileType.MP3, "ID3\u0003\u0000".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of(FileType.MP3, new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0x64, 0, 0}),
                Arguments.of(FileType.DOC, Samples.compound("WordDocument")),
                Arguments.of(FileType.XLS, Samples.compound("Workbook")),
                Arguments.of(FileType.XLS, Samples.compound("Book")),
                Arguments.of(FileType.PPT, Samples.compound("PowerPoint Document")),
                Arguments.of(FileType.DOCX, Samples.docx()),
                Arguments.of(FileType.XLSX, Samples.office("xl/workbook.xml", new byte[0])),
                Arguments.of(FileType.PPTX, Samples.office("ppt/presentation.xml", new byte[0])),
                Arguments.of(FileType.OFD, Samples.zip(Map.of("OFD.xml", new byte[0]))),
                Arguments.of(FileType.TEXT, "项目,数量\n教室,12\n".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(FileType.TEXT, "项目,数量\r\n教室,12\r\n".getBytes(Charset.forName("GB18030"))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void is_told_by_what_is_in_it(FileType type, byte[] content) throws IOException {
        assertThat(TypeByContent.of(write(content))).contains(type);
    }

    static Stream<byte[]> others() {
        return Stream.of(
                Samples.program(),
                Samples.zip(Map.of("照片.jpg", Samples.picture("jpg"))),
                Samples.zip(Map.of("[Content_Types].xml", new byte[0], "AndroidManifest.xml", new byte[0])),
                Arrays.copyOf(Samples.docx(), 60),
                Samples.compound("EncryptedPackage"),
                Samples.media("evil"),
                "#!/bin/sh\0rm".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
    }

    @ParameterizedTest
    @MethodSource("others")
    void is_nothing_we_know(byte[] content) throws IOException {
        assertThat(TypeByContent.of(write(content))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "整改报告.docx,整改报告.docx",
        "C:\\Users\\李伟\\整改报告.docx,整改报告.docx",
        "../../etc/整改报告.docx,整改报告.docx",
        "..\\整改报告.docx,整改报告.docx",
        "整改\u202Ecod.docx,整改cod.docx",
        "整改:报告?.docx,整改_报告_.docx",
        "' 整改报告.docx ',整改报告.docx"
    })
    void a_name_loses_its_path_and_what_cannot_be_seen(String given, String kept) {
        assertThat(FileName.of(given).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"..,evidence.name", "a/,evidence.name", ".htaccess,evidence.name", "报告.,evidence.name"})
    void a_name_that_is_none_is_refused(String given, String why) {
        assertThatThrownBy(() -> FileName.of(given)).hasMessageStartingWith(why);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("空白.pdf", new byte[0], "evidence.empty"),
                Arguments.of("说明.pdf", Samples.program(), "evidence.type"),
                Arguments.of("程序.exe", Samples.program(), "evidence.type"),
                Arguments.of("说明.bat", "del *".getBytes(StandardCharsets.UTF_8), "evidence.misnamed"),
                Arguments.of("说明.html", "<script>".getBytes(StandardCharsets.UTF_8), "evidence.misnamed"),
                Arguments.of("说明", Samples.pdf(""), "evidence.misnamed"),
                Arguments.of("说明.docx", Samples.pdf(""), "evidence.misnamed"),
                Arguments.of("材料.zip", Samples.zip(Map.of("a.txt", new byte[1])), "evidence.packed"),
                Arguments.of("总结.docx", Samples.bomb(), "evidence.bomb"),
                Arguments.of("长.txt", new byte[2001], "evidence.too-large"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void is_refused(String name, byte[] content, String why) throws IOException {
        try (var received = Received.into(folder, new ByteArrayInputStream(content))) {
            assertThatThrownBy(() ->
                            admission(content.length == 2001 ? 2000 : 1 << 20).typeOf(received, FileName.of(name)))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.key()).isEqualTo(why));
        }
    }

    @Test
    void a_picture_may_carry_the_extension_of_another_kind() throws IOException {
        try (var received = Received.into(folder, new ByteArrayInputStream(Samples.picture("png")))) {
            assertThat(admission(1 << 20).typeOf(received, FileName.of("微信图片.JPG")))
                    .isEqualTo(FileType.PNG);
        }
    }

    @Test
    void a_photograph_says_when_and_where() throws IOException {
        assertThat(Camera.read(write(Samples.photograph()), FileType.JPEG))
                .contains(new Picture(LocalDateTime.parse("2026-11-20T10:15:00"), 31.5, 120.25));
    }

    @Test
    void a_picture_without_it_says_nothing() throws IOException {
        assertThat(Camera.read(write(Samples.picture("jpg")), FileType.JPEG)).isEmpty();
        assertThat(Camera.read(write(Samples.media("heic")), FileType.HEIC)).isEmpty();
        assertThat(Camera.read(write(Samples.pdf("")), FileType.PDF)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,0 字节", "1023,1023 字节", "839680,820 KB", "4508877,4.3 MB", "52428800,50 MB", "2147483648,2 GB"})
    void sizes_are_written_as_people_read_them(long bytes, String words) {
        assertThat(Size.of(bytes)).isEqualTo(words);
    }

    private static Admission admission(long perFile) {
        return new Admission(new EvidenceSettings(
                Path.of("nowhere"), DataSize.ofBytes(perFile), DataSize.ofBytes(1), DataSize.ofBytes(1), "", null));
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }
}
