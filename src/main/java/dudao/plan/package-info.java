/** 年度督导计划: what is supervised this year; opens the cases. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"law", "calendar", "identity", "cases", "document", "deadline", "workflow"})
@org.jspecify.annotations.NullMarked
package dudao.plan;
