/** 督导结果: the decision sent to the unit. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "law",
            "calendar",
            "identity",
            "cases",
            "document",
            "deadline",
            "workflow",
            "indicator",
            "sheet",
            "opinion"
        })
@org.jspecify.annotations.NullMarked
package dudao.result;
