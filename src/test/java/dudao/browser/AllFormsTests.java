package dudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@BrowserTest
@DisplayName("每一张表单")
class AllFormsTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String DRAW = """
            async () => {
                const { openTask } = await import('/vendor/forms/forms.js');
                window.form?.leave();
                window.form = await openTask({ place: document.querySelector('main'), task: 'any', readOnly: false });
            }
            """;
    /** One leaf, which the person fills in. */
    private static final String SHEET = """
            {"title": "学校办学水平督导评估", "version": 1, "stage": "小学", "caseNumber": "督2026-0001", "upload": null,
             "mine": "UNIT", "marking": false, "findings": false, "columns": [{"key": "UNIT", "name": "单位自评"}],
             "rows": [{"code": "A", "title": "A 组织管理", "level": 1, "above": "", "leaf": false, "cells": {}},
                      {"code": "A1", "title": "工作计划", "level": 2, "above": "A", "leaf": true, "input": "number",
                       "materials": [], "cells": {}, "exhibits": []}],
             "data": [], "totals": {}, "progress": {"filled": 0, "of": 1}}
            """;

    private static final String HAND_IN = "() => window.form.handIn().catch(refusal => refusal.message)";

    @LocalServerPort
    int port;

    @Test
    @DisplayName("都能画出来，栏目齐全，空着提交时逐栏用中文指出，没有英文")
    void is_drawn_and_speaks_chinese(Browser browser) throws IOException {
        var seat = Seat.signedIn(browser, "http://localhost:" + port, "county.staff1");
        seat.visits("/cases");
        seat.page().route("**/engine-rest/task/any/form-variables*", route -> answers(route, "{}"));
        seat.page()
                .route(
                        "**/tasks/any/draft",
                        route -> answers(route, "{\"person\":\"county.staff1\",\"version\":0,\"values\":null}"));
        seat.page().route("**/tasks/any/sheet", route -> answers(route, SHEET));
        seat.page().route("**/cases/*/exhibits*", route -> answers(route, "[]"));
        var drawn = new ArrayList<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:forms/*.form")) {
            var text = text(file);
            var form = JSON.readTree(text);
            seat.page().unroute("**/engine-rest/task/any/deployed-form");
            seat.page().route("**/engine-rest/task/any/deployed-form", route -> answers(route, text));
            seat.page().evaluate(DRAW);
            check(form, seat.page().locator("main"), seat);
            drawn.add(form.path("id").asText());
        }
        assertThat(drawn).hasSizeGreaterThan(30);
        assertThat(seat.troubles()).isEmpty();
        seat.leaves();
    }

    private static void check(JsonNode form, Locator screen, Seat seat) {
        var id = form.path("id").asText();
        for (var component : form.path("components")) {
            // Of a case without a sheet nothing is drawn.
            var isSheet = component.path("type").asText().equals("indicator-sheet");
            if (component.has("label") && !component.has("conditional") && !isSheet) {
                assertThat(screen).containsText(component.path("label").asText());
            }
        }
        var required = required(form);
        if (required > 0) {
            assertThat(seat.page().evaluate(HAND_IN)).as(id).isEqualTo("有的内容还没有填好，请先改正标红的地方。");
            assertThat(screen.locator(".fjs-form-field-error")
                            .filter(new Locator.FilterOptions().setHasText("此项为必填项。")))
                    .hasCount(required);
        }
        assertThat(screen.innerText()).as(id).doesNotContainPattern("[A-Za-z]{3,}");
        for (var placeholder : screen.locator("[placeholder]").all()) {
            assertThat(placeholder.getAttribute("placeholder")).as(id).doesNotContainPattern("[A-Za-z]{2,}");
        }
    }

    /** Fields that must be filled in, counting those of a list as often as it has lines at first. */
    private static int required(JsonNode part) {
        var required = 0;
        for (var component : part.path("components")) {
            var lines = component.path("defaultRepetitions").asInt(1);
            required += component.path("validate").path("required").asBoolean() ? 1 : 0;
            required += lines * required(component);
        }
        return required;
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }

    private static void answers(Route route, String json) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(json));
    }
}
