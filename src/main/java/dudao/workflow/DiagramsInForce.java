package dudao.workflow;

import dudao.cases.CaseFile;
import dudao.cases.Jurisdictions;
import dudao.identity.BodyCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 现行流程图: the diagrams that new cases run by, where and from when, and how one takes the place of another. A case begins by the
 * whole set that counts for its kind, its office and its day, and keeps it.
 */
@Component
public class DiagramsInForce {

    private final JdbcClient jdbc;
    private final DiagramSets sets;
    private final Deployments deployments;
    private final Activations activations;
    private final Jurisdictions jurisdictions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DiagramsInForce(
            JdbcClient jdbc,
            DiagramSets sets,
            Deployments deployments,
            Activations activations,
            Jurisdictions jurisdictions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.sets = sets;
        this.deployments = deployments;
        this.activations = activations;
        this.jurisdictions = jurisdictions;
        this.events = events;
        this.clock = clock;
    }

    /** The diagrams that count today where nothing narrower was decided, as text, by their key. */
    public Map<String, byte[]> texts() {
        return texts(Reach.EVERYWHERE);
    }

    /** The diagrams that count for these cases today. */
    public Map<String, byte[]> texts(Reach reach) {
        return diagrams(sets.texts(set(reach, today())));
    }

    public Map<String, byte[]> texts(Reach reach, LocalDate on) {
        return diagrams(sets.texts(set(reach, on)));
    }

    /** The forms that count for these cases today, by the name of their file. */
    public Map<String, byte[]> forms(Reach reach) {
        var forms = sets.texts(set(reach, today()));
        forms.keySet().removeIf(part -> !Deployments.isForm(part));
        return forms;
    }

    /** What comes with the product, diagrams by key and forms by file name, whatever was decided. */
    public SortedMap<String, byte[]> ofProduct() {
        return sets.ofProduct();
    }

    /** The decision by which the part counts for these cases on the day; empty where it is the product's. */
    public Optional<Activation> deciding(String part, Reach reach, LocalDate on) {
        return Optional.ofNullable(set(reach, on).decided().get(part));
    }

    /** Every decision that was not withdrawn, oldest first. */
    public List<Activation> decided() {
        return sets.decided();
    }

    public byte[] text(Activation decided) {
        return activations.text(decided.number());
    }

    @Transactional
    public Optional<Integer> version(String process) {
        return version(process, Reach.EVERYWHERE);
    }

    @Transactional
    public Optional<Integer> version(String process, Reach reach) {
        return Optional.ofNullable(deployments.definitions(set(reach, today())).get(process))
                .map(Deployments.Given::version);
    }

    /** The engine's id of the diagram by which the case begins. */
    String definition(CaseFile file, String process) {
        var places = List.of(
                Reach.of(file.office()), Reach.ofPack(file.jurisdiction().pack()), Reach.EVERYWHERE.place());
        var definition = deployments
                .definitions(sets.of(file.kind(), places, file.openedOn()))
                .get(process);
        if (definition == null) {
            throw new IllegalStateException("No diagram %s is in force for case %s".formatted(process, file.number()));
        }
        return definition.id();
    }

    /**
     * Decides that a text counts for the cases from the day on, in the transaction of whoever decides it. What runs goes on by what it
     * was begun under.
     *
     * @param text null where the wider decision, or the product's own, is to count again
     * @return number of the decision
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int decide(
            String part, Reach reach, LocalDate from, byte @Nullable [] text, @Nullable Integer draft, String by) {
        var product = sets.ofProduct().get(part);
        return activations.add(
                part,
                reach,
                from,
                text,
                product == null ? null : DiagramSet.sha256(product),
                draft,
                by,
                clock.instant());
    }

    /** One decision after the other, so that each is held against all that were made before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void oneByOne() {
        jdbc.sql("lock table workflow_activation in share row exclusive mode").update();
    }

    /** The latest number of a decision; 0 where nothing was decided yet. */
    public int latest() {
        return sets.decided().stream().mapToInt(Activation::number).max().orElse(0);
    }

    /** False when it counts already, or was withdrawn before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(int number, String by) {
        return activations.withdraw(number, by, clock.instant());
    }

    /** What has come into its day is told once and given to the engine. */
    @Transactional
    public void begin() {
        for (var one : activations.begin(today(), clock.instant())) {
            deployments.definitions(set(one.reach(), today()));
            events.publishEvent(new DiagramTakesEffect("%s %s %s %s %s"
                    .formatted(
                            one.part(),
                            one.reach().kindCode().isEmpty() ? "*" : one.reach().kindCode(),
                            one.reach().place().isEmpty() ? "*" : one.reach().place(),
                            one.from(),
                            one.sha256() == null ? "-" : one.sha256())));
        }
    }

    private DiagramSet set(Reach reach, LocalDate on) {
        return sets.of(reach.kind(), places(reach, on), on);
    }

    /** An office stands under the rule pack it has chosen for the day. */
    private List<String> places(Reach reach, LocalDate on) {
        if (reach.isOfOffice()) {
            var pack = jurisdictions.of(new BodyCode(reach.code()), on).pack();
            return List.of(reach.place(), Reach.ofPack(pack), "");
        }
        return reach.isOfPack() ? List.of(reach.place(), "") : List.of("");
    }

    private static Map<String, byte[]> diagrams(Map<String, byte[]> texts) {
        var diagrams = new TreeMap<>(texts);
        diagrams.keySet().removeIf(Deployments::isForm);
        return diagrams;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
