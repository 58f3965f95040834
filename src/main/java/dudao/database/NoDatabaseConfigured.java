package dudao.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Nobody has named a database: neither by profile {@code postgres} nor by its address. */
class NoDatabaseConfigured implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var environment = context.getEnvironment();
        return !environment.acceptsProfiles(Profiles.of("postgres"))
                && !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }
}
