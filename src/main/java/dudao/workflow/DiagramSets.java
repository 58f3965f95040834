package dudao.workflow;

import dudao.cases.CaseKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the {@link DiagramSet} of a case: of every part the narrowest decision that counts on the day, of equals the latest. One
 * statement asks whether anything was decided since the last look; all else is kept, because every case that opens asks.
 */
@Component
class DiagramSets {

    private record Known(String stamp, String product, List<Activation> activations) {}

    private static final Comparator<Activation> LATER =
            Comparator.comparing(Activation::from).thenComparing(Activation::number);

    private final JdbcClient jdbc;
    private final Activations activations;
    /** What the product's own deployment is called; others may be made by hand. */
    private final String productsName;

    private final Map<String, SortedMap<String, byte[]>> ofProducts = new ConcurrentHashMap<>();
    private volatile Known known = new Known("", "", List.of());

    DiagramSets(JdbcClient jdbc, Activations activations, SpringProcessEngineConfiguration engine) {
        this.jdbc = jdbc;
        this.activations = activations;
        this.productsName = engine.getDeploymentName();
    }

    /** @param kind null for what does not depend on it @param places from the narrowest to the widest */
    DiagramSet of(@Nullable CaseKind kind, List<String> places, LocalDate on) {
        var looked = known();
        var ofReach = new HashMap<String, Activation>();
        looked.activations().stream()
                .filter(one -> !one.from().isAfter(on))
                .forEach(
                        one -> ofReach.merge(one.part() + one.reach(), one, (a, b) -> LATER.compare(a, b) > 0 ? a : b));
        var decided = new TreeMap<String, Activation>();
        for (var place : places) {
            if (kind != null) {
                fill(decided, ofReach, new Reach(kind, place));
            }
            fill(decided, ofReach, new Reach(null, place));
        }
        return new DiagramSet(looked.product(), decided);
    }

    /** In the order in which they were decided. */
    List<Activation> decided() {
        return known().activations();
    }

    private static void fill(Map<String, Activation> decided, Map<String, Activation> ofReach, Reach reach) {
        for (var one : ofReach.values()) {
            if (one.reach().equals(reach) && one.sha256() != null) {
                decided.putIfAbsent(one.part(), one);
            }
        }
    }

    private Known known() {
        var now = jdbc.sql("""
                        select (select p.id_ from act_re_procdef d join act_re_deployment p on p.id_ = d.deployment_id_
                                where p.name_ = ? and d.key_ = ? order by d.version_ desc limit 1),
                            (select concat_ws(' ', max(number), count(begun_at), count(withdrawn_at), max(withdrawn_at)) from workflow_activation)
                        """)
                .params(productsName, CaseKind.ANNUAL_PLAN.process())
                .query((row, n) -> new String[] {row.getString(1), row.getString(2)})
                .single();
        var stamp = now[0] + " " + now[1];
        var before = known;
        if (!before.stamp().equals(stamp)) {
            before = new Known(stamp, now[0], activations.all());
            known = before;
        }
        return before;
    }

    /** Every part of the set as text: diagrams by their key, forms by the name of their file. */
    SortedMap<String, byte[]> texts(DiagramSet set) {
        var texts = new TreeMap<>(ofProduct(set.product()));
        set.decided().forEach((part, one) -> texts.put(part, activations.text(one.number())));
        return texts;
    }

    SortedMap<String, byte[]> ofProduct() {
        return ofProduct(known().product());
    }

    private SortedMap<String, byte[]> ofProduct(String deployment) {
        return ofProducts.computeIfAbsent(deployment, this::readProduct);
    }

    private SortedMap<String, byte[]> readProduct(String deployment) {
        var texts = new TreeMap<String, byte[]>();
        jdbc.sql("""
                        select coalesce(d.key_, regexp_replace(b.name_, '^.*[/\\\\]', '')) as part, b.bytes_
                        from act_ge_bytearray b left join act_re_procdef d
                            on d.deployment_id_ = b.deployment_id_ and d.resource_name_ = b.name_
                        where b.deployment_id_ = ?
                        """).param(deployment).query(row -> {
            texts.put(row.getString(1), row.getBytes(2));
        });
        return texts;
    }
}
