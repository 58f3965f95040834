package dudao.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 等次: the names of results by the percentage of the full marks, from the best to the worst; none where empty. What they come to
 * their decision table says.
 */
public final class Bands {

    /** @param from percent of the full marks, inclusive */
    public record Band(String name, BigDecimal from) {}

    static final Bands NONE = new Bands(List.of());
    /** 本室设定的样例: no regulation says by what percentage a grade is given. */
    static final Bands EXAMPLE =
            new Bands(List.of(band("优秀", "90"), band("良好", "80"), band("合格", "60"), band("不合格", "0")));

    private static final Pattern ONE = Pattern.compile("([^≥；;]{1,20})≥(\\d{1,3}(?:\\.\\d{1,4})?)");

    private final List<Band> list;
    private final @Nullable GradeTable table;

    private Bands(List<Band> list) {
        this.list = List.copyOf(list);
        this.table = list.isEmpty() ? null : new GradeTable(this);
    }

    private static Band band(String name, String from) {
        return new Band(name, new BigDecimal(from));
    }

    /** e.g. {@code 优秀≥90；良好≥80；合格≥60；不合格≥0}; empty where it is not that, does not fall, or leaves a gap at the bottom. */
    static Optional<Bands> parse(String text) {
        if (text.isBlank()) {
            return Optional.of(NONE);
        }
        var bands = new ArrayList<Band>();
        for (var part : text.strip().split("[；;]")) {
            var one = ONE.matcher(part.strip());
            if (!one.matches()) {
                return Optional.empty();
            }
            var from = Decimals.plain(new BigDecimal(one.group(2)));
            if (!bands.isEmpty() && bands.get(bands.size() - 1).from().compareTo(from) <= 0) {
                return Optional.empty();
            }
            bands.add(new Band(one.group(1).strip(), from));
        }
        return bands.get(bands.size() - 1).from().signum() == 0 ? Optional.of(new Bands(bands)) : Optional.empty();
    }

    public List<Band> list() {
        return list;
    }

    public String wording() {
        return list.stream()
                .map(band -> band.name() + "≥" + Decimals.text(band.from()))
                .collect(Collectors.joining("；"));
    }

    /** 等次 of a result: of who was vetoed the worst; empty where there are no bands, or the percentage is not known. */
    Optional<String> of(boolean vetoed, @Nullable BigDecimal percent) {
        return table == null || (percent == null && !vetoed) ? Optional.empty() : table.grade(vetoed, percent);
    }

    Optional<String> worst() {
        return list.isEmpty()
                ? Optional.empty()
                : Optional.of(list.get(list.size() - 1).name());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bands bands && list.equals(bands.list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    @Override
    public String toString() {
        return wording();
    }
}
