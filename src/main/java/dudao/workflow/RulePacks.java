package dudao.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dudao.cases.CaseKind;
import dudao.deadline.ClockRule;
import dudao.deadline.StatutoryClock;
import dudao.deadline.StatutoryTerms;
import dudao.law.Jurisdiction;
import dudao.law.LegalRule;
import dudao.law.LegalRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 规则包: what the law says where, read from the decision tables that ship with the product and from those an administrator has
 * handed in since. A pack is looked for in the newest of them that knows it; a pack that cases rest on never changes.
 */
@Component
public class RulePacks implements StatutoryTerms, LegalRules {

    /** 规则表 as it was handed in. */
    public record Edition(int number, String note, String handedInBy, Instant at) {}

    private record Key(Jurisdiction jurisdiction, CaseKind kind) {}

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<Key, List<ClockRule>> terms = new ConcurrentHashMap<>();
    private final Map<Jurisdiction, Map<LegalRule, Said>> rules = new ConcurrentHashMap<>();
    private final Map<Jurisdiction, String> hashes = new ConcurrentHashMap<>();
    private final Editions editions;
    private final RuleTable shipped;
    private volatile List<RuleTable> handedIn = List.of();
    private volatile int newest;
    /** Another node may have taken over a table: looked for once a minute, not once an act. */
    private final Cache<String, Integer> looked =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    RulePacks(Editions editions) {
        this.editions = editions;
        this.shipped = new RuleTable(engine, shippedText());
    }

    @Override
    public List<ClockRule> rules(Jurisdiction jurisdiction, CaseKind kind) {
        looked.get("", now -> refresh());
        var key = new Key(jurisdiction, kind);
        var kept = terms.get(key);
        return kept != null ? kept : terms.merge(key, read(jurisdiction, kind), (theirs, ours) -> ours);
    }

    private List<ClockRule> read(Jurisdiction jurisdiction, CaseKind kind) {
        var table = tableOf(jurisdiction);
        return Stream.of(StatutoryClock.values())
                .map(clock ->
                        table.rule(jurisdiction, kind, clock).orElseThrow(() -> missing(jurisdiction, clock.name())))
                .toList();
    }

    @Override
    public ClockRule rule(Jurisdiction jurisdiction, CaseKind kind, StatutoryClock clock) {
        return rules(jurisdiction, kind).get(clock.ordinal());
    }

    @Override
    public Said rule(Jurisdiction jurisdiction, LegalRule rule) {
        looked.get("", now -> refresh());
        var kept = rules.computeIfAbsent(jurisdiction, asked -> new ConcurrentHashMap<>());
        var said = kept.get(rule);
        if (said == null) {
            said = tableOf(jurisdiction).rule(jurisdiction, rule).orElseThrow(() -> missing(jurisdiction, rule.name()));
            kept.put(rule, said);
        }
        return said;
    }

    /** Every pack there is, those that ship first. */
    public Set<Jurisdiction> known() {
        refresh();
        var known = new LinkedHashSet<>(shipped.packs());
        handedIn.forEach(table -> known.addAll(table.packs()));
        return known;
    }

    /** Text of the table in which the pack stands. */
    public byte[] textOf(Jurisdiction jurisdiction) {
        return tableOf(jurisdiction).text();
    }

    /** SHA-256 of {@link #textOf}; kept, because every case that opens asks for it. */
    public String hashOf(Jurisdiction jurisdiction) {
        looked.get("", now -> refresh());
        return hashes.computeIfAbsent(jurisdiction, asked -> RuleTable.sha256(textOf(asked)));
    }

    public List<Edition> editions() {
        return editions.all();
    }

    /** The table as a file for a decision editor: the newest handed in, or the one that ships. */
    public byte[] text() {
        return editions.newest().orElseGet(RulePacks::shippedText);
    }

    /**
     * 启用规则表: makes the packs of the table choosable; nothing happens unless it is sound.
     *
     * @return what is wrong with it, in Chinese; empty when it was taken over
     */
    @Transactional
    public List<String> handIn(byte[] dmn, String note) {
        var problems = problems(dmn);
        if (problems.isEmpty()) {
            editions.add(dmn, note);
        }
        return problems;
    }

    /** 检查规则表: what is wrong with it, in Chinese; nothing is taken over. */
    public List<String> problems(byte[] dmn) {
        refresh();
        var check = new RuleTableCheck(engine, dmn);
        return check.problems().isEmpty()
                ? check.changesOf(
                        editions.inUse().stream().filter(known()::contains).toList(), this)
                : check.problems();
    }

    /** A miss is a moment to look, too. */
    private RuleTable tableOf(Jurisdiction jurisdiction) {
        return find(jurisdiction)
                .or(() -> {
                    refresh();
                    return find(jurisdiction);
                })
                .orElseThrow(() -> missing(jurisdiction, "anything"));
    }

    private Optional<RuleTable> find(Jurisdiction jurisdiction) {
        return Stream.concat(handedIn.stream(), Stream.of(shipped))
                .filter(table -> table.packs().contains(jurisdiction))
                .findFirst();
    }

    /** Reads what was handed in since the last look, newest first. */
    private synchronized int refresh() {
        var latest = editions.latestNumber();
        if (latest != newest) {
            handedIn = editions.texts().stream()
                    .map(text -> new RuleTable(engine, text))
                    .toList();
            terms.clear();
            rules.clear();
            hashes.clear();
            newest = latest;
        }
        return latest;
    }

    private static IllegalStateException missing(Jurisdiction jurisdiction, String what) {
        return new IllegalStateException("No rule table says %s for the rule pack %s".formatted(what, jurisdiction));
    }

    private static byte[] shippedText() {
        try (var file = new ClassPathResource("processes/statutory-terms.dmn").getInputStream()) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The rule packs of the product cannot be read", unreadable);
        }
    }
}
