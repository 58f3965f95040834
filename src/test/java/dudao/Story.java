package dudao;

import com.fasterxml.jackson.databind.ObjectMapper;
import dudao.calendar.MovableClock;
import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.cases.Matter;
import dudao.cases.NewCase;
import dudao.document.Documents;
import dudao.evidence.Exhibits;
import dudao.evidence.Upload;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.identity.SignedIn;
import dudao.plan.Plans;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** A case as a test tells it: people hand in forms, days pass. Nobody does what another post must do. */
@Component
public class Story {

    /** Every test asks this after every act; the engine's own query takes four times as long to write itself down. */
    private static final String OPEN = """
            select task.* from act_ru_task task join act_ru_execution run on run.id_ = task.proc_inst_id_
            where run.business_key_ = #{number}""";

    /** One diagram of a case. */
    public record Run(String process, int version, boolean running) {}

    private final Cases cases;
    private final Directory directory;
    private final MovableClock clock;
    private final TaskService tasks;
    private final FormService forms;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final HistoryService history;
    private final IdentityService identity;
    private final ObjectMapper json;
    private final JdbcClient jdbc;
    private final Plans plans;
    private final Documents documents;
    private final Exhibits exhibits;

    Story(
            Cases cases,
            Directory directory,
            MovableClock clock,
            TaskService tasks,
            FormService forms,
            RuntimeService runtime,
            ManagementService management,
            HistoryService history,
            IdentityService identity,
            ObjectMapper json,
            JdbcClient jdbc,
            Plans plans,
            Documents documents,
            Exhibits exhibits) {
        this.cases = cases;
        this.directory = directory;
        this.clock = clock;
        this.tasks = tasks;
        this.forms = forms;
        this.runtime = runtime;
        this.management = management;
        this.history = history;
        this.identity = identity;
        this.json = json;
        this.jdbc = jdbc;
        this.plans = plans;
        this.documents = documents;
        this.exhibits = exhibits;
    }

    /** Opens a case about the Dawan primary school, on Monday 2026-11-23. */
    public Told open(CaseKind kind, boolean selfAssessmentDemanded) {
        return open(kind, selfAssessmentDemanded, "S014");
    }

    public Told open(CaseKind kind, boolean selfAssessmentDemanded, String unit) {
        return open("2026-11-23", kind, selfAssessmentDemanded, unit);
    }

    public Told open(String on, CaseKind kind, boolean selfAssessmentDemanded, String unit) {
        signOut();
        clock.moveTo(LocalDate.parse(on));
        return new Told(cases.open(NewCase.supervision(
                kind,
                new BodyCode("C"),
                directory.body(new BodyCode(unit)),
                List.of(Matter.SAFETY, Matter.BUILDINGS),
                selfAssessmentDemanded)));
    }

    /** Opens a case about the Dawan primary school under another rule pack than the office's own, on Monday 2026-11-23. */
    public Told openUnder(String pack, CaseKind kind) {
        jdbc.sql(
                        "insert into cases_jurisdiction values ('C', date '2026-11-23', ?, '1', 'administrator', now(), 'county.head')")
                .param(pack)
                .update();
        try {
            return open(kind, false);
        } finally {
            jdbc.sql("delete from cases_jurisdiction where office = 'C'").update();
        }
    }

    /** The office opens its cases under the rules of the pack while something is done. */
    public AutoCloseable rules(String office, String pack) {
        jdbc.sql(
                        "insert into cases_jurisdiction values (?, date '2026-11-23', ?, '1', 'administrator', now(), 'county.head')")
                .params(office, pack)
                .update();
        return () -> jdbc.sql("delete from cases_jurisdiction where office = ?")
                .param(office)
                .update();
    }

    /** Begins the plan of a year on Monday 2026-11-23. */
    public Told plan(int year) {
        signOut();
        forgetPlans();
        clock.moveTo(LocalDate.parse("2026-11-23"));
        return new Told(plans.begin(new BodyCode("C"), year));
    }

