/** 文书与送达: drafts, numbers, issues and serves official documents. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"law", "calendar", "identity", "cases"})
@org.jspecify.annotations.NullMarked
package dudao.document;
