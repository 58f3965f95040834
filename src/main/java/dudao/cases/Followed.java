package dudao.cases;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 变更留痕: a field of a form that may be handed in again. What stood there before is kept; the first entry and what stays as it
 * is cost nothing. The key {@code change.<entity>.<field>} of the messages says what people call it.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Followed {}
