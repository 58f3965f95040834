/** 个人信息: tells a person what the house keeps of him. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"law", "calendar", "identity", "cases", "document", "audit", "verifier"})
@org.jspecify.annotations.NullMarked
package dudao.privacy;
