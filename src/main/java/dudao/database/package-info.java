/** 数据库: the PostgreSQL that keeps every fact, started by the application itself unless one is given. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dudao.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
