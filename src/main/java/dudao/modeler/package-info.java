/** 桌面设计器: Camunda Modeler hands in drafts by a door of its own, with a token in place of a session. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"identity", "workflow", "diagram", "studio"})
@org.jspecify.annotations.NullMarked
package dudao.modeler;
