package id.terang.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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

    private Axe() { }

    /// Looks on phone and desktop, light and dark, and leaves the page as wide and light as it was.
    ///
    /// @param what   named in what is found
    /// @param arrive waits until what the page asked for is there
    /// @return what is wrong; nothing where all is right
    static List<String> look(Page page, String what, Runnable arrive) {
        ViewportSize before = page.viewportSize();
        var found = new ArrayList<String>();
        page.evaluate(AXE);
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            for (int width : new int[] {1280, 390}) {
                page.setViewportSize(width, 900);
                page.evaluate(ARRIVE);
                arrive.run();
                // Darkness changes colours and nothing else.
                for (var broken : (List<?>) page.evaluate(LOOK, Arrays.asList(null, colours == ColorScheme.DARK ? CONTRAST : WCAG))) {
                    found.add(what + " " + width + " " + colours + ": " + broken);
                }
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(before.width, before.height);
        return found;
    }

    /// Looks at a part of a page alone, on a light phone and, for its colours, on a dark desktop, and leaves the page as wide and light
    /// as it was.
    ///
    /// @param where selector of the part
    /// @param what named in what is found
    static List<String> glance(Page page, String where, String what) {
        ViewportSize before = page.viewportSize();
        var found = new ArrayList<String>();
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            page.setViewportSize(colours == ColorScheme.LIGHT ? 390 : 1280, 900);
            page.evaluate(ARRIVE);
            for (var broken : (List<?>) page.evaluate(LOOK, List.of(where, colours == ColorScheme.DARK ? CONTRAST : WCAG))) {
                found.add(what + " " + colours + ": " + broken);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(before.width, before.height);
        return found;
    }
}
