/** 流程设计: a draft is handed in, checked and decided by a second person, and counts for whom and from which day it says. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"law", "identity", "cases", "workflow", "diagram", "check"})
@org.jspecify.annotations.NullMarked
package dudao.studio;
