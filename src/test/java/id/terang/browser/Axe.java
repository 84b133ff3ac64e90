package id.terang.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Looks at what a page shows for what breaks WCAG 2.0 to 2.2, levels A and AA, as far as axe can tell.
final class Axe {

    private static final Map<String, Object> WCAG =
        Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    private static final Map<String, Object> CONTRAST = Map.of("type", "rule", "values", List.of("color-contrast"));

    /// `AxeBuilder.analyze` would bring axe into the page anew for every look, finish in a blank page, and carry along all
    /// that passed: five times slower, and what goes wrong inside it is no violation. So it only lends its script.
    private static final String AXE = "() => {" + AxeBuilder.getAxeScript() + "}";

    /// What moves from one colour or width to another arrives at once, so that none is caught half-way: also in shadow trees,
    /// and again as long as what arrived sets something else in motion. What moves for ever is left alone.
    private static final String ARRIVE = """
        async () => {
            const trees = root => [root, ...[...root.querySelectorAll('*')].filter(one => one.shadowRoot).flatMap(one => trees(one.shadowRoot))];
            const moving = () => trees(document).flatMap(tree => tree.getAnimations())
                .filter(one => one.playState !== 'finished' && one.effect?.getComputedTiming().endTime < Infinity);
            const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
            await drawn();
            for (let some = moving(); some.length > 0; some = moving()) {
                some.forEach(one => one.finish());
                await drawn();
            }
        }""";

    private static final String LOOK = """
        async ([where, only]) => (await axe.run(where ?? document, {runOnly: only, resultTypes: ['violations']})).violations.map(rule => rule.id + ' '
            + rule.nodes.slice(0, 3).map(node => node.target + ' ' + node.html.replace(/\\s+/g, ' ').slice(0, 160)).join(', '))""";

    /// @param rules looked for: darkness changes colours and nothing else
    private record Look(int width, ColorScheme colours, Map<String, Object> rules) {

        /// A change of width lays the whole page out anew, so there is none where there need not be.
        void at(Page page) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            if (page.viewportSize().width != width) {
                page.setViewportSize(width, HEIGHT);
            }
            page.evaluate(ARRIVE);
        }

        List<String> at(Page page, @Nullable String where, String what) {
            var found = (List<?>) page.evaluate(LOOK, Arrays.asList(where, rules));
            return found.stream().map(broken -> what + " " + width + " " + colours + ": " + broken).toList();
        }
    }

    private static final int PHONE = 390;
    private static final int DESKTOP = 1280;
    private static final int HEIGHT = 900;

    private static final List<Look> ALL = List.of(new Look(DESKTOP, ColorScheme.LIGHT, WCAG), new Look(PHONE, ColorScheme.LIGHT, WCAG),
        new Look(PHONE, ColorScheme.DARK, CONTRAST), new Look(DESKTOP, ColorScheme.DARK, CONTRAST));

    private static final Look LIGHT_PHONE = new Look(PHONE, ColorScheme.LIGHT, WCAG);
    private static final Look DARK_DESKTOP = new Look(DESKTOP, ColorScheme.DARK, CONTRAST);

    private Axe() { }

    /// Looks on phone and desktop, light and dark, and leaves the page as wide and light as it was.
    ///
    /// @param what   named in what is found
    /// @param arrive waits until what the page asked for is there
    /// @return what is wrong; nothing where all is right
    static List<String> look(Page page, String what, Runnable arrive) {
        int before = page.viewportSize().width;
        var found = new ArrayList<String>();
        page.evaluate(AXE);
        for (var look : ALL) {
            look.at(page);
            arrive.run();
            found.addAll(look.at(page, null, what));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        if (page.viewportSize().width != before) {
            page.setViewportSize(before, HEIGHT);
        }
        return found;
    }

    /// Looks at a part of a page alone, on a light phone and, for its colours, on a dark desktop: first as the page is, and it stays as it
    /// was looked at last.
    ///
    /// @param where selector of the part
    /// @param what named in what is found
    static List<String> glance(Page page, String where, String what) {
        var found = new ArrayList<String>();
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        for (var look : page.viewportSize().width == PHONE ? List.of(LIGHT_PHONE, DARK_DESKTOP) : List.of(DARK_DESKTOP, LIGHT_PHONE)) {
            look.at(page);
            found.addAll(look.at(page, where, what));
        }
        return found;
    }
}
