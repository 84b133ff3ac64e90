package id.terang.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Contrast of the design tokens after WCAG 2.2 (1.4.3 text 4.5:1, 1.4.11 controls 3:1), in light and dark.
class TokensTest {

    private static final Pattern TOKEN = Pattern.compile("--t-([a-z-]+): light-dark\\((.+)\\);");
    private static final Pattern OKLCH = Pattern.compile(
            "oklch\\(from var\\(--t-brand\\) (?:min\\(l, ([\\d.]+)\\)|([\\d.]+)) (?:c|min\\(c, ([\\d.]+)\\)) h\\)");

    @ParameterizedTest
    @ValueSource(strings = {"#0b5f5c", "#1d4ed8", "#b91c1c", "#f59e0b", "#111111", "#22c55e", "#7c3aed"})
    void every_pair_that_meets_on_a_page_keeps_its_contrast_whatever_the_brand(String brand) throws IOException {
        for (int side : new int[] {0, 1}) {
            var colours = colours(side, brand);
            for (String paper : new String[] {"page", "surface", "sunk"}) {
                for (String ink : new String[] {"ink", "ink-soft", "accent", "waiting", "moving", "answered", "late",
                    "very-late"}) {
                    check(colours, ink, paper, 4.5, side);
                }
                check(colours, "border", paper, 3, side);
                check(colours, "focus", paper, 3, side);
            }
            for (String tone : new String[] {"waiting", "moving", "answered", "late", "very-late"}) {
                check(colours, tone, tone + "-tint", 4.5, side);
                check(colours, "ink", tone + "-tint", 4.5, side);
            }
            check(colours, "on-accent", "accent", 4.5, side);
            check(colours, "accent", "accent-tint", 4.5, side);
            check(colours, "ink", "mark", 4.5, side);
            check(colours, "accent", "mark", 4.5, side); // a title that is pointed at
        }
    }

    @Test
    void the_plain_values_for_old_browsers_are_the_light_ones() throws IOException {
        String css = css();
        var light = colours(0, "#0b5f5c");
        for (String name : new String[] {"page", "surface", "ink", "ink-soft", "waiting", "late", "very-late-tint"}) {
            var plain = Pattern.compile("(?m)^  --t-" + name + ": (#[0-9a-f]{6});").matcher(css);
            assertThat(plain.find()).as(name).isTrue();
            assertThat(luminance(hex(plain.group(1)))).as(name).isEqualTo(luminance(light.get(name)));
        }
    }

    private static void check(Map<String, double[]> colours, String ink, String paper, double least, int side) {
        double a = luminance(colours.get(ink));
        double b = luminance(colours.get(paper));
        double ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        assertThat(ratio).as("%s on %s, %s", ink, paper, side == 0 ? "light" : "dark").isGreaterThanOrEqualTo(least);
    }

    private static Map<String, double[]> colours(int side, String brand) throws IOException {
        var colours = new LinkedHashMap<String, double[]>();
        var tokens = TOKEN.matcher(css());
        while (tokens.find()) {
            String[] sides = tokens.group(2).split(", (?=#|oklch)");
            colours.put(tokens.group(1), colour(sides[side], brand));
        }
        assertThat(colours).hasSizeGreaterThan(20);
        return colours;
    }

    private static double[] colour(String css, String brand) {
        if (css.startsWith("#")) {
            return hex(css);
        }
        var formula = OKLCH.matcher(css);
        assertThat(formula.matches()).as(css).isTrue();
        double[] lch = toOklch(hex(brand));
        double lightness = formula.group(1) != null
                ? Math.min(lch[0], Double.parseDouble(formula.group(1))) : Double.parseDouble(formula.group(2));
        double chroma = formula.group(3) != null ? Math.min(lch[1], Double.parseDouble(formula.group(3))) : lch[1];
        return fromOklch(lightness, chroma, lch[2]);
    }

    private static String css() throws IOException {
        return Files.readString(Path.of("frontend/assets/tokens.css"));
    }

    /// Linear sRGB, 0 to 1.
    private static double[] hex(String hex) {
        var linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            linear[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return linear;
    }

    private static double luminance(double[] linear) {
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    /// Björn Ottosson's OKLab, https://bottosson.github.io/posts/oklab/
    private static double[] toOklch(double[] c) {
        double l = Math.cbrt(0.4122214708 * c[0] + 0.5363325363 * c[1] + 0.0514459929 * c[2]);
        double m = Math.cbrt(0.2119034982 * c[0] + 0.6806995451 * c[1] + 0.1073969566 * c[2]);
        double s = Math.cbrt(0.0883024619 * c[0] + 0.2817188376 * c[1] + 0.6299787005 * c[2]);
        double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new double[] {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, Math.hypot(a, b), Math.atan2(b, a)};
    }

    private static double[] fromOklch(double lightness, double chroma, double hue) {
        double a = chroma * Math.cos(hue);
        double b = chroma * Math.sin(hue);
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return new double[] {
            clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            clamp(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)
        };
    }

    private static double clamp(double channel) {
        return Math.max(0, Math.min(1, channel));
    }
}
