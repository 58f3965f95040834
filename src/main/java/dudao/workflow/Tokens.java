package dudao.workflow;

import dudao.cases.CaseNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 办理位置: where each diagram of a case stands, and how one of these places is moved in the single case that needs it. */
@Component
public class Tokens {

    /**
     * A place where a diagram of the case stands.
     *
     * @param instance which run of the diagram
     * @param id of the step as it is under way
     */
    public record Token(
            CaseNumber caseNumber, String instance, String process, int version, String id, String element) {}

    private record Run(CaseNumber caseNumber, String instance, String process, int version) {}

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final IdentityService identity;

    Tokens(JdbcClient jdbc, RuntimeService runtime, IdentityService identity) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.identity = identity;
    }

    /** Steps under way, the frames around them left out. */
    public List<Token> of(CaseNumber caseNumber) {
        var runs = jdbc.sql("""
                        select i.id_, d.key_, d.version_ from act_ru_execution i join act_re_procdef d on d.id_ = i.proc_def_id_
                        where i.business_key_ = ? and i.parent_id_ is null order by d.key_, i.id_
                        """)
                .param(caseNumber.value())
                .query((row, n) -> new Run(caseNumber, row.getString(1), row.getString(2), row.getInt(3)))
                .list();
        return byTheHouse(() -> {
            var tokens = new ArrayList<Token>();
            runs.forEach(run -> leaves(runtime.getActivityInstance(run.instance()))
                    .map(leaf -> new Token(
                            caseNumber,
                            run.instance(),
                            run.process(),
                            run.version(),
                            leaf.getId(),
                            leaf.getActivityId()))
                    .forEach(tokens::add));
            return tokens;
        });
    }

    public Optional<Token> find(CaseNumber caseNumber, String id) {
        return of(caseNumber).stream().filter(token -> token.id().equals(id)).findFirst();
    }

    /** Whether something is being done several times at once in what the step has called. */
    public boolean isRepeating(Token token) {
        return jdbc.sql("""
                        with recursive called as (
                            select call_proc_inst_id_ as id from act_hi_actinst where id_ = ?
                            union
                            select a.call_proc_inst_id_ from called c
                                join act_hi_actinst a on a.proc_inst_id_ = c.id and a.end_time_ is null)
                        select exists (select 1 from called c join act_hi_actinst a on a.proc_inst_id_ = c.id
                            where a.end_time_ is null and a.act_id_ like '%#multiInstanceBody')
                        """).param(token.id()).query(Boolean.class).single();
    }

    /** Ends the step that is under way, with everything it called, and begins the other one; in the transaction of the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Token token, String to) {
        byTheHouse(() -> {
            var place = find(runtime.getActivityInstance(token.instance()), token.id())
                    .orElseThrow(() -> new IllegalStateException(
                            "Case %s does not stand at %s any more".formatted(token.caseNumber(), token.element())));
            try {
                // Begun before the other is ended, so that the frame around both does not end between.
                runtime.createProcessInstanceModification(token.instance())
                        .startBeforeActivity(to, place.getParentActivityInstanceId())
                        .cancelActivityInstance(token.id())
                        .execute();
                return true;
            } catch (ProcessEngineException | IllegalStateException failure) {
                throw NotMovable.because(failure);
            }
        });
    }

    private static Optional<ActivityInstance> find(ActivityInstance tree, String id) {
        return all(tree).filter(one -> one.getId().equals(id)).findFirst();
    }

    private static Stream<ActivityInstance> leaves(ActivityInstance tree) {
        return all(tree)
                .filter(one ->
                        one.getChildActivityInstances().length == 0 && one.getParentActivityInstanceId() != null);
    }

    private static Stream<ActivityInstance> all(ActivityInstance tree) {
        return Stream.concat(
                Stream.of(tree), Stream.of(tree.getChildActivityInstances()).flatMap(Tokens::all));
    }

    private <T> T byTheHouse(Supplier<T> act) {
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return act.get();
        } finally {
            identity.setAuthentication(person);
        }
    }
}
