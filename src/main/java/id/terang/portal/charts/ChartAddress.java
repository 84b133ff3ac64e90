package id.terang.portal.charts;

import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Words;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A chart as somebody names it by an address of this site: its file, its page to embed, or the page on which it stands.
record ChartAddress(ChartName name, Asked asked, Locale locale) {

    private static final String ENGLISH = "/en";
    private static final String FILES = "/statistics/charts/";
    private static final String FILE = ".svg";
    private static final String EMBEDDED = "/embed/";

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
            Asked question = Asked.of(asked.getRawQuery(), StatisticsReading.NAMES);
            return named(path, asked.getRawFragment())
                    .map(name -> new ChartAddress(name, question, english ? Locale.ENGLISH : Words.INDONESIAN));
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
