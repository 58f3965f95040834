/** 自评: the unit's own account and its review. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "law",
            "calendar",
            "identity",
            "cases",
            "document",
            "deadline",
            "workflow",
            "inspectors",
            "indicator",
            "sheet",
            "notice"
        })
@org.jspecify.annotations.NullMarked
package dudao.selfassessment;
