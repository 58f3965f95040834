package dudao.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The application cannot have its database (数据库不可用); the message is the one line that its user reads, Chinese and
 * English, and says what to do.
 */
class DatabaseUnavailable extends RuntimeException {

    private static final String OR_PROFILE = "或改用外部数据库（SPRING_PROFILES_ACTIVE=postgres）。";
    private static final String OR_PROFILE_ENGLISH = "or use a database of your own (SPRING_PROFILES_ACTIVE=postgres).";

    private DatabaseUnavailable(String chinese, String english, @Nullable Throwable cause) {
        super(chinese + " / " + english, cause);
    }

    static DatabaseUnavailable folderInUse(Path folder, String process) {
        return new DatabaseUnavailable(
                "数据文件夹 %s 正被另一个督导程序（进程 %s）使用：请先停止它，或用环境变量 DUDAO_DATA 指定别的文件夹。".formatted(folder, process),
                "The data folder %s is in use by another Dudao (process %s): stop that one, or set DUDAO_DATA to another folder."
                        .formatted(folder, process),
                null);
    }

    static DatabaseUnavailable folderNotWritable(Path folder, Exception cause) {
        return new DatabaseUnavailable(
                "数据文件夹 %s 无法写入：请授予写权限，或用环境变量 DUDAO_DATA 指定别的文件夹。".formatted(folder),
                "The data folder %s cannot be written (%s): allow writing, or set DUDAO_DATA to another folder."
                        .formatted(folder, cause.getClass().getSimpleName()),
                cause);
    }

    static DatabaseUnavailable otherVersion(Path cluster, String found, String needed) {
        return new DatabaseUnavailable(
                "%s 中的数据属于 PostgreSQL %s，本程序使用 PostgreSQL %s：请用原版本导出（pg_dump）后再导入，或用环境变量 DUDAO_DATA 指定别的文件夹。"
                        .formatted(cluster, found, needed),
                "The data in %s belongs to PostgreSQL %s, this application runs PostgreSQL %s: carry it over with pg_dump, or set DUDAO_DATA to another folder."
                        .formatted(cluster, found, needed),
                null);
    }

    static DatabaseUnavailable passwordMissing(Path password) {
        return new DatabaseUnavailable(
                "数据库密码文件 %s 不见了：请从备份恢复该文件，或用环境变量 DUDAO_DATA 指定别的文件夹。".formatted(password),
                "The database password %s is missing: restore this file from a backup, or set DUDAO_DATA to another folder."
                        .formatted(password),
                null);
    }

    static DatabaseUnavailable portBusy(int port) {
        return new DatabaseUnavailable(
                "数据库端口 %d 已被其他程序占用：请停止该程序，或把 DUDAO_DATABASE_PORT 设为空闲端口（0 为自动选择）。".formatted(port),
                "The database port %d is taken by another program: stop it, or set DUDAO_DATABASE_PORT to a free port (0 chooses one)."
                        .formatted(port),
                null);
    }

    static DatabaseUnavailable foreignServer(Path cluster, long pid, String reason) {
        return new DatabaseUnavailable(
                "上次运行留下的数据库进程 %d 仍在使用 %s，且无法停止：请结束该进程后再启动。".formatted(pid, cluster),
                "The database process %d left by an earlier run still uses %s and cannot be stopped (%s): end that process and start again."
                        .formatted(pid, cluster, reason),
                null);
    }

    static DatabaseUnavailable noBinaries(String platform, Exception cause) {
        return new DatabaseUnavailable(
                "没有适用于 %s 的内置 PostgreSQL：请换用受支持的系统，".formatted(platform) + OR_PROFILE,
                "There is no embedded PostgreSQL for %s: use a supported system, ".formatted(platform)
                        + OR_PROFILE_ENGLISH,
                cause);
    }

    static DatabaseUnavailable rootNotAllowed(String reason) {
        return new DatabaseUnavailable(
                "内置 PostgreSQL 不能以 root 身份运行，而本机又不允许用户命名空间（unshare）：请用普通用户启动，" + OR_PROFILE,
                "The embedded PostgreSQL does not run as root and this machine forbids user namespaces (%s): start as an ordinary user, "
                                .formatted(reason)
                        + OR_PROFILE_ENGLISH,
                null);
    }

    static DatabaseUnavailable didNotStart(String reason, Path log) {
        return new DatabaseUnavailable(
                "内置数据库未能启动（%s）：请查看日志 %s，".formatted(reason, log) + OR_PROFILE,
                "The embedded database did not start (%s): see the log %s, ".formatted(reason, log)
                        + OR_PROFILE_ENGLISH,
                null);
    }

    static DatabaseUnavailable notGiven(String variables) {
        return new DatabaseUnavailable(
                "已启用 postgres 配置，但缺少环境变量 %s：请设置后再启动。".formatted(variables),
                "Profile postgres is active but the environment lacks %s: set it and start again.".formatted(variables),
                null);
    }
}
