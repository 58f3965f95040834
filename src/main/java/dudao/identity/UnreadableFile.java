package dudao.identity;

/** 文件无法读取: not CSV, or not the columns asked for; nothing of the upload is imported. The message is for people. */
class UnreadableFile extends RuntimeException {

    UnreadableFile(RosterFile file, String why) {
        super("%s(%s)：%s".formatted(file.chinese(), file.fileName(), why));
    }
}
