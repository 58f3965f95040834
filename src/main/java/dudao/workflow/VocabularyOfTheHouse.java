package dudao.workflow;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

/** Reads from the beans of the application what diagrams may name. */
@Configuration(proxyBeanMethods = false)
class VocabularyOfTheHouse {

    @Bean
    Vocabulary vocabulary(ApplicationContext context) {
        var beans = new LinkedHashMap<String, Class<?>>();
        for (var name : context.getBeanNamesForAnnotation(ProcessBean.class)) {
            beans.put(name, ClassUtils.getUserClass(context.getType(name)));
        }
        return new Vocabulary(
                beans,
                Stream.of(context.getBeanNamesForType(TaskForm.class))
                        .map(name -> TaskForm.idOf(ClassUtils.getUserClass(context.getType(name))))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
