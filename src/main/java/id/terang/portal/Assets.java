package id.terang.portal;

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
/// for a year (its address changes with its content), likewise the script of the search box, and the icons, written into
/// the page.
@Controller
public class Assets {

    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([a-z0-9-]+)\"[^>]*>(.*?)</symbol>");

    private final String style;
    private final String brand;
    private final String address;
    private final String script;
    private final String scriptAddress;
    private final String build;
    private final Map<String, String> icons;

    Assets(Site site, ObjectProvider<BuildProperties> build) {
        brand = site.brand().isEmpty() ? "" : ":root{--t-brand:" + site.brand() + "}";
        style = squeeze(read("tokens.css") + brand + read("components.css") + read("public.css"));
        String sum = sum(style);
        address = "/assets/pages-" + sum + ".css";
        script = read("terang-search.js");
        scriptAddress = "/assets/search-" + sum(script) + ".js";
        var stamp = build.getIfAvailable();
        this.build = stamp == null || stamp.getTime() == null ? sum : Long.toHexString(stamp.getTime().getEpochSecond());
        var drawn = new HashMap<String, String>();
        var symbols = SYMBOL.matcher(read("icons.svg"));
        while (symbols.find()) {
            drawn.put(symbols.group(1), "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">"
                    + symbols.group(2) + "</svg>");
        }
        icons = Map.copyOf(drawn);
    }

    /// Address of the style sheet of all public pages.
    public String stylesheet() {
        return address;
    }

    /// Address of what the search box can do where there is JavaScript.
    public String searchScript() {
        return scriptAddress;
    }

    /// Changes with every build, so that a page made by an older one is not taken for today's.
    String build() {
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

    @GetMapping("/assets/pages-{version}.css")
    ResponseEntity<String> pages(@PathVariable String version) {
        return css(style, kept(address.equals("/assets/pages-" + version + ".css")));
    }

    @GetMapping("/assets/search-{version}.js")
    ResponseEntity<String> search(@PathVariable String version) {
        return text("javascript", script, kept(scriptAddress.equals("/assets/search-" + version + ".js")));
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

    private static String read(String name) {
        try {
            return new ClassPathResource("static/assets/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// Without comments and indentation; strings in our style sheets never contain line breaks.
    private static String squeeze(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*\\n\\s*", "\n").replaceAll("([{;,])\\n", "$1")
                .replaceAll("\\n}", "}").strip();
    }
}
