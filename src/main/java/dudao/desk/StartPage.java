package dudao.desk;

import dudao.cases.CaseAccess;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.identity.Post;
import dudao.identity.RosterGaps;
import dudao.identity.SecondPersonAwaited;
import dudao.workflow.Worklist;
import dudao.workflow.Worklist.Share;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 首页: what waits for the person, and the cases he may read. */
@Controller
class StartPage {

    private static final int TASKS = 10;
    private static final int CASES = 5;

    private final CurrentPerson current;
    private final Directory directory;
    private final Worklist worklist;
    private final CaseAccess access;
    private final CaseRows rows;
    private final PlanDesk plans;
    private final RosterGaps gaps;
    private final List<SecondPersonAwaited> secondPerson;

    StartPage(
            CurrentPerson current,
            Directory directory,
            Worklist worklist,
            CaseAccess access,
            CaseRows rows,
            PlanDesk plans,
            RosterGaps gaps,
            List<SecondPersonAwaited> secondPerson) {
        this.current = current;
        this.directory = directory;
        this.worklist = worklist;
        this.access = access;
        this.rows = rows;
        this.plans = plans;
        this.gaps = gaps;
        this.secondPerson = secondPerson;
    }

    @GetMapping("/")
    String start(
            @RequestParam(defaultValue = "1") int mine, @RequestParam(defaultValue = "1") int claimable, Model model) {
        var person = current.person().orElseThrow();
        model.addAttribute("posts", posts(person));
        model.addAttribute("mine", tasks(person, Share.MINE, "mine", mine));
        model.addAttribute("mineCount", worklist.count(person, Share.MINE));
        model.addAttribute("claimable", tasks(person, Share.CLAIMABLE, "claimable", claimable));
        model.addAttribute("claimableCount", worklist.count(person, Share.CLAIMABLE));
        model.addAttribute("cases", rows.of(access.readable(person, 0, CASES)));
        model.addAttribute("planYears", plans.years(person));
        model.addAttribute("gaps", person.holds(Post.ADMINISTRATOR) ? gaps.list() : List.of());
        model.addAttribute("awaited", awaited(person));
        return "desk/start";
    }

    private List<SecondPersonAwaited.Awaited> awaited(Person person) {
        return person.holds(Post.ADMINISTRATOR) || person.holds(Post.OFFICE_HEAD)
                ? secondPerson.stream().flatMap(one -> one.awaited().stream()).toList()
                : List.of();
    }

    private Slice<TaskRow> tasks(Person person, Share share, String parameter, int page) {
        return Slice.of(
                parameter, page, TASKS, (from, atMost) -> rows.tasks(worklist.open(person, share, from, atMost)));
    }

    private List<String> posts(Person person) {
        return person.posts().stream()
                .map(held ->
                        directory.body(held.body()).name() + " " + held.post().chinese())
                .toList();
    }
}
