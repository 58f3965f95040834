/** 案头: start page, case file page, history of a case and layout. */
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
            "plan",
            "inspectors",
            "notice",
            "selfassessment",
            "inspection",
            "opinion",
            "result",
            "rectification",
            "objection",
            "report",
            "archive",
            "reminder",
            "audit",
            "verifier"
        })
@org.jspecify.annotations.NullMarked
package dudao.desk;
