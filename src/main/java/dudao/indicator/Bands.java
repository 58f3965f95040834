package dudao.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 等次: the names of results by the percentage of the full marks, from the best to the worst; none where empty. */
public record Bands(List<Band> list) {

    /** @param from percent of the full marks, inclusive */
    public record Band(String name, BigDecimal from) {}

    static final Bands NONE = new Bands(List.of());
    private static final Pattern ONE = Pattern.compile("([^≥；;]{1,20})≥(\\d{1,3}(?:\\.\\d{1,4})?)");

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
        return bands.get(bands.size() - 1).from().signum() == 0
                ? Optional.of(new Bands(List.copyOf(bands)))
                : Optional.empty();
    }

    public String wording() {
        return list.stream()
                .map(band -> band.name() + "≥" + Decimals.text(band.from()))
                .collect(Collectors.joining("；"));
    }

    /** Empty where there are no bands. */
    Optional<String> of(BigDecimal percent) {
        return list.stream()
                .filter(band -> percent.compareTo(band.from()) >= 0)
                .findFirst()
                .or(this::last)
                .map(Band::name);
    }

    Optional<String> worst() {
        return last().map(Band::name);
    }

    private Optional<Band> last() {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }
}
