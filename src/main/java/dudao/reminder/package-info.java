/** 催办提醒: tells those who must act that a period comes to its end, and their superiors that it has passed. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"law", "calendar", "identity", "cases", "document", "deadline", "workflow"})
@org.jspecify.annotations.NullMarked
package dudao.reminder;
