/** 流程设计: a draft is handed in, checked and decided by a second person, and counts for whom and from which day it says. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "law",
            "calendar",
            "identity",
            "cases",
            "deadline",
            "workflow",
            "audit",
            "verifier",
            "diagram",
            "ruletable",
            "check"
        })
@org.jspecify.annotations.NullMarked
package dudao.studio;
