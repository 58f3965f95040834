package dudao.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of what may name or tell of people, the trail keeps the hash of the salted value only. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
@interface Personal {

    /** The component that says which value of the case it is; empty where there is one such value in a case. */
    String by() default "";
}
