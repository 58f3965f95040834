/** 期限变更: applications to extend, suspend or restore a period, and the head's decisions. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"law", "calendar", "identity", "cases", "document", "deadline", "workflow"})
@org.jspecify.annotations.NullMarked
package dudao.extension;
