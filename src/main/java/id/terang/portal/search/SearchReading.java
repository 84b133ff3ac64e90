package id.terang.portal.search;

import id.terang.complaints.Channel;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Service;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Reading;
import id.terang.portal.frame.Words;
import id.terang.search.Near;
import id.terang.search.Order;
import id.terang.search.PublicQuery;
import id.terang.search.PublicSearch;
import id.terang.search.Unreadable;
import id.terang.shared.GeoPoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is searched for.
public class SearchReading extends Reading {

    public static final List<String> NAMES =
            List.of("q", "agency", "service", "area", "status", "kind", "channel", "outcome", "from", "to", "near", "radius", "sort", "page");

    private final Atlas atlas;
    private final PublicSearch search;
    private final Telling telling;

    SearchReading(Asked asked, Atlas atlas, PublicSearch search, Telling telling, Words w) {
        super(asked, w);
        this.atlas = atlas;
        this.search = search;
        this.telling = telling;
    }

    PublicQuery query() {
        String words = words();
        if (PublicSearch.impossibleNumber(words)) {
            remark("q", w.get("refusal.reference.check"));
        }
        @Nullable String agency = known("agency", atlas::agencyBySlug).map(Agency::slug).orElse(null);
        @Nullable String service = known("service", atlas::serviceByCode).map(Service::code).orElse(null);
        @Nullable String area = known("area", atlas::areaByCode).map(Area::code).orElse(null);
        Set<Status> status = constant("status", Status.class).map(Set::of).orElse(Set.of());
        Set<Kind> kind = constant("kind", Kind.class).map(Set::of).orElse(Set.of());
        Set<Channel> channel = constant("channel", Channel.class).map(Set::of).orElse(Set.of());
        Set<Outcome> outcome = constant("outcome", Outcome.class).map(Set::of).orElse(Set.of());
        @Nullable LocalDate from = day("from").orElse(null);
        @Nullable LocalDate to = day("to").orElse(null);
        if (from != null && to != null && to.isBefore(from)) {
            instead("to", null, w.get("refusal.search.days"));
            to = null;
        }
        @Nullable Near near = near();
        if (near == null && asked().get("sort").equalsIgnoreCase(code(Order.NEAREST))) {
            instead("sort", null, w.get("portal.near.sort"));
        }
        Order order = constant("sort", Order.class).orElse(!words.isEmpty() ? Order.RELEVANCE : near != null ? Order.NEAREST : Order.NEWEST);
        return new PublicQuery(words, agency, service, area, status, kind, channel, outcome, from, to, near, order, page());
    }

    /// Without what is asked of a field that never says such a thing.
    private String words() {
        for (var part : search.unreadable(asked().get("q"))) {
            instead("q", part.without(), said(part));
        }
        return asked().get("q");
    }

    private String said(Unreadable part) {
        return switch (part.why()) {
            case UNKNOWN -> w.get("portal.search.typed.unknown", part.typed(), part.known().stream()
                    .map(one -> telling.word(one, w.locale()).toLowerCase(w.locale())).collect(Collectors.joining(", ")));
            case NO_DAY -> w.get("portal.search.typed.day", part.typed());
            case BEFORE_THE_FIRST -> w.get("portal.search.typed.before", part.typed());
        };
    }

    /// What is asked for more exactly than the public may know is asked for less exactly, in the address too.
    private @Nullable Near near() {
        boolean given = asked().has("near");
        @Nullable GeoPoint place = given ? Vicinity.place(asked().get("near")).orElse(null) : null;
        if (place == null) {
            if (given) {
                leaveOut("near", "portal.near.unknown");
            } else if (asked().has("radius")) {
                leaveOut("radius", "portal.near.alone");
            }
            keep("radius", null);
            return null;
        }
        keep("near", Vicinity.written(place));
        var near = Vicinity.around(place, asked().has("radius") ? asked().get("radius") : Vicinity.USUAL);
        if (near.isEmpty()) {
            instead("radius", Vicinity.USUAL, w.get("portal.near.radius", asked().get("radius"), Vicinity.USUAL));
        }
        return near.or(() -> Vicinity.around(place, Vicinity.USUAL)).orElseThrow();
    }

    private int page() {
        String page = asked().get("page");
        if (page.matches("[1-9]\\d{0,8}")) {
            int number = Integer.parseInt(page);
            if (number <= PublicQuery.LAST_PAGE) {
                return number;
            }
            beyond(PublicQuery.LAST_PAGE);
            return PublicQuery.LAST_PAGE;
        }
        if (!page.isEmpty()) {
            leaveOut("page", "portal.search.page");
        }
        return 1;
    }

    /// There are fewer pages than asked for; the last one is shown.
    void beyond(int last) {
        mistakes().removeIf(mistake -> mistake.field().equals("page"));
        instead("page", Integer.toString(last), w.get("portal.search.page.beyond", last));
    }
}
