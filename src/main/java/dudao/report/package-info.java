/** 督导报告: to government, filed above, published. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "law",
            "calendar",
            "identity",
            "cases",
            "document",
            "deadline",
            "workflow",
            "result",
            "rectification",
            "objection"
        })
@org.jspecify.annotations.NullMarked
package dudao.report;
