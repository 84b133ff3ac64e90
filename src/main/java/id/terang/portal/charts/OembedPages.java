package id.terang.portal.charts;

import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.portal.frame.Caching;
import id.terang.portal.frame.Frames;
import id.terang.portal.frame.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/// Tells other sites how to show the chart behind an address of ours (https://oembed.com): 404 for an address that is none,
/// 501 for a format that is none. No figure is computed for it.
@Controller
class OembedPages {

    private static final String VERSION = "1.0";
    /// The frame does not change; what is in it does, by itself.
    private static final int SECONDS_KEPT = 86_400;

    private final Frames frames;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    OembedPages(Frames frames, Jurisdiction jurisdiction, Clock clock) {
        this.frames = frames;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    @GetMapping("/oembed")
    ResponseEntity<?> oembed(@RequestParam(defaultValue = "") String url, @RequestParam(defaultValue = "json") String format,
                             @RequestParam(defaultValue = "") String maxwidth, @RequestParam(defaultValue = "") String maxheight,
                             HttpServletRequest request) {
        if (!format.equals("json") && !format.equals("xml")) {
            return ResponseEntity.status(HttpStatus.NOT_IMPLEMENTED).build();
        }
        String origin = frames.origin(request);
        Optional<Map<String, Object>> answer = ChartAddress.of(url, origin)
                .flatMap(address -> answer(address, origin, most(maxwidth), most(maxheight)));
        if (answer.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var found = ResponseEntity.ok().cacheControl(Caching.SHORTLY).header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        return format.equals("xml") ? found.contentType(MediaType.TEXT_XML).body(xml(answer.get()))
                : found.contentType(MediaType.APPLICATION_JSON).body(answer.get());
    }

    /// Empty for a question that the chart would refuse.
    private Optional<Map<String, Object>> answer(ChartAddress address, String origin, int widest, int highest) {
        Words w = frames.words(address.locale());
        Atlas atlas = jurisdiction.atlas();
        var reading = new StatisticsReading(address.asked(), atlas, w, LocalDate.now(clock.withZone(Frames.zone(atlas))));
        reading.query();
        reading.measure();
        if (!reading.understood()) {
            return Optional.empty();
        }
        String of = reading.scope();
        String title = w.get("portal.chart." + address.name().code() + ".title") + (of.isEmpty() ? "" : " · " + of);
        Iframe iframe = Iframe.of(address.name(), origin + w.path("/embed/" + address.name().code()) + reading.asked().query(), title,
                widest, highest);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("type", "rich");
        answer.put("version", VERSION);
        answer.put("title", title);
        answer.put("provider_name", frames.owner(w));
        answer.put("provider_url", origin + w.path("/"));
        answer.put("cache_age", SECONDS_KEPT);
        answer.put("width", iframe.width());
        answer.put("height", iframe.height());
        answer.put("html", iframe.html());
        return Optional.of(answer);
    }

    /// What is no number sets no limit.
    private static int most(String asked) {
        try {
            return Math.max(1, Integer.parseInt(asked));
        } catch (NumberFormatException none) {
            return Integer.MAX_VALUE;
        }
    }

    private static String xml(Map<String, Object> answer) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<oembed>\n");
        answer.forEach((name, value) -> xml.append('<').append(name).append('>').append(HtmlUtils.htmlEscape(value.toString(), "UTF-8"))
                .append("</").append(name).append(">\n"));
        return xml.append("</oembed>\n").toString();
    }
}
