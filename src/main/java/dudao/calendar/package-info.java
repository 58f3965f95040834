/** 期间的计算: counts statutory time. Knows holidays, knows nothing of cases. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"law"})
@org.jspecify.annotations.NullMarked
package dudao.calendar;
