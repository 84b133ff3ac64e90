package id.terang.portal.search;

import id.terang.complaints.Status;
import id.terang.complaints.telling.Telling;
import id.terang.complaints.telling.Tone;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Kind;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Mistake;
import id.terang.portal.frame.Reading;
import id.terang.portal.frame.Words;
import id.terang.portal.search.SearchPage.Facet;
import id.terang.portal.search.SearchPage.Hit;
import id.terang.portal.search.SearchPage.Way;
import id.terang.search.Facets.Choice;
import id.terang.search.Found;
import id.terang.search.FoundCase;
import id.terang.search.Near;
import id.terang.search.Order;
import id.terang.search.PublicSearch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// Words one page of results.
public class ResultPage {

    /// More choices than these help nobody; the lists of agencies and services are a click away.
    private static final int CHOICES = 12;

    private static final String[] FILTERS = {"agency", "service", "area", "status", "kind", "from", "to", "near", "radius"};

    private final Found found;
    private final Asked asked;
    private final Order order;
    private final Atlas atlas;
    private final Telling telling;
    private final Words w;
    private final Chosen chosen;

    ResultPage(Found found, Asked asked, Order order, Atlas atlas, Telling telling, Words w) {
        this.found = found;
        this.asked = asked;
        this.order = order;
        this.atlas = atlas;
        this.telling = telling;
        this.w = w;
        this.chosen = new Chosen(asked, atlas, telling, w);
    }

    SearchPage page(List<Mistake> mistakes) {
        List<Way> statuses = Arrays.stream(Status.values()).map(status -> choice("status", status)).toList();
        List<Way> kinds = Arrays.stream(Kind.values()).map(kind -> choice("kind", kind)).toList();
        List<Way> orders = Arrays.stream(Order.values()).filter(one -> one != Order.NEAREST || asked.has("near"))
                .map(one -> new Way(w.get("portal.sort." + one), Reading.code(one), 0, one == order)).toList();
        return new SearchPage(asked, w.get("portal.search.count", found.total()), found.total(), found.page(), found.pages(),
                found.hits().stream().map(hit -> hit(hit, atlas, telling, w)).toList(), mistakes, chosen.ways(), facets(), statuses,
                kinds, orders, radii(), found.page() > 1 ? address(asked.with("page", Integer.toString(found.page() - 1))) : null,
                found.page() < found.pages() ? address(asked.with("page", Integer.toString(found.page() + 1))) : null, meant(), broader(),
                found.wide(), found.total() == 0 ? PublicSearch.unknownField(asked.get("q")).orElse(null) : null, nextBest());
    }

    private @Nullable Way meant() {
        String meant = found.meant();
        return meant == null ? null : new Way(meant, address(asked.without("page").with("q", meant)), 0, false);
    }

    private @Nullable Way broader() {
        var broader = found.broader();
        return broader == null ? null
                : new Way(broader.words(), address(asked.without("page").with("q", broader.words())), broader.total(), false);
    }

    private List<Way> nextBest() {
        var ways = new ArrayList<Way>();
        if (found.total() == 0 && asked.has("near") && !asked.get("radius").equals(Vicinity.RADII.getLast())) {
            ways.add(new Way(w.get("portal.near.wider", Near.LARGEST), address(asked.with("radius", Vicinity.RADII.getLast())), 0, false));
        }
        if (found.total() == 0 && asked.has("q")) {
            if (found.anywhere() != null) {
                ways.add(new Way(w.get("portal.search.none.anywhere", found.anywhere()), address(asked.with("q", found.anywhere())), 0, false));
            }
            if (order != Order.RELEVANCE) {
                ways.add(new Way(w.get("portal.search.none.wider"), address(asked.without("page").without("sort")), 0, false));
            }
            if (!chosen.ways().isEmpty()) {
                ways.add(new Way(w.get("portal.search.none.everywhere"), address(asked.without(FILTERS).without("page")), 0, false));
            }
        }
        return ways;
    }

