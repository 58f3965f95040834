/** 长期保存: a sealed file as one zip that can be read and proven without this house. */
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
            "archive",
            "audit",
            "verifier"
        })
@org.jspecify.annotations.NullMarked
package dudao.preservation;
