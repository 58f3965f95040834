/** 留痕与证明: writes down every act in chains that nobody can change unseen, and proves it. */
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
            "indicator",
            "sheet",
            "report",
            "letter",
            "archive",
            "verifier"
        })
@org.jspecify.annotations.NullMarked
package dudao.audit;
