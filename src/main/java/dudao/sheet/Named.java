package dudao.sheet;

import java.util.List;

/** Which leaves are meant, in a sentence of bearable length. */
final class Named {

    private static final int FIRST = 5;

    private Named() {}

    static String first(List<String> names) {
        var first = String.join("、", names.subList(0, Math.min(FIRST, names.size())));
        return names.size() > FIRST ? first + "等" : first;
    }
}
