package dudao.evidence;

import dudao.cases.CaseFile;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.law.Article;
import dudao.law.Refused;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** 证据材料 on a page: gathers what the fragment {@code evidence/fragments :: exhibits} shows to the current person. */
@Component
public class ExhibitsOnPage {

    /** What the person may do here, and the limits to know beforehand. */
    public record Desk(boolean mayAdd, boolean closed, String perFile, String perUpload) {}

    private static final DateTimeFormatter TAKEN = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final Exhibits exhibits;
    private final Register register;
    private final ExhibitAccess access;
    private final EvidenceSettings settings;
    private final Directory directory;
    private final CurrentPerson current;
    private final Refusals refusals;
    private final Clock clock;

    ExhibitsOnPage(
            Exhibits exhibits,
            Register register,
            ExhibitAccess access,
            EvidenceSettings settings,
            Directory directory,
            CurrentPerson current,
            Refusals refusals,
            Clock clock) {
        this.exhibits = exhibits;
        this.register = register;
        this.access = access;
        this.settings = settings;
        this.directory = directory;
        this.current = current;
        this.refusals = refusals;
        this.clock = clock;
    }

    public void show(CaseFile file, Model model) {
        var closed = exhibits.isClosed(file.number());
        model.addAttribute("exhibits", rows(file));
        model.addAttribute(
                "exhibitDesk",
                new Desk(
                        !closed && access.mayAdd(current.person().orElseThrow(), file.number()),
                        closed,
                        Size.of(settings.perFile()),
                        Size.of(settings.perUpload())));
    }

    ModelAndView page(CaseFile file) {
        var page = new ModelAndView("evidence/exhibits");
        var model = new ExtendedModelMap();
        model.addAttribute("file", file);
        show(file, model);
        return page.addAllObjects(model);
    }

    /** The page with the refusal at the form, and its status. */
    ModelAndView page(CaseFile file, Refused refused) {
        var page = page(file).addObject("exhibitsProblem", refusals.words(refused));
        page.setStatus(Refusals.status(refused));
        return page;
    }

    /** Of an upload so large that nothing of it was read. */
    Refused tooLarge() {
        return new Refused(
                "evidence.upload-too-large",
                Article.UNREGULATED,
                Size.of(settings.perFile()),
                Size.of(settings.perUpload()));
    }

    private List<ExhibitRow> rows(CaseFile file) {
        var all = exhibits.of(file.number());
        var names = directory.namesOf(all.stream().map(Exhibit::uploadedBy).collect(Collectors.toSet()));
        var seesOrigin = ExhibitAccess.seesOrigin(current.person().orElseThrow(), file);
        var pictures = seesOrigin ? register.pictures(file.number()) : Map.<String, Picture>of();
        var seen = new HashSet<List<String>>();
        var rows = new ArrayList<ExhibitRow>();
        for (var exhibit : all) {
            rows.add(new ExhibitRow(
                    exhibit,
                    Size.of(exhibit.size()),
                    names.getOrDefault(exhibit.uploadedBy(), exhibit.uploadedBy()),
                    LocalDateTime.ofInstant(exhibit.uploadedAt(), clock.getZone()),
                    !seen.add(List.of(exhibit.subject(), exhibit.name())),
                    seesOrigin ? origin(exhibit, pictures.get(exhibit.sha256())) : ""));
        }
        return rows;
    }

    private static String origin(Exhibit exhibit, @Nullable Picture picture) {
        var words = new ArrayList<String>();
        words.add("提交地址 " + exhibit.uploadedFrom());
        if (picture != null && picture.takenAt() != null) {
            words.add("拍摄于 " + TAKEN.format(picture.takenAt()) + "（相机时间）");
        }
        if (picture != null && picture.latitude() != null && picture.longitude() != null) {
            words.add("拍摄地点 %s%.5f°，%s%.5f°"
                    .formatted(
                            picture.latitude() < 0 ? "南纬" : "北纬",
                            Math.abs(picture.latitude()),
                            picture.longitude() < 0 ? "西经" : "东经",
                            Math.abs(picture.longitude())));
        }
        return String.join("；", words);
    }
}
