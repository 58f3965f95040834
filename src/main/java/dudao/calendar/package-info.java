/** 期间的计算: counts statutory time by the calendar that its administrators keep. Knows holidays, knows nothing of cases. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"law", "identity"})
@org.jspecify.annotations.NullMarked
package dudao.calendar;
