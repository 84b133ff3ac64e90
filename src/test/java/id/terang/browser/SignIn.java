package id.terang.browser;

import com.microsoft.playwright.Page;

/// Signs a demo official in, the way they do.
final class SignIn {

    private SignIn() { }

    static void as(Page page, String base, String userName) {
        page.navigate(base + "/app/login");
        page.locator("input[name=username]").fill(userName);
        page.locator("input[name=password]").fill("terang-contoh");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }
}
