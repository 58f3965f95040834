/** 流程设计: what a diagram may say before it runs, and what every diagram says in words. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "law",
            "calendar",
            "identity",
            "cases",
            "document",
            "deadline",
            "workflow",
            "archive",
            "audit",
            "verifier"
        })
@org.jspecify.annotations.NullMarked
package dudao.studio;
