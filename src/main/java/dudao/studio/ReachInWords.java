package dudao.studio;

import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.law.Jurisdiction;
import dudao.law.LegalRule;
import dudao.workflow.Reach;
import dudao.workflow.RulePacks;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 适用范围, as people read it, e.g. 专项督导，清源县人民政府教育督导室. */
@Component
public class ReachInWords {

    private final Directory directory;
    private final RulePacks packs;

    ReachInWords(Directory directory, RulePacks packs) {
        this.directory = directory;
        this.packs = packs;
    }

    public String of(Reach reach) {
        var kind = reach.kind() == null ? "各类案件" : reach.kind().chinese();
        return kind + "，" + place(reach);
    }

    String of(Collection<Reach> reaches) {
        return shortened(reaches.stream().map(this::of).collect(Collectors.joining("；")));
    }

    /** E.g. 清源县人民政府教育督导室：市教育督导规定第2版. */
    String of(Collection<BodyCode> offices, Jurisdiction pack) {
        var names =
                offices.stream().map(office -> directory.body(office).name()).collect(Collectors.joining("、"));
        return shortened("%s：%s第%s版".formatted(names, title(pack), pack.version()));
    }

    private static String shortened(String all) {
        return all.length() <= 1000 ? all : all.substring(0, 999) + "…";
    }

    private String place(Reach reach) {
        if (reach.isOfOffice()) {
            return directory.body(new BodyCode(reach.code())).name();
        }
        return reach.isOfPack() ? "适用“" + pack(reach.code()) + "”的机构" : "全部机构";
    }

    String pack(String code) {
        return packs.known().stream()
                .filter(pack -> pack.pack().equals(code))
                .findFirst()
                .map(this::title)
                .orElse(code);
    }

    public String title(Jurisdiction pack) {
        return packs.rule(pack, LegalRule.TITLE).value();
    }
}
