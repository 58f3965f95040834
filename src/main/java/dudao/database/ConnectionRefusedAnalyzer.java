package dudao.database;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line that the database could not be reached, or did not let the application in (数据库无法连接). */
class ConnectionRefusedAnalyzer extends AbstractFailureAnalyzer<PSQLException> {

    private static final String CONNECTION_EXCEPTION = "08";
    private static final String INVALID_AUTHORIZATION = "28";
    private static final String INVALID_CATALOG = "3D";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, PSQLException cause) {
        var state = cause.getSQLState() == null ? "" : cause.getSQLState();
        var refused = state.startsWith(CONNECTION_EXCEPTION)
                || state.startsWith(INVALID_AUTHORIZATION)
                || state.startsWith(INVALID_CATALOG);
        if (!refused) {
            return null;
        }
        var line = "无法连接数据库（%1$s）：请检查 DUDAO_DATABASE_URL、DUDAO_DATABASE_USER、DUDAO_DATABASE_PASSWORD 以及数据库是否已启动。"
                + " / The database cannot be reached (%1$s): check DUDAO_DATABASE_URL, DUDAO_DATABASE_USER, DUDAO_DATABASE_PASSWORD, and that the database runs.";
        return new FailureAnalysis(line.formatted(Cluster.lastLine(cause.getMessage())), null, cause);
    }
}
