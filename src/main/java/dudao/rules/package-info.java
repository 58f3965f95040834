/** 规则: what the rule packs say, and under which of them an office opens its cases: one person proposes it, another agrees. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"law", "identity", "cases", "deadline", "workflow", "studio"})
@org.jspecify.annotations.NullMarked
package dudao.rules;
