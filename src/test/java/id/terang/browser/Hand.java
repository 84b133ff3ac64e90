package id.terang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// What a hand does on a page: presses, picks, reads.
final class Hand {

    private Hand() { }

    /// Until the server has answered all that was done so far and the page shows what follows from it. What is pressed while a page
    /// is being drawn anew may move away below the mouse, and nobody hears of it.
    static void quiet(Page page) {
        page.waitForFunction("() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())");
    }

    /// An action of the open case.
    static void act(Page official, String action) {
        quiet(official);
        official.locator(".action-bar vaadin-button", new Page.LocatorOptions().setHasText(action)).first().click();
    }

    static void pick(Page page, String label, String item) {
        var box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label)).first();
        box.click();
        box.fill(item);
        page.locator("vaadin-combo-box-item:not([hidden])").filter(new Locator.FilterOptions().setHasText(item)).first().click();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    static void press(Page page, String name) {
        quiet(page);
        button(page, name).click();
    }

    /// Opens what is folded behind a heading.
    static void unfold(Page page, String heading) {
        page.locator("summary").filter(new Locator.FilterOptions().setHasText(heading)).click();
    }

    /// Says yes to the question that covers the page.
    static void confirm(Page page, String name) {
        quiet(page);
        page.locator("vaadin-confirm-dialog").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    static void told(Page page, String words) {
        assertThat(page.getByText(words).first()).isVisible();
    }
}
