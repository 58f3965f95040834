package dudao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.workflow.DesignActed.Act;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever changes something over a page leaves a line: the module tells one, or else the address does. Forms and clocks of the
 * diagrams are counted where they run, by {@code WholeCoverageTests}.
 */
@DudaoTest
@DisplayName("每个改动都留痕")
class EveryActTests {

    private static final Set<RequestMethod> WRITING =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.DELETE, RequestMethod.PATCH);

    /** What a person writes for himself, or into what counts only when the task is handed in. Whoever adds one says why here. */
    private static final Set<String> NO_ACTS = Set.of(
            "PUT /tasks/{task}/draft",
            "DELETE /tasks/{task}/draft",
            "PUT /tasks/{task}/sheet/{item}",
            "PUT /tasks/{task}/sheet/{item}/return",
            "PUT /tasks/{task}/sheet/{item}/finding",
            "POST /messages/settings",
            "POST /messages/read",
            "POST /messages/settings/feed",
            "POST /messages/settings/feed/revoke",
            "POST /messages/{message}/read",
            "POST /demo/clock");

    /** Open to strangers, of whom the trail knows no name: what each leaves instead. */
    private static final Map<String, String> OF_STRANGERS = Map.of(
            "POST /published/{n}/letters", "letter-received",
            "POST /published/answer", "nothing: it reads what the office has answered");

    @Autowired
    Story story;

    @Autowired
    Watch watch;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping pages;

    @Test
    @DisplayName("每个会改动的地址，没有模块另行说明的，由地址记一条，不多不少；例外逐个列明")
    void every_address_that_writes() throws Exception {
        var silent = new TreeSet<String>();
        var lines = new TreeMap<String, Integer>();
        story.signIn("admin");
        try {
            for (var address : writing()) {
                var before = told();
                submit(address, false);
                var count = told() - before;
                if (count == 0) {
                    silent.add(address);
                } else {
                    lines.put(address, count);
                }
            }
        } finally {
            story.signOut();
        }

        assertThat(silent).as("addresses that write and leave nothing").isEqualTo(new TreeSet<>(NO_ACTS));
        assertThat(lines).hasSizeGreaterThan(15);
        assertThat(lines.values()).as("lines of each").containsOnly(1);
        assertThat(lines.keySet()).containsAll(OF_STRANGERS.keySet());
    }

    @Test
    @DisplayName("模块已经说明的，不再重复")
    void what_a_module_told_is_told_once() throws Exception {
        story.signIn("admin");
        try {
            var before = told();
            for (var address : writing()) {
                submit(address, true);
            }
            assertThat(told()).isEqualTo(before);
        } finally {
            story.signOut();
        }
    }

    @Test
    @DisplayName("留痕事项的每一种都有人说出")
    void every_happening_has_somebody_who_tells_it() {
        var written = Stream.of(
                        CaseWitness.class,
                        PaperWitness.class,
                        ArchiveWitness.class,
                        HouseWitness.class,
                        Watch.class,
                        Doorkeeper.class,
                        NewDiagrams.class,
                        Trail.class)
                .flatMap(teller -> constants(teller).stream())
                .collect(Collectors.toSet());
        assertThat(Happening.class.getPermittedSubclasses()).isNotEmpty().allSatisfy(kind -> assertThat(written)
                .contains(kind.getName().replace('.', '/')));
    }

    @Test
    @DisplayName("流程设计的每一种动作都有人说出")
    void every_act_of_design_has_somebody_who_tells_it() throws java.io.IOException {
        var told = new HashSet<Act>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:dudao/**/*.class")) {
            var text = file.getContentAsString(java.nio.charset.StandardCharsets.ISO_8859_1);
            if (!String.valueOf(file.getFilename()).startsWith("DesignActed")
                    && text.contains("dudao/workflow/DesignActed$Act")) {
                Stream.of(Act.values())
                        .filter(act -> text.contains("\0" + (char) act.name().length() + act.name()))
                        .forEach(told::add);
            }
        }
        assertThat(told).containsExactlyInAnyOrder(Act.values());
    }

    /** Of our own pages, as the running application knows them. */
    private List<String> writing() {
        return pages.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("dudao."))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .filter(WRITING::contains)
                        .flatMap(method -> entry.getKey().getPatternValues().stream()
                                .map(pattern ->
                                        method + " " + pattern.replaceAll("\\{(\\w+)(:[^/]*)?}(?=/|$)", "{$1}"))))
                .sorted()
                .toList();
    }

    private void submit(String address, boolean told) throws Exception {
        var parts = address.split(" ");
        var request = new MockHttpServletRequest(parts[0], parts[1].replaceAll("\\{\\w+}", "x"));
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, parts[1]);
        if (told) {
            request.setAttribute(Watch.TOLD, true);
        }
        watch.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    /** Lines of the administrator that tell of an address. */
    private int told() {
        return jdbc.sql("""
                        select count(*) from audit_event where chain like '日%'
                        and body like '%"kind":"submitted"%' and body like '%"by":"admin"%'
                        """).query(Integer.class).single();
    }

    /** Names of the classes that a class mentions, read from its class file. */
    private static Set<String> constants(Class<?> type) {
        try (var file = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            var text = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
            return Stream.of(Happening.class.getPermittedSubclasses())
                    .map(kind -> kind.getName().replace('.', '/'))
                    .filter(text::contains)
                    .collect(Collectors.toSet());
        } catch (java.io.IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
