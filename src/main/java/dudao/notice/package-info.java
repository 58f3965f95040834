/** 督导通知书: tells the unit before anybody comes. */
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
            "sheet"
        })
@org.jspecify.annotations.NullMarked
package dudao.notice;
