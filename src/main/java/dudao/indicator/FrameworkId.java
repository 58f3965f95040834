package dudao.indicator;

/**
 * 指标体系的一个版本.
 *
 * @param code e.g. {@code equity-school}
 * @param version from 1
 */
public record FrameworkId(String code, int version) {

    @Override
    public String toString() {
        return code + " 第" + version + "版";
    }
}
