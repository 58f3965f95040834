/** 流程检查: what a diagram or a form may say before it runs, and which steps of the law it may not leave out. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"law", "cases", "workflow", "diagram"})
@org.jspecify.annotations.NullMarked
package dudao.check;
