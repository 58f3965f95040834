package dudao.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 版本差异: what a version says otherwise than another, in Chinese; an indicator is the same as long as it keeps its code. */
record Difference(String code, String what) {

    private record Placed(Indicator indicator, @Nullable String above) {}

    static List<Difference> between(Framework before, Framework after) {
        var found = new ArrayList<Difference>();
        changed(found, "", "名称", before.title(), after.title());
        changed(found, "", "来源", before.source(), after.source());
        changed(found, "", "等次", before.bands().wording(), after.bands().wording());
        var old = placed(before);
        var now = placed(after);
        old.forEach((code, gone) -> {
            if (!now.containsKey(code)) {
                found.add(
                        new Difference(code, "删去“%s”".formatted(gone.indicator().title())));
            }
        });
        now.forEach((code, one) -> {
            var was = old.get(code);
            if (was == null) {
                found.add(
                        new Difference(code, "增加“%s”".formatted(one.indicator().title())));
            } else {
                compare(found, was, one);
            }
        });
        var stayedBefore = old.keySet().stream().filter(now::containsKey).toList();
        var stayedAfter = now.keySet().stream().filter(old::containsKey).toList();
        if (!stayedBefore.equals(stayedAfter)) {
            found.add(new Difference("", "指标的先后次序有变化"));
        }
        return found;
    }

    private static void compare(List<Difference> found, Placed was, Placed now) {
        var before = was.indicator();
        var after = now.indicator();
        var code = after.code();
        changed(found, code, "上级指标", Objects.toString(was.above(), ""), Objects.toString(now.above(), ""));
        changed(found, code, "名称", before.title(), after.title());
        changed(found, code, "满分", text(before.fullMarks()), text(after.fullMarks()));
        changed(found, code, "权重", text(before.weight()), text(after.weight()));
        changed(found, code, "评分方式", before.rule().wording(), after.rule().wording());
        changed(found, code, "评分标准", before.standard(), after.standard());
        changed(found, code, "材料", String.join("、", before.materials()), String.join("、", after.materials()));
        changed(found, code, "单位", before.unit(), after.unit());
        changed(found, code, "性质", WorkbookWriter.traits(before), WorkbookWriter.traits(after));
        changed(found, code, "依据", before.basis(), after.basis());
    }

    private static void changed(List<Difference> found, String code, String what, String before, String after) {
        if (!before.equals(after)) {
            found.add(new Difference(code, "%s由%s改为%s".formatted(what, quoted(before), quoted(after))));
        }
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "空" : "“" + text + "”";
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : Decimals.text(number);
    }

    private static Map<String, Placed> placed(Framework framework) {
        var found = new LinkedHashMap<String, Placed>();
        framework.roots().forEach(root -> place(found, root, null));
        return found;
    }

    private static void place(Map<String, Placed> found, Indicator indicator, @Nullable String above) {
        found.put(indicator.code(), new Placed(indicator, above));
        indicator.parts().forEach(part -> place(found, part, indicator.code()));
    }
}
