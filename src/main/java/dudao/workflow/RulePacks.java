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
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 规则包: what the law says where, read from the decision tables that ship with the product and from those two people of the
 * house have agreed upon since. A pack is looked for in the newest of them that knows it; a pack that cases rest on never changes.
 */
@Component
public class RulePacks implements StatutoryTerms, LegalRules {

    /**
     * 规则表 as it was agreed to.
     *
     * @param approvedBy null for one that was taken over before a second person was asked for
     * @param draft number of the draft it was
     */
    public record Edition(
            int number,
            String note,
            String handedInBy,
            @Nullable String approvedBy,
            @Nullable Integer draft,
            Instant at) {}

    private record Key(Jurisdiction jurisdiction, CaseKind kind) {}

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<Key, List<ClockRule>> terms = new ConcurrentHashMap<>();
    private final Map<Jurisdiction, Map<LegalRule, Said>> rules = new ConcurrentHashMap<>();
    private final Map<Jurisdiction, String> hashes = new ConcurrentHashMap<>();
    private final Editions editions;
    private final RuleTable shipped;
    private volatile List<RuleTable> agreed = List.of();
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
        agreed.forEach(table -> known.addAll(table.packs()));
        return known;
    }

    /** The packs of a table that is sound. */
    public Set<Jurisdiction> in(byte[] dmn) {
        return new RuleTable(engine, dmn).packs();
    }

    /** Text of the table in which the pack stands. */
    public byte[] textOf(Jurisdiction jurisdiction) {
        return tableOf(jurisdiction).text();
    }

    /** 说明: how the texts are read, as it is written beside the rows of the clock. */
    public List<String> notes(Jurisdiction jurisdiction, StatutoryClock clock) {
        return tableOf(jurisdiction).notes(jurisdiction, clock);
    }

    List<String> written(Jurisdiction jurisdiction) {
        return tableOf(jurisdiction).written(jurisdiction);
    }

    /** A table that counted at some time. @param sha256 of its text */
    public Optional<byte[]> textBy(String sha256) {
        refresh();
        return Stream.concat(agreed.stream(), Stream.of(shipped))
                .map(RuleTable::text)
                .filter(text -> RuleTable.sha256(text).equals(sha256))
                .findFirst();
    }

    /** SHA-256 of {@link #textOf}; kept, because every case that opens asks for it. */
    public String hashOf(Jurisdiction jurisdiction) {
        looked.get("", now -> refresh());
        return hashes.computeIfAbsent(jurisdiction, asked -> RuleTable.sha256(textOf(asked)));
    }

    public List<Edition> editions() {
        return editions.all();
    }

    /** The table as a file for a decision editor: the newest agreed to, or the one that ships. */
    public byte[] text() {
        return editions.newest().orElseGet(RulePacks::shippedText);
    }

    /**
     * 启用规则表: makes the packs of a table choosable that a second person agrees to, who is the one signed in.
     *
     * @return its number; empty where it is not sound, and nothing has happened
     */
    @Transactional
    public Optional<Integer> takeOver(byte[] dmn, String note, String handedInBy, @Nullable Integer draft) {
        return problems(dmn).isEmpty() ? Optional.of(editions.add(dmn, note, handedInBy, draft)) : Optional.empty();
    }

    /** The newest table with one more version of the pack: the same rows again, for an administrator to change. */
    public byte[] textWithNextOf(Jurisdiction jurisdiction) {
        var number = known().stream()
                .filter(pack -> pack.pack().equals(jurisdiction.pack()))
                .map(Jurisdiction::version)
                .filter(version -> version.matches("\\d{1,8}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(1);
        return NextVersion.of(text(), tableOf(jurisdiction), jurisdiction, String.valueOf(number + 1));
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
        return Stream.concat(agreed.stream(), Stream.of(shipped))
                .filter(table -> table.packs().contains(jurisdiction))
                .findFirst();
    }

    /** Reads what was agreed to since the last look, newest first. */
    private synchronized int refresh() {
        var latest = editions.latestNumber();
        if (latest != newest) {
            agreed = editions.texts().stream()
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
