package dudao.analysis;

import dudao.cases.CaseNumber;
import dudao.identity.BodyCode;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.indicator.FrameworkId;
import dudao.indicator.Frameworks;
import dudao.indicator.ReadableSheets;
import dudao.indicator.UnitSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** 单位画像: the sheet of one case in pictures. The means beside it are of the sheets that the reader may read, and say so. */
@Controller
class UnitPage {

    private final CurrentPerson current;
    private final ReadableSheets readable;
    private final SelectedSheets sheets;
    private final Overviews overviews;
    private final Frameworks frameworks;
    private final Directory directory;

    UnitPage(
            CurrentPerson current,
            ReadableSheets readable,
            SelectedSheets sheets,
            Overviews overviews,
            Frameworks frameworks,
            Directory directory) {
        this.current = current;
        this.readable = readable;
        this.sheets = sheets;
        this.overviews = overviews;
        this.frameworks = frameworks;
        this.directory = directory;
    }

    @GetMapping("/analysis/cases/{number}")
    String show(@PathVariable String number, Model model) {
        var person = current.person().orElseThrow();
        return show(person, readable.find(person, read(number)), model);
    }

    @GetMapping("/analysis/cases/{number}/{code}/{version}")
    String show(@PathVariable String number, @PathVariable String code, @PathVariable int version, Model model) {
        var person = current.person().orElseThrow();
        return show(person, readable.find(person, read(number), new FrameworkId(code, version)), model);
    }

    private String show(Person person, Optional<UnitSheet> found, Model model) {
        var unit = found.orElseThrow(UnitPage::notFound);
        model.addAttribute("unit", unit);
        model.addAttribute("picture", picture(person, unit));
        return "analysis/unit";
    }

    private static CaseNumber read(String number) {
        if (!number.matches(CaseNumber.PATTERN)) {
            throw notFound();
        }
        return new CaseNumber(number);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private UnitPicture picture(Person person, UnitSheet unit) {
        var framework = frameworks.find(unit.sheet().framework()).orElseThrow();
        var own = UnitRow.of(framework, sheets.of(person, unit));
        var alike = overviews.of(
                person, new Selection(unit.survey(), "", unit.sheet().stage(), false));
        return new UnitPicture(framework, own, groups(unit, alike));
    }

    /** Of those whose values count. */
    private List<UnitPicture.Group> groups(UnitSheet unit, Overview alike) {
        var groups = new ArrayList<UnitPicture.Group>();
        var all = alike.only(row -> row.selected().side() != null);
        var zone = all.only(row -> row.selected().unit().zone().equals(unit.zone()));
        if (!unit.zone().isEmpty() && zone.rows().size() > 1) {
            groups.add(UnitPicture.Group.of(
                    directory.body(new BodyCode(unit.zone())).name() + "平均", zone));
        }
        if (all.rows().size() > (groups.isEmpty() ? 1 : zone.rows().size())) {
            groups.add(UnitPicture.Group.of("您可查阅的全部平均", all));
        }
        return groups;
    }
}
