/** 案件迁移与单案调整: running cases go on by another version of their diagram, or from another step, every date accounted for. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "law",
            "identity",
            "cases",
            "document",
            "deadline",
            "workflow",
            "diagram",
            "check",
            "studio"
        })
@org.jspecify.annotations.NullMarked
package dudao.migration;
