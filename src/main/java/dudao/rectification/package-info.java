/** 整改与核查: each problem rectified, reported and verified. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"law", "calendar", "identity", "cases", "document", "deadline", "workflow", "result"})
@org.jspecify.annotations.NullMarked
package dudao.rectification;
