package dudao.reminder;

import dudao.deadline.ClockRule;
import dudao.deadline.StatutoryClock;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.identity.Post;
import dudao.workflow.DueTask;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 催办对象: whom a reminder is for, as the groups that tasks are addressed to. */
@Component
class Parties {

    private static final String UNIT = "被督导单位";
    private static final String TEAM = "督导组";
    /** Where a rule lets the unit choose who hears its appeal, whoever holds the task tells. */
    private static final String CHOSEN_BODY = "受理机关";

    private static final Set<String> HIGHER_OFFICE = Set.of("上一级督导机构", CHOSEN_BODY);

    private final Directory directory;

    Parties(Directory directory) {
        this.directory = directory;
    }

    /** Whoever the rules say must act, and whoever holds the task by which it is done. */
    Set<String> mustAct(Period period, ClockRule rule, Collection<DueTask> tasks) {
        var holders = new LinkedHashSet<String>();
        tasks.stream().filter(task -> isFor(task, period)).forEach(task -> holders.addAll(task.groups()));
        if (holders.isEmpty() || !Set.of(TEAM, CHOSEN_BODY).contains(rule.actor())) {
            bodyOf(period, rule).map(body -> ordinary(body, rule)).ifPresent(holders::addAll);
        }
        return holders;
    }

    /** Superiors of an office that is late. A unit's delay is dealt with by the diagrams, each as its article says. */
    Set<String> superiors(Period period, ClockRule rule) {
        var superiors = new LinkedHashSet<String>();
        if (isOfUnit(rule)) {
            return superiors;
        }
        bodyOf(period, rule).map(Post.OFFICE_HEAD::at).ifPresent(superiors::add);
        if (period.clock() == StatutoryClock.REVIEW_RULING) {
            directory.higherOffice(period.office()).ifPresent(higher -> {
                superiors.add(Post.OFFICE_HEAD.at(higher));
                superiors.addAll(staffOf(higher));
            });
        }
        return superiors;
    }

    /** 双方当事人: the unit and the office. */
    Set<String> both(BodyCode office, @Nullable BodyCode unit) {
        var both = new LinkedHashSet<String>();
        if (unit != null) {
            both.addAll(postsOf(unit));
        }
        both.addAll(staffOf(office));
        return both;
    }

    static boolean isOfUnit(ClockRule rule) {
        return rule.actor().equals(UNIT);
    }

    /** The office above that of the case must act. */
    static boolean isOfHigherOffice(Period period, ClockRule rule) {
        return HIGHER_OFFICE.contains(rule.actor()) && !period.isAppeal();
    }

    private Optional<BodyCode> bodyOf(Period period, ClockRule rule) {
        if (isOfUnit(rule)) {
            return Optional.ofNullable(period.unit());
        }
        return isOfHigherOffice(period, rule) ? directory.higherOffice(period.office()) : Optional.of(period.office());
    }

    private static Set<String> ordinary(BodyCode body, ClockRule rule) {
        return isOfUnit(rule) ? postsOf(body) : staffOf(body);
    }

    private static Set<String> postsOf(BodyCode unit) {
        return Set.of(Post.UNIT_HEAD.at(unit), Post.UNIT_LIAISON.at(unit));
    }

    private static Set<String> staffOf(BodyCode office) {
        return Set.of(Post.OFFICE_STAFF.at(office), Post.OFFICE_DEPUTY.at(office));
    }

    static boolean isFor(DueTask task, Period period) {
        return task.caseNumber().equals(period.caseNumber())
                && task.clock() == period.clock()
                && (period.subject().isEmpty() || period.subject().equals(task.subject()));
    }
}
