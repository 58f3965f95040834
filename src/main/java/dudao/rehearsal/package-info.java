/** 推演: walks the closed cases of the last year through a draft, before anybody decides on it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "calendar",
            "identity",
            "cases",
            "deadline",
            "workflow",
            "archive",
            "audit",
            "verifier",
            "diagram",
            "check",
            "studio"
        })
@org.jspecify.annotations.NullMarked
package dudao.rehearsal;
