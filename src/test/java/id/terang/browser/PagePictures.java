package id.terang.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/// A camera, not a test: takes pages of a running Terang at two widths, light and dark, to be looked at.
/// Arguments: its address, the folder for the pictures, then `name=/page` for each page.
final class PagePictures {

    private PagePictures() { }

    public static void main(String[] arguments) {
        List<String> pages = List.of(arguments).subList(2, arguments.length);
        try (Chromium chromium = Chromium.startOrSkip()) {
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {390, 1280}) {
                    Page page = chromium.page(width, "id-ID", colours);
                    for (String one : pages) {
                        String[] nameAndPage = one.split("=", 2);
                        page.navigate(arguments[0] + nameAndPage[1]);
                        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(arguments[1],
                            nameAndPage[0] + "-" + width + "-" + colours.name().toLowerCase() + ".png")));
                    }
                    page.context().close();
                }
            }
        }
    }
}
