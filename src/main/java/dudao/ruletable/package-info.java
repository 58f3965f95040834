/** 规则表的说法: what the rows of the tables of rules say in words, what may stand in them, and how one table differs from another. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"law", "calendar", "cases", "document", "deadline", "workflow", "diagram"})
@org.jspecify.annotations.NullMarked
package dudao.ruletable;
