/** 归档: seals the file. */
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
            "sheet",
            "report"
        })
@org.jspecify.annotations.NullMarked
package dudao.archive;
