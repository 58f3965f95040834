/** 督学: the team of a case, impartiality and recusal. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"law", "calendar", "identity", "cases", "document", "deadline", "workflow"})
@org.jspecify.annotations.NullMarked
package dudao.inspectors;
