package dudao.sheet;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What is asked of the database while something is done, by whichever of the ways the house asks it. */
final class Statements implements AutoCloseable {

    private static final List<String> WAYS = List.of(
            "org.springframework.jdbc.core.JdbcTemplate",
            "org.hibernate.SQL",
            "org.camunda.bpm.engine.impl.persistence.entity");

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            var text = event.getFormattedMessage();
            if (text.contains("SQL statement [")
                    || text.contains("Preparing:")
                    || text.matches("(?is)(select|insert|update|delete|with)\\b.*")) {
                said.add(text);
            }
        }
    };

    Statements() {
        appender.start();
        for (var way : WAYS) {
            var logger = logger(way);
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(appender);
        }
    }

    List<String> said() {
        return said;
    }

    @Override
    public void close() {
        for (var way : WAYS) {
            var logger = logger(way);
            logger.detachAppender(appender);
            logger.setAdditive(true);
            logger.setLevel(null);
        }
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
