package dudao.indicator;

import dudao.law.Article;
import dudao.law.Refused;
import java.util.Map;

/** Whether a value is one for its leaf; says in Chinese what would be. */
final class SheetCheck {

    private SheetCheck() {}

    static void refuseUnlessFit(Framework framework, String stage, String item, Entry entry) {
        try {
            if (item.startsWith(Sheet.DATUM)) {
                refuseUnlessDatum(framework, item.substring(1), entry);
            } else {
                refuseUnlessLeaf(framework, stage, item, entry);
            }
        } catch (Unfit unfit) {
            throw new Refused("indicator.unfit", Article.UNREGULATED, unfit.getMessage());
        }
    }

    private static void refuseUnlessDatum(Framework framework, String name, Entry entry) {
        if (!framework.data().contains(name)) {
            throw new Refused("indicator.no-such-item", Article.UNREGULATED, name);
        }
        if (!entry.value().isBlank() && Decimals.read(name, entry.value()).signum() < 0) {
            throw new Unfit("%s不应小于0，所填为%s".formatted(name, entry.value()));
        }
    }

    private static void refuseUnlessLeaf(Framework framework, String stage, String code, Entry entry) {
        var leaf = framework
                .find(code)
                .filter(Indicator::isLeaf)
                .orElseThrow(() -> new Refused("indicator.no-such-item", Article.UNREGULATED, code));
        if (entry.notApplicable()) {
            if (!leaf.is(Trait.MAY_NOT_APPLY)) {
                throw new Unfit("“%s”不能填“不适用”".formatted(leaf.title()));
            }
            return;
        }
        if (!leaf.rule().data().isEmpty()) {
            throw new Unfit("“%s”由基础数据计算，请填写%s"
                    .formatted(leaf.title(), String.join("、", leaf.rule().data())));
        }
        if (!entry.value().isBlank()) {
            leaf.rule().judge(leaf, new Entries(stage, Map.of(code, entry), Map.of()));
        }
    }
}
