package dudao;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of the whole house: the demo county, a real PostgreSQL, a port of its own, time moved by the test and jobs run by
 * it. All tests that carry this annotation alone share one Spring context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "dudao.calendar.movable=true",
            "dudao.identity.bcrypt-strength=4",
            "dudao.reminder.schedule=-",
            "dudao.workflow.schedule=-",
            "spring.mail.host=localhost",
            "spring.mail.port=${random.int[20000,30000]}",
            "dudao.reminder.sender=教育督导系统 <dudao@example.test>",
            "dudao.reminder.address=https://dudao.example.test",
            "dudao.evidence.folder=target/evidence/${dudao.jvm:jvm-1}",
            "dudao.audit.schedule=-",
            "dudao.archive.cleaning=-",
            "dudao.audit.folder=target/heads/${random.uuid}",
            "dudao.audit.key=target/audit-key-${dudao.jvm:jvm-1}.pem"
        })
@ActiveProfiles("demo")
@Import(TestDatabase.class)
public @interface DudaoTest {}
