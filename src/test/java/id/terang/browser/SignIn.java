package id.terang.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;

/// Signs a demo official in, the way they do.
final class SignIn {

    private SignIn() { }

    static void as(Page page, String base, String userName) {
        as(page, base, userName, "terang-contoh");
    }

    static void as(Page page, String base, String userName, String password) {
        page.navigate(base + "/app/login");
        page.locator("input[name=username]").fill(userName);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        // Whoever goes on elsewhere need not wait until the desk is drawn.
        page.waitForURL(url -> !url.contains("/login"), new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
    }
}
