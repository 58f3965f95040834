package dudao.indicator;

/** 填报的一方: the columns that stand side by side on one tree. */
public enum Side {
    /** 自评. */
    UNIT,
    /** 现场核查; one column for each inspector. */
    INSPECTOR,
    /** 最终认定. */
    FINAL
}
