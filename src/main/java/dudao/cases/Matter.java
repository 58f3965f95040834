package dudao.cases;

/** 督导事项 (督导条例第十一条): all of them in a comprehensive supervision, one or several in a special one. */
public enum Matter {
    QUALITY_EDUCATION("实施素质教育情况"),
    TEACHING("教育教学水平与管理"),
    PRINCIPALS("校长队伍建设"),
    TEACHERS("教师资格、职务、聘任管理"),
    ADMISSIONS("招生、学籍管理"),
    QUALITY("教育质量"),
    SAFETY("学校安全、卫生制度建设与执行"),
    BUILDINGS("校舍安全"),
    FACILITIES("教学和生活设施设备配备与使用"),
    FUNDS("教育投入的管理和使用"),
    BALANCE("义务教育普及与均衡发展"),
    PLANNING("教育规划布局与协调发展"),
    OTHER("法律法规和国家教育政策规定的其他事项");

    private final String chinese;

    Matter(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
