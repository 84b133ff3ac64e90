package id.terang.portal.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What the pages look like: the style sheets of `frontend/assets` as one file that a browser fetches once and keeps
/// for a year (its address changes with its content), likewise the scripts of the search box and of the charts, and the
/// icons, written into the page.
@Controller
public class Assets {

    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([a-z0-9-]+)\"[^>]*>(.*?)</symbol>");

    private static final Pattern BOTH_SIDES = Pattern.compile("\\b(margin|padding)-(inline|block): *([^;}]+)");
    private static final Pattern TWO_VALUES = Pattern.compile("([^\\s(]+|[^\\s(]+\\([^()]*\\)) +(\\S.*)");

    /// The library behind the charts; the version is that of the pom.
    private static final String UPLOT = "META-INF/resources/webjars/uplot/1.6.30/dist/";

    private final String brand;
    private final Map<String, Piece> styles;
    private final Map<String, Piece> scripts;
    private final String build;
    private final Map<String, String> icons;

    /// One file and its address, which changes with it.
    private record Piece(String address, String text) {

        static Piece of(String name, String ending, String text) {
            return new Piece("/assets/" + name + "-" + sum(text) + ending, text);
        }
    }

    Assets(Site site, ObjectProvider<BuildProperties> build) {
        brand = site.brand().isEmpty() ? "" : ":root{--t-brand:" + site.brand() + "}";
        String tokens = ours("tokens.css") + brand;
        styles = Map.of("pages", squeezed("pages",
                        tokens + ours("components.css") + ours("charts.css") + ours("public.css") + read(UPLOT + "uPlot.min.css")),
                "embed", squeezed("embed", tokens + ours("charts.css") + ours("embed.css")));
        scripts = Map.of("search", Piece.of("search", ".js", ours("terang-search.js")),
                "charts", Piece.of("charts", ".js", read(UPLOT + "uPlot.iife.min.js") + "\n" + ours("terang-charts.js")));
        var stamp = build.getIfAvailable();
        this.build = stamp == null || stamp.getTime() == null ? sum(styles.get("pages").text())
                : Long.toHexString(stamp.getTime().getEpochSecond());
        var drawn = new HashMap<String, String>();
        var symbols = SYMBOL.matcher(ours("icons.svg"));
        while (symbols.find()) {
            drawn.put(symbols.group(1), "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">"
                    + symbols.group(2) + "</svg>");
        }
        icons = Map.copyOf(drawn);
    }

    private static Piece squeezed(String name, String css) {
        return Piece.of(name, ".css", squeeze(css));
    }

    /// Address of the style sheet of all public pages.
    public String stylesheet() {
        return styles.get("pages").address();
    }

    /// Address of the style sheet of charts that stand in somebody else's page.
    public String embedStylesheet() {
        return styles.get("embed").address();
    }

    /// Address of what the search box can do where there is JavaScript.
    public String searchScript() {
        return scripts.get("search").address();
    }

    /// Address of what charts can do where there is JavaScript.
    public String chartScript() {
        return scripts.get("charts").address();
    }

    /// Changes with every build, so that a page made by an older one is not taken for today's.
    public String build() {
        return build;
    }

    /// An icon as inline SVG, as large as the text around it.
    ///
    /// @param name as in `icons.svg`
    public String icon(String name) {
        String icon = icons.get(name);
        if (icon == null) {
            throw new IllegalArgumentException("no icon " + name + " in icons.svg");
        }
        return icon;
    }

    @GetMapping("/assets/{name:pages|embed}-{version}.css")
    ResponseEntity<String> style(@PathVariable String name, @PathVariable String version) {
        Piece piece = styles.get(name);
        return css(piece.text(), kept(piece.address().equals("/assets/" + name + "-" + version + ".css")));
    }

    @GetMapping("/assets/{name:search|charts}-{version}.js")
    ResponseEntity<String> script(@PathVariable String name, @PathVariable String version) {
        Piece piece = scripts.get(name);
        return text("javascript", piece.text(), kept(piece.address().equals("/assets/" + name + "-" + version + ".js")));
    }

    /// A page cached before an update asks for the old address: it gets today's file, but may not keep it.
    private static CacheControl kept(boolean current) {
        return current ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable() : CacheControl.noCache();
    }

    /// The brand alone, for the Vaadin views, which load the other style sheets one by one.
    @GetMapping("/assets/brand.css")
    ResponseEntity<String> brand() {
        return css(brand, CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }

    private static ResponseEntity<String> css(String style, CacheControl cache) {
        return text("css", style, cache);
    }

    private static ResponseEntity<String> text(String subtype, String text, CacheControl cache) {
        return ResponseEntity.ok().contentType(new MediaType("text", subtype, StandardCharsets.UTF_8)).cacheControl(cache).body(text);
    }

    private static String sum(String text) {
        var sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue());
    }

    private static String ours(String name) {
        return read("static/assets/" + name);
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// Without comments and indentation; strings in our style sheets never contain line breaks. Margins and paddings of both sides
    /// are written as two: `padding-inline` is from 2021 (Chrome 87, Safari 14.1), its halves are older than the phones that stopped
    /// being updated in between.
    private static String squeeze(String css) {
        return BOTH_SIDES.matcher(css).replaceAll(both -> {
            var two = TWO_VALUES.matcher(both.group(3));
            boolean unlike = two.matches();
            return "$1-$2-start:%s;$1-$2-end:%s".formatted(unlike ? two.group(1) : "$3", unlike ? two.group(2) : "$3");
        }).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*\\n\\s*", "\n").replaceAll("([{;,])\\n", "$1")
                .replaceAll("\\n}", "}").strip();
    }
}
