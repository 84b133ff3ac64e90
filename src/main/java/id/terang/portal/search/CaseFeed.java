package id.terang.portal.search;

import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Atom;
import id.terang.portal.frame.Reading;
import id.terang.portal.frame.Words;
import id.terang.search.Facets.Choice;
import id.terang.search.Found;
import id.terang.search.FoundCase;
import id.terang.search.Marked;
import id.terang.search.PublicQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Results as data: JSON for programs, Atom (RFC 4287) for feed readers.
@Component
class CaseFeed {

    private final Jurisdiction jurisdiction;
    private final Telling telling;

    CaseFeed(Jurisdiction jurisdiction, Telling telling) {
        this.jurisdiction = jurisdiction;
        this.telling = telling;
    }

    Map<String, Object> json(Found found, SearchReading reading, PublicQuery query, Words w, String origin) {
        Atlas atlas = jurisdiction.atlas();
        String list = origin + w.path("/complaints.json");
        Asked asked = reading.asked();
        var json = new LinkedHashMap<String, Object>();
        json.put("query", asked.values());
        json.put("mistakes", reading.mistakes());
        json.put("meant", found.meant());
        json.put("broader", found.broader());
        json.put("order", Reading.code(query.order()));
        json.put("total", found.total());
        json.put("total_all_words", found.allWords());
        json.put("page", found.page());
        json.put("pages", found.pages());
        json.put("next", found.page() < found.pages()
                ? list + asked.with("page", Integer.toString(found.page() + 1)).query() : null);
        json.put("complaints", found.hits().stream().map(hit -> one(hit, atlas, w, origin)).toList());
        json.put("facets", Map.of("status", counts(found.facets().status()), "kind", counts(found.facets().kind()),
                "service", choices(found.facets().services(), w), "agency", choices(found.facets().agencies(), w),
                "area", choices(found.facets().areas(), w)));
        return json;
    }

    private Map<String, Object> one(FoundCase hit, Atlas atlas, Words w, String origin) {
        var json = new LinkedHashMap<String, Object>();
        json.put("reference", hit.reference().toString());
        json.put("url", origin + w.path("/complaints/" + hit.reference()));
        json.put("title_html", html(hit.title()));
        json.put("snippet_html", html(hit.snippet()));
        json.put("snippet_source", hit.snippet() == null ? null : hit.snippet().source());
        json.put("all_words", hit.allWords());
        json.put("kind", hit.kind());
        json.put("status", hit.status());
        json.put("close_reason", hit.closeReason());
        json.put("status_text", telling.status(hit.status(), hit.closeReason(), w.locale()));
        json.put("outcome", hit.outcome());
        json.put("service", atlas.service(hit.serviceId()).code());
        json.put("agency", atlas.agency(hit.agencyId()).slug());
        json.put("area", atlas.area(hit.areaId()).code());
        json.put("point", hit.point() == null ? null : Map.of("lat", hit.point().lat(), "lon", hit.point().lon()));
        json.put("distance_m", metres(hit.distance()));
        json.put("filed_at", hit.filedAt());
        json.put("updated_at", hit.updatedAt());
        json.put("answered_at", hit.answeredAt());
        json.put("closed_at", hit.closedAt());
        json.put("followers", hit.followers());
        return json;
    }

    /// To ten metres; the places themselves are rounded to about a hundred.
    static @Nullable Long metres(@Nullable Double distance) {
        return distance == null ? null : Math.round(distance / 10) * 10;
    }

    private static @Nullable String html(@Nullable Marked marked) {
        return marked == null ? null : marked.html();
    }

    private static <E extends Enum<E>> Map<String, Long> counts(Map<E, Long> counts) {
        return counts.entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue,
                (a, b) -> a, LinkedHashMap::new));
    }

    private static List<Map<String, Object>> choices(List<Choice> choices, Words w) {
        return choices.stream().map(choice -> Map.<String, Object>of("code", choice.code(), "name",
                choice.name().in(w.locale()), "count", choice.count())).toList();
    }

    /// A page of the feed, with the ways to the others.
    ///
    /// @param said the question in words
    String atom(Found found, Asked asked, BiFunction<Asked, Words, String> said, Words w, String origin) {
        Atlas atlas = jurisdiction.atlas();
        String query = asked.without("page").query();
        var kept = asked.without("page");
        String title = kept.isEmpty() ? w.get("portal.search.title") : said.apply(kept, w);
        // A feed without entries never changed.
        String feed = origin + w.path("/complaints.atom");
        var atom = new Atom(w, w.get("common.product") + ": " + title, origin + w.path("/complaints") + query,
                feed + page(kept, found.page()), found.hits().stream().map(FoundCase::updatedAt).max(Instant::compareTo).orElse(Instant.EPOCH));
        if (found.pages() > 1) {
            atom.part("first", feed + page(kept, 1));
            atom.part("last", feed + page(kept, found.pages()));
        }
        if (found.page() > 1) {
            atom.part("previous", feed + page(kept, found.page() - 1));
        }
        if (found.page() < found.pages()) {
            atom.part("next", feed + page(kept, found.page() + 1));
        }
        found.hits().forEach(hit -> atom.add(entry(hit, atlas, w, origin, found.names())));
        return atom.finished();
    }

    private static String page(Asked asked, int page) {
        return (page == 1 ? asked : asked.with("page", Integer.toString(page))).query();
    }

    private Atom.Entry entry(FoundCase hit, Atlas atlas, Words w, String origin, Found.Names names) {
        var words = ResultPage.hit(hit, atlas, telling, w, names);
        String address = origin + w.path("/complaints/" + hit.reference());
        return new Atom.Entry(address, address, words.title(), hit.filedAt(), hit.updatedAt(), atlas.agency(hit.agencyId()).name(),
                hit.status().name(), words.status(),
                words.status() + " · " + words.meta() + (words.distance() == null ? "" : " · " + words.distance())
                        + (words.snippet() == null ? "" : "<br>" + (words.source() == null ? "" : words.source() + " ") + words.snippet()));
    }
}
