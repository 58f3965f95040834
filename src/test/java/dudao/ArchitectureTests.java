package dudao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("结构")
class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dudao");

    @Test
    @DisplayName("模块只引用所声明的模块，没有循环")
    void modules_import_only_what_they_declare() {
        ApplicationModules.of(Dudao.class).verify();
    }

    @Test
    @DisplayName("只有 workflow 认识流程引擎；指标体系的等次由决策引擎判定")
    void only_workflow_knows_camunda() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dudao.workflow")
                .and()
                .haveSimpleNameNotStartingWith("GradeTable")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(CLASSES);
    }

    @Test
    @DisplayName("时间只从统一的时钟读取")
    void time_is_read_from_the_clock() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }
}
