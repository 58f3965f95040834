package dudao.identity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One line of a roster file; reading a field that does not hold rejects the line. */
record Row(RosterFile file, long line, CSVRecord fields) {

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
        var text = fields.get(column);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > longest) {
            throw reject(column, "最多 %d 个字".formatted(longest));
        }
        return text;
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

    <E extends Enum<E>> String one(Class<E> of, String column) {
        var text = needed(column, 64);
        if (Arrays.stream(of.getEnumConstants())
                .noneMatch(constant -> constant.name().equals(text))) {
            throw reject(column, "不是已有的代码，可填：" + String.join("、", names(of)));
        }
        return text;
    }

    @Nullable
    String oneOf(String column, String... allowed) {
        var text = text(column, 64);
        if (text != null && !Arrays.asList(allowed).contains(text)) {
            throw reject(column, "可填：" + String.join("、", allowed));
        }
        return text;
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
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw reject(column, "不是有效日期，应写作 2025-09-01");
        }
    }

    Rejection reject(String column, String why) {
        return reject(column, fields.get(column), why);
    }

    Rejection reject(String column, String value, String why) {
        return new Rejection(new RosterReport.Rejected(file, line, column, value, why));
    }

    private static <E extends Enum<E>> String[] names(Class<E> of) {
        return Arrays.stream(of.getEnumConstants()).map(Enum::name).toArray(String[]::new);
    }
}
