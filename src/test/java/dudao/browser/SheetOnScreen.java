package dudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** 评估表 in the form of a task, as a person sees it: finds each leaf by its code. */
class SheetOnScreen {

    private final Seat seat;
    private final Page page;

    SheetOnScreen(Seat seat) {
        this.seat = seat;
        this.page = seat.page();
        assertThat(page.locator(".dudao-sheet")).isVisible();
    }

    Locator leaf(String code) {
        return page.locator(".dudao-leaf[data-code='" + code + "']");
    }

    Locator value(String code) {
        return leaf(code).locator(".dudao-value");
    }

    Locator state(String code) {
        return leaf(code).locator(".dudao-own .dudao-state");
    }

    Locator problem(String code) {
        return leaf(code).locator(".dudao-own .dudao-problem");
    }

    Locator choice(String code) {
        return leaf(code).locator(".dudao-choice");
    }

    /** Types or chooses, and sees that it is saved. */
    void fills(String code, String value) {
        types(code, value);
        isSaved(code);
    }

    void isSaved(String code) {
        seat.stopsTyping();
        assertThat(state(code)).hasText("已保存");
    }

    void types(String code, String value) {
        if (value(code).evaluate("input => input.tagName").equals("SELECT")) {
            value(code).selectOption(value);
        } else {
            value(code).fill(value);
        }
    }

    void explains(String code, String reason) {
        leaf(code).locator(".dudao-reason > .dudao-input").fill(reason);
    }

    Locator progress() {
        return page.locator(".dudao-far");
    }

    void opensDetails(String code) {
        leaf(code).locator(".dudao-open button").click();
        assertThat(leaf(code).locator(".dudao-details")).isVisible();
    }

    void handsIn(String code, FilePayload... files) {
        leaf(code).locator(".dudao-file:not(.dudao-camera) input").setInputFiles(files);
    }

    void sifts(String sieve) {
        page.locator(".dudao-sieves button")
                .filter(new Locator.FilterOptions().setHasText(sieve))
                .click();
    }

    void submits() {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("提交").setExact(true))
                .click();
    }
}
