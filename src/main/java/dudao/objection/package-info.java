/** 复查与申诉: review by the same office, appeal to the higher one. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "law",
            "calendar",
            "identity",
            "cases",
            "document",
            "evidence",
            "deadline",
            "workflow",
            "inspectors",
            "result"
        })
@org.jspecify.annotations.NullMarked
package dudao.objection;
