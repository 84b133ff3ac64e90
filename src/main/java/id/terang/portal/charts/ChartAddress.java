package id.terang.portal.charts;

import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Words;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A chart as somebody names it by an address of this site: its file, its page to embed, or the page on which it stands, also that
/// of one agency, service or area.
record ChartAddress(ChartName name, Asked asked, Locale locale) {

    private static final String ENGLISH = "/en";
    private static final String FILES = "/statistics/charts/";
    private static final String FILE = ".svg";
    private static final String EMBEDDED = "/embed/";
    /// The page about one of many, and the filter that makes the same figures.
    private static final Map<String, String> PROFILES = Map.of("agencies", "agency", "services", "service", "areas", "area");
    private static final Pattern PROFILE = Pattern.compile("/(agencies|services|areas)/([^/]+)");

    /// @param origin of this site; other addresses are none of ours
    static Optional<ChartAddress> of(String address, String origin) {
        try {
            URI asked = new URI(address);
            if (!"http".equals(asked.getScheme()) && !"https".equals(asked.getScheme()) || asked.getRawPath() == null
                    || !URI.create(origin).getRawAuthority().equalsIgnoreCase(asked.getRawAuthority())) {
                return Optional.empty();
            }
            boolean english = asked.getRawPath().startsWith(ENGLISH + "/");
            String path = english ? asked.getRawPath().substring(ENGLISH.length()) : asked.getRawPath();
            Locale locale = english ? Locale.ENGLISH : Words.INDONESIAN;
            Matcher profile = PROFILE.matcher(path);
            if (profile.matches()) {
                String filter = PROFILES.get(profile.group(1));
                ChartName name = ChartName.of(asked.getRawFragment() == null ? "" : asked.getRawFragment()).orElse(ChartName.TIME_TO_ANSWER);
                return Optional.of(new ChartAddress(name, Asked.of(asked.getRawQuery(), name.questions()).with(filter, profile.group(2)), locale));
            }
            return named(path, asked.getRawFragment()).map(name -> new ChartAddress(name, Asked.of(asked.getRawQuery(), name.questions()), locale));
        } catch (URISyntaxException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<ChartName> named(String path, @Nullable String place) {
        if (path.startsWith(FILES) && path.endsWith(FILE)) {
            return ChartName.of(path.substring(FILES.length(), Math.max(FILES.length(), path.length() - FILE.length())));
        }
        if (path.startsWith(EMBEDDED)) {
            return ChartName.of(path.substring(EMBEDDED.length()));
        }
        return ChartName.of(place == null ? "" : place).filter(one -> one.page().equals(path))
                .or(() -> Arrays.stream(ChartName.values()).filter(one -> one.page().equals(path)).findFirst());
    }
}