    private List<Way> radii() {
        String now = asked.has("radius") ? asked.get("radius") : Vicinity.USUAL;
        return !asked.has("near") ? List.of() : Stream.concat(Vicinity.RADII.stream(), Stream.of(now)).distinct()
                .sorted(Comparator.comparingDouble(Double::parseDouble))
                .map(km -> new Way(w.get("portal.near.km", Double.parseDouble(km)), km, 0, km.equals(now))).toList();
    }

    public static Hit hit(FoundCase one, Atlas atlas, Telling telling, Words w) {
        var service = atlas.service(one.serviceId());
        var area = atlas.area(one.areaId());
        String title = one.title() != null ? one.title().html() : HtmlUtils.htmlEscape(
                w.get("portal.case.untitled", service.name().in(w.locale()), area.name()), "UTF-8");
        var holder = atlas.agency(one.agencyId());
        var snippet = one.snippet() == null || one.title() == null ? one.snippet() : one.snippet().beyond(one.title());
        return new Hit(one.reference(), title, snippet == null ? null : snippet.html(),
                telling.status(one.status(), one.closeReason(), w.locale()), Tone.of(one.status(), one.closeReason()).css(),
                (one.title() == null ? "" : service.name().in(w.locale()) + " · " + area.name() + " · ") + holder.shortName(),
                one.distance() == null ? null : Vicinity.distance(one.distance(), w),
                w.date(LocalDate.ofInstant(one.filedAt(), holder.zone())), one.filedAt());
    }

    /// As what was answered, and when, with how the answer begins.
    public static Hit answer(FoundCase one, Atlas atlas, Telling telling, Words w) {
        var hit = hit(one, atlas, telling, w);
        if (one.outcome() == null || one.answeredAt() == null) {
            return hit;
        }
        var zone = atlas.agency(one.agencyId()).zone();
        return new Hit(hit.reference(), hit.title(), one.snippet() == null ? null : one.snippet().html(), hit.status() + ": " + telling.word(one.outcome(), w.locale()),
                hit.tone(), hit.meta(), hit.distance(), w.get("portal.home.answered", w.date(LocalDate.ofInstant(one.answeredAt(), zone))),
                one.answeredAt());
    }

    private Way choice(String name, Enum<?> constant) {
        return new Way(telling.word(constant, w.locale()), Reading.code(constant), 0,
                asked.get(name).equalsIgnoreCase(Reading.code(constant)));
    }

    private List<Facet> facets() {
        var all = found.facets();
        var facets = new ArrayList<Facet>();
        facets.add(new Facet(w.get("portal.search.status"), all.status().entrySet().stream()
                .filter(entry -> entry.getValue() > 0).map(entry -> constantWay("status", entry.getKey(), entry.getValue())).toList()));
        facets.add(new Facet(w.get("portal.nav.services"), ways("service", all.services())));
        facets.add(new Facet(w.get("portal.nav.agencies"), ways("agency", all.agencies())));
        facets.add(new Facet(w.get("portal.area"), ways("area", all.areas())));
        facets.add(new Facet(w.get("portal.search.kind"), all.kind().entrySet().stream()
                .filter(entry -> entry.getValue() > 0).map(entry -> constantWay("kind", entry.getKey(), entry.getValue())).toList()));
        return facets.stream().filter(facet -> !facet.ways().isEmpty()).toList();
    }

    private Way constantWay(String name, Enum<?> constant, long count) {
        String code = Reading.code(constant);
        boolean now = asked.get(name).equalsIgnoreCase(code);
        return new Way(telling.word(constant, w.locale()), address(asked.with(name, now ? null : code)), count, now);
    }

    private List<Way> ways(String name, List<Choice> choices) {
        return choices.stream().filter(choice -> choice.count() > 0 || choice.chosen()).limit(CHOICES)
                .map(choice -> new Way(choice.name().in(w.locale()), address(asked.with(name, choice.chosen() ? null : choice.code())),
                        choice.count(), choice.chosen()))
                .toList();
    }

    private String address(@Nullable Asked question) {
        return w.path("/complaints") + (question == null ? "" : question.query());
    }
}
