/** 机构与人员: who people and bodies are, what posts they hold, what ties bind them. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"law"})
@org.jspecify.annotations.NullMarked
package dudao.identity;
