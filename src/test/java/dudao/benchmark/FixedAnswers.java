package dudao.benchmark;

import java.beans.FeatureDescriptor;
import java.time.Instant;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** What the diagrams ask, answered on the bare engine's side without any work: it is to pay for its own work only. */
class FixedAnswers extends JuelExpressionManager {

    private static final Set<String> SERVICES =
            Set.of("appeals", "archives", "notices", "objections", "opinions", "reports", "results");
    private static final Set<String> TRUE = Set.of("agreed", "accepted", "defended", "rectified", "approved");
    private static final List<String> TEAM = List.of("inspector01", "inspector11", "inspector21");
    private static final Map<String, Object> ANSWERS = Map.ofEntries(
            Map.entry("posts.officeStaff", "office-staff_C,office-deputy_C"),
            Map.entry("posts.officeHead", "office-head_C"),
            Map.entry("posts.unit", "unit-head_S014,unit-liaison_S014"),
            Map.entry("posts.unitHead", "unit-head_S014"),
            Map.entry("posts.governmentLeader", "government-leader_G"),
            Map.entry("posts.higherOfficeStaff", "office-staff_M,office-deputy_M"),
            Map.entry("deadlines.lastDay", Date.from(Instant.parse("2026-12-24T15:59:59Z"))),
            Map.entry("deadlines.lastDayIfAny", Date.from(Instant.parse("2026-12-24T15:59:59Z"))),
            Map.entry("deadlines.expiry", Date.from(Instant.parse("2026-12-24T16:00:00Z"))),
            Map.entry("inspectors.leader", "inspector01"),
            Map.entry("inspectors.team", TEAM),
            Map.entry("inspectors.undeclared", TEAM),
            Map.entry("inspectors.isComplete", true),
            Map.entry("inspectors.isRecusalPending", false),
            Map.entry("notices.isServed", false),
            Map.entry("services.isElectronic", false),
            Map.entry("services.isEffective", true),
            Map.entry("selfAssessments.isDemanded", true),
            Map.entry("results.problemNumbers", List.of("1", "2")),
            Map.entry("objections.isPath", false),
            Map.entry("objections.isReviewAdmitted", false),
            Map.entry("objections.isReviewConcluded", true),
            Map.entry("objections.reviewers", List.of("inspector02", "inspector22")),
            Map.entry("objections.isResultStanding", true),
            Map.entry("objections.isResultRevoked", false));

    private final Map<String, Integer> hearings = new ConcurrentHashMap<>();

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new Answers());
        resolver.add(super.createElResolver());
        return resolver;
    }

    private record Bean(String name) {}

    private class Answers extends ELResolver {

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base != null) {
                return null;
            }
            var name = (String) property;
            if (name.equals("caseNumber")) {
                context.setPropertyResolved(true);
                return businessKey(context);
            }
            if (name.equals("admission")) {
                context.setPropertyResolved(true);
                return "ADMITTED";
            }
            // The unit asks for a review and is content with it: an appeal would be a case of another office.
            if (name.equals("requested")) {
                context.setPropertyResolved(true);
                return !"appeal-requested".equals(activity(context));
            }
            if (TRUE.contains(name)) {
                context.setPropertyResolved(true);
                return true;
            }
            if (isBean(name)) {
                context.setPropertyResolved(true);
                return new Bean(name);
            }
            return null;
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
            if (!(base instanceof Bean bean)) {
                return null;
            }
            context.setPropertyResolved(true);
            var asked = bean.name() + "." + method;
            return asked.equals("inspections.isPublicHeard")
                    ? hearings.merge((String) arguments[0], 1, Integer::sum) >= 3
                    : ANSWERS.get(asked);
        }

        private static boolean isBean(String name) {
            return SERVICES.contains(name)
                    || name.equals("inspections")
                    || ANSWERS.keySet().stream().anyMatch(asked -> asked.startsWith(name + "."));
        }

        private static String activity(ELContext context) {
            return ((DelegateExecution) context.getContext(VariableScope.class)).getCurrentActivityId();
        }

        private static Object businessKey(ELContext context) {
            var scope = context.getContext(VariableScope.class);
            var execution = scope instanceof TaskEntity task ? task.getExecution() : scope;
            return ((DelegateExecution) execution).getProcessBusinessKey();
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {}

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return null;
        }
    }
}
