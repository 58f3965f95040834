package dudao.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 文件类型 that may be evidence: those an office can open, and no program, no archive, no page with scripts. */
public enum FileType {
    PDF("PDF 文档", "application/pdf", "pdf"),
    OFD("OFD 版式文档", "application/ofd", "ofd"),
    DOC("Word 文档", "application/msword", "doc", "wps"),
    DOCX("Word 文档", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLS("Excel 表格", "application/vnd.ms-excel", "xls", "et"),
    XLSX("Excel 表格", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPT("演示文稿", "application/vnd.ms-powerpoint", "ppt", "dps"),
    PPTX("演示文稿", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    JPEG("JPEG 图片", "image/jpeg", "jpg", "jpeg", "jfif"),
    PNG("PNG 图片", "image/png", "png"),
    GIF("GIF 图片", "image/gif", "gif"),
    HEIC("HEIC 图片", "image/heic", "heic", "heif"),
    MP4("MP4 视频", "video/mp4", "mp4", "m4v"),
    MOV("MOV 视频", "video/quicktime", "mov"),
    MP3("MP3 录音", "audio/mpeg", "mp3"),
    TEXT("文本", "text/plain", "txt", "csv");

    private final String chinese;
    private final String mediaType;
    private final List<String> extensions;

    FileType(String chinese, String mediaType, String... extensions) {
        this.chinese = chinese;
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    static Optional<FileType> byExtension(String extension) {
        return Stream.of(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    public String chinese() {
        return chinese;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The extension it usually has, without the dot. */
    String extension() {
        return extensions.get(0);
    }

    /** Whether a browser shows it by itself and runs nothing of it. */
    public boolean hasPreview() {
        return this == PDF || this == JPEG || this == PNG || this == GIF;
    }

    /** Phones and chat programs call one kind of picture by the extension of another; no other kind of file is misnamed in good faith. */
    boolean mayBeCalled(FileType named) {
        return this == named || isPicture() && named.isPicture();
    }

    boolean isPicture() {
        return mediaType.startsWith("image/");
    }
}
