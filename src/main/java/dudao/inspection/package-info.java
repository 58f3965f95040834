/** 现场考察: on-site inspection and the hearing of the public. */
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
            "notice",
            "selfassessment"
        })
@org.jspecify.annotations.NullMarked
package dudao.inspection;
