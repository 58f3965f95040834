package dudao.benchmark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** A measurement of the whole house on a server that waits for the disk; run by {@code mvn -Pbenchmark verify} alone. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "dudao.calendar.movable=true",
            "dudao.reminder.schedule=-",
            "dudao.audit.schedule=-",
            "dudao.audit.key=target/audit-key-${dudao.jvm:jvm-1}.pem"
        })
@ActiveProfiles("demo")
@Import({BenchmarkServer.class, People.class, Product.class})
@DirtiesContext
public @interface Benchmark {}
