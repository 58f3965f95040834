package dudao.evidence;

/** 病毒扫描. Without a scanner everything stays {@link #UNSCANNED}, for all to see. */
public enum ScanState {
    UNSCANNED("未扫描"),
    CLEAN("已扫描"),
    INFECTED("有病毒");

    private final String chinese;

    ScanState(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
