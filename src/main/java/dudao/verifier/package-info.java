/** 验证程序: proves from an exported case and a published head alone that nothing was changed. Knows the JDK and nothing else. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package dudao.verifier;
