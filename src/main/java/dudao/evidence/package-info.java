/** 证据材料: keeps exhibits unaltered, each with its hash, who handed it in, when and from where. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"law", "calendar", "identity", "cases"})
@org.jspecify.annotations.NullMarked
package dudao.evidence;
