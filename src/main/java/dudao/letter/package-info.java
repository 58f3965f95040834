/** 公众来信: what students, parents and the public object to in a published report, and how the office answered. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"law", "identity", "cases", "report"})
@org.jspecify.annotations.NullMarked
package dudao.letter;
