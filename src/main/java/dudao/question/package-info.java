/** 案卷评查: questions asked of all cases, each with its article, and what they find. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"law", "calendar", "identity", "cases", "document", "deadline", "workflow"})
@org.jspecify.annotations.NullMarked
package dudao.question;
