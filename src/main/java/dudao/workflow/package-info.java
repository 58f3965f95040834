/** 流程: the one module that knows Camunda. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"law", "calendar", "identity", "cases", "document", "deadline"})
@org.jspecify.annotations.NullMarked
package dudao.workflow;