    /** As if no plan of any year had been begun yet, by whichever test. */
    public void forgetPlans() {
        jdbc.sql("delete from plan_year").update();
    }

    /** How many cases there are about the unit. */
    public int casesOf(String unit) {
        return jdbc.sql("select count(*) from cases_file where unit = ?")
                .param(unit)
                .query(Integer.class)
                .single();
    }

    public String anExpert() {
        return directory.expertsOf(new BodyCode("C")).get(0).login();
    }

    /** Binds a person to a unit while something is done. */
    public AutoCloseable tie(String login, String unit, String kind) {
        jdbc.sql("insert into identity_tie values (?, ?, ?, null)")
                .params(login, unit, kind)
                .update();
        return () -> jdbc.sql("delete from identity_tie where login = ? and body = ?")
                .params(login, unit)
                .update();
    }

    /** Gives a person one more post while something is done. */
    public AutoCloseable holds(String login, String unit, String post) {
        jdbc.sql("insert into identity_post values (?, ?, ?, null, date '2025-09-01', null, null)")
                .params(login, unit, post)
                .update();
        return () -> jdbc.sql("delete from identity_post where login = ? and body = ?")
                .params(login, unit)
                .update();
    }

    public Told of(CaseNumber number) {
        return new Told(number);
    }

    public void signIn(String login) {
        var person = directory.person(login).orElseThrow();
        var principal = new SignedIn(person, "");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        identity.setAuthentication(login, List.copyOf(person.groups()));
    }

    /** What the person is told when claiming the task; nothing when it works. */
    public String claim(String task, String login) {
        return told(login, () -> tasks.claim(task, login));
    }

    /** What the person is told when handing in the form of the task; nothing when it works. */
    public String handsIn(String login, String task, Map<String, Object> fields) {
        return told(login, () -> forms.submitTaskForm(task, values(fields)));
    }

    private String told(String login, Runnable act) {
        signIn(login);
        try {
            act.run();
            return "";
        } catch (FormFieldValidationException | BadUserRequestException refusal) {
            return refusal.getMessage();
        } finally {
            signOut();
        }
    }

    public void signOut() {
        SecurityContextHolder.clearContext();
        identity.clearAuthentication();
    }

    /** One case. */
    public class Told {

        private final CaseNumber number;

        Told(CaseNumber number) {
            this.number = number;
        }

        public CaseNumber number() {
            return number;
        }

        /** Whoever ordinarily does it hands in what is ordinarily written. */
        public Told does(String task) {
            return does(task, Map.of());
        }

        /** @param fields in place of the ordinary ones; null leaves a field out */
        public Told does(String task, Map<String, ?> fields) {
            var open = task(task);
            return doneBy(doer(open), open, filledIn(open, fields));
        }

        public Told doneBy(String login, String task) {
            return doneBy(login, task, Map.of());
        }

        public Told doneBy(String login, String task, Map<String, ?> fields) {
            var open = open().stream()
                    .filter(one -> one.getTaskDefinitionKey().equals(task))
                    .filter(one ->
                            one.getAssignee() == null || one.getAssignee().equals(login))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(
                            "%s has no %s in %s; open: %s".formatted(login, task, number, waitsFor())));
            return doneBy(login, open, filledIn(open, fields));
        }

        private Told doneBy(String login, Task task, Map<String, Object> fields) {
            signIn(login);
            try {
                if (task.getAssignee() == null) {
                    tasks.claim(task.getId(), login);
                }
                proves(task);
                forms.submitTaskForm(task.getId(), values(fields));
            } finally {
                signOut();
            }
            return this;
        }

        /** Who records a service hands in what proves it. */
        private void proves(Task task) {
            switch (task.getTaskDefinitionKey()) {
                case "record-service" ->
                    documents.unserved(number).forEach(document -> handsIn("送达：" + document.number()));
                case "correct-service" -> handsIn("更正送达：第" + nextCorrection() + "次");
                default -> {}
            }
        }

