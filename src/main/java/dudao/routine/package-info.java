/** 经常性督导: what responsible inspectors owe the schools of their zones each term, and have done. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"law", "calendar", "identity", "cases"})
@org.jspecify.annotations.NullMarked
package dudao.routine;
