/** 指标体系: frameworks of indicators in versions, the values units and inspectors put beside each other, and what counts from them. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"law", "calendar", "identity", "cases"})
@org.jspecify.annotations.NullMarked
package dudao.indicator;
