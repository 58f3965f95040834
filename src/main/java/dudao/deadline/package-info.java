/** 期限: runs statutory clocks on a case, started by service, and says why a day is the last. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"law", "calendar", "identity", "cases", "document"})
@org.jspecify.annotations.NullMarked
package dudao.deadline;
