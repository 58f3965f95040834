package dudao.database;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Asks, before anything is built, whether profile {@code postgres} has been told where its database is. */
class ExternalDatabase implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var environment = beans.getBean(Environment.class);
        var needed = new LinkedHashMap<String, String>();
        needed.put("spring.datasource.url", "DUDAO_DATABASE_URL");
        needed.put("spring.datasource.username", "DUDAO_DATABASE_USER");
        needed.put("spring.datasource.password", "DUDAO_DATABASE_PASSWORD");
        var missing = needed.entrySet().stream()
                .filter(entry -> !StringUtils.hasText(environment.getProperty(entry.getKey())))
                .map(entry -> entry.getValue())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw DatabaseUnavailable.notGiven(missing);
        }
    }
}
