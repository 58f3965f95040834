/** 评估表: the sheet of a case as its unit, its inspectors and its group fill it in, one after the other. */
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
            "indicator"
        })
@org.jspecify.annotations.NullMarked
package dudao.sheet;
