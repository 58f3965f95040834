/** 流程图: reads a diagram, says it in words, and tells how one version differs from another. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"identity", "document", "deadline", "workflow"})
@org.jspecify.annotations.NullMarked
package dudao.diagram;
