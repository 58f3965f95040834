package dudao.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One line of a roster file; reading a field that does not hold rejects the line. */
record Row(RosterFile file, long line, CSVRecord fields) {

    /** As people write days, and as spreadsheets write them anew when a file is opened in one. */
    private static final DateTimeFormatter DAYS = DateTimeFormatter.ofPattern(
                    "[uuuu-M-d][uuuu/M/d][uuuu.M.d][uuuu年M月d日]")
            .withResolverStyle(ResolverStyle.STRICT);

    /** Why a line is not taken. */
    static class Rejection extends RuntimeException {

        private final transient RosterReport.Rejected rejected;

        Rejection(RosterReport.Rejected rejected) {
            super(rejected.toString());
            this.rejected = rejected;
        }

        RosterReport.Rejected rejected() {
            return rejected;
        }
    }

    void refuseUnlessWhole() {
        if (!fields.isConsistent()) {
            throw reject("", "", "这一行有 %d 个字段，与表头的列数不一致".formatted(fields.size()));
        }
    }

    String needed(String column, int longest) {
        var text = text(column, longest);
        if (text == null) {
            throw reject(column, "", "必须填写");
        }
        return text;
    }

    @Nullable
    String text(String column, int longest) {
        var text = fields.get(heading(column));
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > longest) {
            throw reject(column, "最多 %d 个字".formatted(longest));
        }
        return text;
    }

    /** False where the file is of an earlier template, which did not know the column. */
    boolean tells(String column) {
        return fields.isMapped(heading(column));
    }

    String neededLike(String column, String pattern, String why) {
        var text = needed(column, 64);
        if (!text.matches(pattern)) {
            throw reject(column, why);
        }
        return text;
    }

    /** A name that must be known already, such as the body a post is held at. */
    String known(String column, Predicate<String> known, String why) {
        var text = needed(column, 64);
        if (!known.test(text)) {
            throw reject(column, why);
        }
        return text;
    }

    /** One of the values, by its Chinese word or its code; tells the code. */
    <E extends Enum<E>> String one(E[] values, Function<E, String> chinese, String column) {
        var text = needed(column, 64);
        return Arrays.stream(values)
                .filter(value ->
                        value.name().equals(text) || chinese.apply(value).equals(text))
                .findFirst()
                .map(Enum::name)
                .orElseThrow(() -> reject(
                        column, Arrays.stream(values).map(chinese).collect(Collectors.joining("、", "请填写其中一种：", ""))));
    }

    @Nullable
    String oneOf(String column, String... allowed) {
        var text = text(column, 64);
        if (text != null && !Arrays.asList(allowed).contains(text)) {
            throw reject(column, "可填：" + String.join("、", allowed));
        }
        return text;
    }

    /** One of a few codes or the Chinese word for it; tells the code. */
    @Nullable
    String coded(String column, Map<String, String> codes) {
        var text = text(column, 64);
        if (text != null && !codes.containsKey(text) && !codes.containsValue(text)) {
            throw reject(column, "可填：" + String.join("、", codes.keySet()));
        }
        return text == null ? null : codes.getOrDefault(text, text);
    }

    @Nullable
    Integer number(String column, int least, int most) {
        var text = text(column, 11);
        if (text == null) {
            return null;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Says below what a number would be.
        }
        throw reject(column, "应为 %d 到 %d 的整数".formatted(least, most));
    }

    @Nullable
    LocalDate date(String column) {
        var text = text(column, 64);
        try {
            return text == null ? null : LocalDate.parse(text, DAYS);
        } catch (DateTimeParseException e) {
            throw reject(column, "不是有效日期，请写作 2025-09-01 或者 2025/9/1");
        }
    }

    Rejection reject(String column, String why) {
        return reject(column, fields.get(heading(column)), why);
    }

    Rejection reject(String column, String value, String why) {
        return new Rejection(
                new RosterReport.Rejected(file, line, column.isEmpty() ? "" : heading(column), value, why));
    }

    private String heading(String column) {
        return file.column(column).heading(fields);
    }
}
