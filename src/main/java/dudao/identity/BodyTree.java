package dudao.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** 上下级: brings the bodies of a file into an order in which parents come first, and rejects those that hang in the air. */
class BodyTree {

    private static final int PARENT = 1;
    private static final int ZONE = 6;

    private final Map<String, @Nullable String> parents = new HashMap<>();

    BodyTree(JdbcTemplate jdbc) {
        jdbc.query("select code, parent from identity_body", row -> {
            parents.put(row.getString("code"), row.getString("parent"));
        });
    }

    List<RosterTable.Line> ordered(List<RosterTable.Line> lines, List<RosterReport.Rejected> rejected) {
        var recorded = Map.copyOf(withoutNulls());
        var known = Set.copyOf(parents.keySet());
        var left = new LinkedHashMap<String, RosterTable.Line>();
        lines.forEach(line -> left.put(line.key(), line));
        while (removeOne(left, known, recorded, rejected)) {
            // A body that goes may have been the parent of others.
        }
        var ordered = new ArrayList<RosterTable.Line>();
        var placed = new HashSet<String>();
        left.keySet().forEach(code -> place(code, left, placed, ordered));
        return ordered;
    }

    private static boolean removeOne(
            Map<String, RosterTable.Line> left,
            Set<String> known,
            Map<String, String> recorded,
            List<RosterReport.Rejected> rejected) {
        for (var line : left.values()) {
            var why = fault(line, left, known, recorded);
            if (why != null) {
                rejected.add(why);
                left.remove(line.key());
                return true;
            }
        }
        return false;
    }

    private static RosterReport.@Nullable Rejected fault(
            RosterTable.Line line,
            Map<String, RosterTable.Line> left,
            Set<String> known,
            Map<String, String> recorded) {
        if (isUnknown(line.values()[PARENT], left, known)) {
            return line.row().reject("parent", "本文件和名录中都没有这个上级机构，或者它那一行未能导入").rejected();
        }
        if (isUnknown(line.values()[ZONE], left, known)) {
            return line.row().reject("zone", "本文件和名录中都没有这个责任区，或者它那一行未能导入").rejected();
        }
        var seen = new HashSet<String>();
        for (var above = line.key(); above != null; above = parentOf(above, left, recorded)) {
            if (!seen.add(above)) {
                return line.row().reject("parent", "上下级关系成了环").rejected();
            }
        }
        return null;
    }

    private static boolean isUnknown(@Nullable Object code, Map<String, ?> left, Set<String> known) {
        return code != null && !left.containsKey(code) && !known.contains(code);
    }

    private static @Nullable String parentOf(
            String code, Map<String, RosterTable.Line> left, Map<String, String> recorded) {
        return left.containsKey(code) ? (String) left.get(code).values()[PARENT] : recorded.get(code);
    }

    private static void place(
            @Nullable String code,
            Map<String, RosterTable.Line> left,
            Set<String> placed,
            List<RosterTable.Line> ordered) {
        if (code != null && left.containsKey(code) && placed.add(code)) {
            place((String) left.get(code).values()[PARENT], left, placed, ordered);
            ordered.add(left.get(code));
        }
    }

    private Map<String, String> withoutNulls() {
        var above = new HashMap<String, String>();
        parents.forEach((code, parent) -> {
            if (parent != null) {
                above.put(code, parent);
            }
        });
        return above;
    }
}