        private int nextCorrection() {
            return jdbc.sql("select count(*) + 1 from service_correction where case_number = ?")
                    .param(number.value())
                    .query(Integer.class)
                    .single();
        }

        /** A picture of the receipt, say. */
        public void handsIn(String subject) {
            exhibits.add(
                    number,
                    subject,
                    List.of(new Upload("送达回证.txt", new ByteArrayResource("已经收到。".getBytes(StandardCharsets.UTF_8)))),
                    "10.0.0.1");
        }

        /** What the person is told when the act is refused; the case stays where it is. */
        public String refused(String login, String task, Map<String, ?> fields) {
            var before = waitsFor();
            try {
                doneBy(login, task, fields);
            } catch (FormFieldValidationException | BadUserRequestException refusal) {
                if (!waitsFor().equals(before)) {
                    throw new AssertionError(
                            "Refused, and yet the case moved from %s to %s".formatted(before, waitsFor()));
                }
                return refusal.getMessage();
            }
            throw new AssertionError("%s by %s was not refused".formatted(task, login));
        }

        /** Everybody does what is ordinarily done, until the case waits for the task. */
        public Told until(String task) {
            for (var step = 0; step < 100; step++) {
                var open = open();
                if (open.stream().anyMatch(one -> one.getTaskDefinitionKey().equals(task))) {
                    return this;
                }
                ordinaryStep(open);
            }
            throw new AssertionError("%s never came to %s; it waits for %s".formatted(number, task, waitsFor()));
        }

        /** Everybody does what is ordinarily done, until nothing is left to do. */
        public Told untilClosed() {
            for (var step = 0; step < 100 && !isClosed(); step++) {
                ordinaryStep();
            }
            if (!isClosed()) {
                throw new AssertionError("%s is not closed; it waits for %s".formatted(number, waitsFor()));
            }
            return this;
        }

        /** The oldest open task is done; the public is heard group by group. */
        private void ordinaryStep() {
            ordinaryStep(open());
        }

        private void ordinaryStep(List<Task> open) {
            if (open.isEmpty()) {
                appeal().ordinaryStep();
            } else {
                does(open.get(0), open.get(0).getTaskDefinitionKey());
            }
        }

        /** The case at the higher office that this one waits for. */
        public Told appeal() {
            return jdbc.sql(
                            "select handled_in from objection where case_number = ? and kind = 'APPEAL' and handled_in is not null order by ordinal desc limit 1")
                    .param(number.value())
                    .query((row, n) -> new Told(new CaseNumber(row.getString(1))))
                    .optional()
                    .orElseThrow(() -> new AssertionError("%s waits for nobody".formatted(number)));
        }

        private void does(Task open, String task) {
            if (task.equals("hear-public")) {
                doneBy(doer(open), open, filledIn(open, Map.of("audience", "STUDENTS")));
                doneBy("county.staff1", "hear-public", Map.of("audience", "PARENTS"));
                doneBy("county.staff1", "hear-public", Map.of("audience", "TEACHERS"));
            } else {
                doneBy(doer(open), open, filledIn(open, Map.of()));
            }
        }

        /** Goes to the day and lets happen in this case what the days between have made due. */
        public Told on(String day) {
            clock.moveTo(LocalDate.parse(day));
            identity.clearAuthentication();
            for (var due = due(); !due.isEmpty(); due = due()) {
                due.forEach(management::executeJob);
            }
            return this;
        }

        /** The day has come, but nothing has yet acted on what ran out. */
        public Told early(String day) {
            clock.moveTo(LocalDate.parse(day));
            return this;
        }

        private List<String> due() {
            return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                    .flatMap(instance ->
                            management
                                    .createJobQuery()
                                    .processInstanceId(instance.getId())
                                    .executable()
                                    .list()
                                    .stream())
                    .map(job -> job.getId())
                    .limit(1)
                    .toList();
        }

        /** Ids of the tasks that wait now, by name. */
        public List<String> waitsFor() {
            return open().stream().map(Task::getTaskDefinitionKey).sorted().toList();
        }

