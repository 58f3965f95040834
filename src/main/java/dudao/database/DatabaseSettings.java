package dudao.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database lives.
 *
 * @param directory the data folder (数据文件夹), made at the first start
 * @param port of the server on this machine; 0 takes a free one at the first start and keeps to it
 */
@ConfigurationProperties("dudao.database")
record DatabaseSettings(
        @DefaultValue("data") Path directory,
        @DefaultValue("0") int port) {}
