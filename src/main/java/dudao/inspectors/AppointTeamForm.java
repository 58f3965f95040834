package dudao.inspectors;

import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.Option;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AppointTeamForm implements TaskForm<AppointTeamForm.Fields> {

    record Fields(@NotBlank String leader, @NotEmpty List<String> inspectors, @Nullable List<String> experts) {}

    private final Inspectors inspectors;
    private final Candidates candidates;
    private final Directory directory;

    AppointTeamForm(Inspectors inspectors, Candidates candidates, Directory directory) {
        this.inspectors = inspectors;
        this.candidates = candidates;
        this.directory = directory;
    }

    @Override
    public Article article() {
        return Inspectors.TEAM;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var caseNumber = assignment.caseNumber();
        var recused = inspectors.recused(caseNumber);
        var shown = new HashMap<String, Object>();
        shown.put("inspectorOptions", options(candidates.inspectors(caseNumber, recused)));
        shown.put("expertOptions", options(candidates.experts(caseNumber, recused)));
        var members = inspectors.members(caseNumber).stream().filter(TeamMember::isActive).toList();
        members.stream()
                .filter(member -> member.role() == TeamMember.Role.LEADER)
                .forEach(member -> shown.put("leader", member.login()));
        shown.put("inspectors", logins(members, TeamMember.Role.MEMBER));
        shown.put("experts", logins(members, TeamMember.Role.EXPERT));
        shown.put("recusedNames", recused.isEmpty()
                ? "无"
                : String.join("、", recused.stream().map(directory::nameOf).toList()));
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        inspectors.appoint(
                assignment.caseNumber(),
                fields.leader(),
                fields.inspectors(),
                fields.experts() == null ? List.of() : fields.experts());
        return Outcome.DONE.noting(inspectors.inWords(assignment.caseNumber()));
    }

    private static List<String> logins(List<TeamMember> members, TeamMember.Role role) {
        return members.stream().filter(member -> member.role() == role).map(TeamMember::login).toList();
    }

    private List<Option> options(List<Person> people) {
        return people.stream()
                .map(person -> new Option(
                        person.name() + "（" + directory.body(person.posts().get(0).body()).name() + "）", person.login()))
                .toList();
    }
}