        public List<Task> open() {
            identity.clearAuthentication();
            return tasks.createNativeTaskQuery().sql(OPEN).parameter("number", number.value()).list().stream()
                    .sorted(Comparator.comparing(Task::getCreateTime).thenComparing(Task::getTaskDefinitionKey))
                    .toList();
        }

        public Task task(String id) {
            return open().stream()
                    .filter(one -> one.getTaskDefinitionKey().equals(id))
                    .findFirst()
                    .orElseThrow(() ->
                            new AssertionError("%s does not wait for %s but for %s".formatted(number, id, waitsFor())));
        }

        public boolean isClosed() {
            identity.clearAuthentication();
            return runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(number.value())
                            .count()
                    == 0;
        }

        /** Whether the person could open the task in Tasklist. */
        public boolean mayWork(String login, String task) {
            var id = task(task).getId();
            signIn(login);
            try {
                return tasks.createTaskQuery().taskId(id).count() == 1;
            } finally {
                signOut();
            }
        }

        /** Everything that was done or happened, by the names in the record of the case. */
        public List<String> record() {
            return cases.record(number).stream().map(event -> event.act()).toList();
        }

        /** The diagrams of the case, of each the version it runs or ran by, in the order they were begun. */
        public List<Run> runs() {
            return history
                    .createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value())
                    .orderByProcessInstanceStartTime()
                    .asc()
                    .list()
                    .stream()
                    .map(one -> new Run(
                            one.getProcessDefinitionKey(), one.getProcessDefinitionVersion(), one.getEndTime() == null))
                    .toList();
        }

        /** Ids of all flow nodes the case has passed or stands in, over all its diagrams. */
        public List<String> passed() {
            return history
                    .createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value())
                    .list()
                    .stream()
                    .flatMap(instance ->
                            history
                                    .createHistoricActivityInstanceQuery()
                                    .processInstanceId(instance.getId())
                                    .list()
                                    .stream())
                    .map(activity -> activity.getActivityId())
                    .collect(Collectors.toCollection(ArrayList::new));
        }

        public Map<String, Object> filledIn(Task task, Map<String, ?> fields) {
            var all = Acts.ordinary(task.getTaskDefinitionKey());
            var today = LocalDate.now(clock).toString();
            switch (task.getTaskDefinitionKey()) {
                case "confirm-service" -> all.put("receivedOn", today);
                case "record-service", "correct-service" -> all.put("servedOn", today);
                case "inspect-on-site" -> all.put("visitedOn", today);
                case "hear-public" -> all.put("heldOn", today);
                default -> {}
            }
            all.putAll(fields);
            all.values().removeIf(value -> value == null);
            return all;
        }

        private String doer(Task task) {
            if (task.getAssignee() != null) {
                return task.getAssignee();
            }
            return tasks.getIdentityLinksForTask(task.getId()).stream()
                    .map(link -> link.getGroupId())
                    .filter(group -> group != null)
                    .map(Story::personOf)
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Map<String, Object> values(Map<String, Object> fields) {
        var values = new HashMap<String, Object>();
        fields.forEach((name, value) -> values.put(
                name,
                value instanceof List<?> || value instanceof Map<?, ?>
                        ? SpinValues.jsonValue(json.valueToTree(value).toString())
                                .create()
                        : value));
        return values;
    }

    private static String personOf(String group) {
        var post = group.substring(0, group.indexOf('_'));
        var body = group.substring(group.indexOf('_') + 1);
        return switch (post) {
            case "office-staff" -> body.equals("C") ? "county.staff1" : "city.staff1";
            case "office-deputy" -> body.equals("C") ? "county.staff1" : "city.staff1";
            case "office-head" -> body.equals("C") ? "county.head" : "city.head";
            case "government-leader" -> "county.leader";
            case "unit-head" -> body.toLowerCase() + ".head";
            case "unit-liaison" -> body.toLowerCase() + ".liaison";
            case "person" -> body;
            default -> throw new IllegalArgumentException("Nobody stands in for the group " + group);
        };
    }
}
