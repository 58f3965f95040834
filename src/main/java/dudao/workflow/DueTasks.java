package dudao.workflow;

import dudao.cases.CaseNumber;
import dudao.deadline.StatutoryClock;
import dudao.identity.Person;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 承办: who holds the open tasks by which periods are kept. Which period a task keeps, its due date in the diagram says. */
@Component
public class DueTasks {

    /** {@code deadlines.lastDay(caseNumber,'RESULT','')}. */
    private static final Pattern LAST_DAY = Pattern.compile("deadlines\\.lastDay\\w*\\(caseNumber,\\s*'(\\w+)'");

    private static final String TASKS = """
            select p.business_key_, t.task_def_key_, t.assignee_,
                (select string_agg(l.group_id_, ',') from act_ru_identitylink l
                 where l.task_id_ = t.id_ and l.type_ = 'candidate') as candidates,
                (select v.text_ from act_ru_variable v where v.name_ = 'subject'
                 and v.execution_id_ in (t.execution_id_, t.proc_inst_id_)
                 order by v.execution_id_ = t.execution_id_ desc limit 1) as subject
            from act_ru_execution p join act_ru_task t on t.proc_inst_id_ = p.id_
            where p.parent_id_ is null and t.due_date_ is not null and
            """;

    private final Map<String, StatutoryClock> clocks = new HashMap<>();
    private final JdbcClient jdbc;

    DueTasks(ResourcePatternResolver resources, JdbcClient jdbc) throws IOException {
        this.jdbc = jdbc;
        for (var diagram : resources.getResources("classpath*:processes/*.bpmn")) {
            read(diagram);
        }
    }

    public List<DueTask> of(Collection<CaseNumber> cases) {
        return cases.isEmpty()
                ? List.of()
                : jdbc
                        .sql(TASKS + "p.business_key_ in (:cases)")
                        .param("cases", cases.stream().map(CaseNumber::value).toList())
                        .query(this::task)
                        .list()
                        .stream()
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** Those a person has claimed or that are for the person alone. */
    public List<DueTask> of(Person person) {
        return jdbc
                .sql(TASKS + """
                        t.id_ in (select id_ from act_ru_task where assignee_ = :login union
                            select task_id_ from act_ru_identitylink where type_ = 'candidate' and group_id_ = :alone)
                        """)
                .param("login", person.login())
                .param("alone", Person.groupOf(person.login()))
                .query(this::task)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable DueTask task(ResultSet row, int n) throws SQLException {
        var clock = clocks.get(row.getString("task_def_key_"));
        var assignee = row.getString("assignee_");
        var candidates = row.getString("candidates");
        var subject = row.getString("subject");
        return clock == null
                ? null
                : new DueTask(
                        new CaseNumber(row.getString("business_key_")),
                        clock,
                        subject == null ? "" : subject,
                        assignee != null
                                ? Set.of(Person.groupOf(assignee))
                                : candidates == null ? Set.of() : Set.of(candidates.split(",")));
    }

    private void read(Resource diagram) throws IOException {
        try (var file = diagram.getInputStream()) {
            var xml = XMLInputFactory.newFactory().createXMLStreamReader(file);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("userTask")) {
                    var due = xml.getAttributeValue("http://camunda.org/schema/1.0/bpmn", "dueDate");
                    var named = LAST_DAY.matcher(due == null ? "" : due);
                    if (named.find()) {
                        clocks.put(xml.getAttributeValue(null, "id"), StatutoryClock.valueOf(named.group(1)));
                    }
                }
            }
        } catch (XMLStreamException malformed) {
            throw new IllegalStateException("The diagram %s is not XML".formatted(diagram.getFilename()), malformed);
        }
    }
}
