package dudao.law;

/**
 * 法律文本: a text an act of supervision may rest on, by the title under which documents cite it. Those named here are known to
 * the house itself; a province's own are rows of its rule pack.
 */
public record Regulation(String title) {

    /** State Council Order 624, in force since 2012-10-01. */
    public static final Regulation NATIONAL_624 = new Regulation("教育督导条例");
    /** The default jurisdiction's own rule; stands below {@link #NATIONAL_624}. */
    public static final Regulation MUNICIPAL_003 = new Regulation("市教育督导规定");
    /** Book one, chapter ten, counts time for want of a rule in supervision law. */
    public static final Regulation CIVIL_CODE = new Regulation("民法典");

    public static final Regulation CIVIL_PROCEDURE = new Regulation("民事诉讼法");
    /** Not law: a default of this office where the texts are silent; an administrator may change it. */
    public static final Regulation OFFICE_SETTING = new Regulation("本室设定(法规未规定)");

    public Article article(int number) {
        return new Article(this, number);
    }
}
