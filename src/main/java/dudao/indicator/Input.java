package dudao.indicator;

/** 填写方式 of a leaf. */
public enum Input {
    NUMBER,
    CHOICE,
    TEXT,
    /** By nobody: it follows from raw data. */
    COMPUTED
}
