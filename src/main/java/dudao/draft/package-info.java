/** 草稿: what people have typed into a form and not handed in yet. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"identity", "workflow"})
@org.jspecify.annotations.NullMarked
package dudao.draft;
