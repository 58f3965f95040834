package dudao.law;

/** 法律文本: the texts an act of supervision may rest on, by the title under which documents cite them. */
public enum Regulation {
    /** State Council Order 624, in force since 2012-10-01. */
    NATIONAL_624("教育督导条例"),
    /** The default jurisdiction's own rule; stands below {@link #NATIONAL_624}. */
    MUNICIPAL_003("市教育督导规定"),
    /** Book one, chapter ten, counts time for want of a rule in supervision law. */
    CIVIL_CODE("民法典"),
    CIVIL_PROCEDURE("民事诉讼法"),
    /** Not law: a default of this office where the texts are silent; an administrator may change it. */
    OFFICE_SETTING("本室设定(法规未规定)");

    private final String title;

    Regulation(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public Article article(int number) {
        return new Article(this, number);
    }
}
