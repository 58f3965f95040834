/** 评估分析: what an office sees over many sheets, and what would be if a unit had filled in something else. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"law", "identity", "cases", "indicator", "sheet"})
@org.jspecify.annotations.NullMarked
package dudao.analysis;
