/** 督导个案: the cover sheet of a case, who takes part in it and what happened in it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"law", "calendar", "identity"})
@org.jspecify.annotations.NullMarked
package dudao.cases;
