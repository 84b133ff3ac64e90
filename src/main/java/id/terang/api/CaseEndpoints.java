package id.terang.api;

import id.terang.complaints.CaseReader;
import id.terang.complaints.Channel;
import id.terang.complaints.Outcome;
import id.terang.complaints.PublicComplaint;
import id.terang.complaints.Status;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Service;
import id.terang.opendata.CaseDescription;
import id.terang.search.LastRead;
import id.terang.search.Near;
import id.terang.search.PublicQuery;
import id.terang.search.PublicSearch;
import id.terang.search.WholeCase;
import id.terang.shared.GeoPoint;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.util.UriComponentsBuilder;

/// Public cases: found as on the search page, newest first; and each with its timeline and clocks.
@RestController
class CaseEndpoints {

    private static final Pattern PLACE = Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,12})?),(-?\\d{1,3}(?:\\.\\d{1,12})?)");
    private static final Pattern KILOMETRES = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})?");
    private static final String USUAL_KM = "2";

    static final int USUAL = 20;
    static final int MOST = 100;

    static final List<String> FIELDS = List.of("reference", "url", "kind", "channel", "status", "close_reason", "status_text", "outcome", "visibility",
        "service", "agency", "area", "lat", "lon", "filed_at", "updated_at", "answered_at", "closed_at", "followers", "title", "text", "answer");

    private final PublicSearch search;
    private final CaseReader cases;
    private final CaseDescription description;
    private final Jurisdiction jurisdiction;
    private final Telling telling;
    private final Replies replies;
    private final Origin origin;
    private final Clock clock;

    CaseEndpoints(PublicSearch search, CaseReader cases, CaseDescription description, Jurisdiction jurisdiction, Telling telling,
                  Replies replies, Origin origin, Clock clock) {
        this.search = search;
        this.cases = cases;
        this.description = description;
        this.jurisdiction = jurisdiction;
        this.telling = telling;
        this.replies = replies;
        this.origin = origin;
        this.clock = clock;
    }

    @GetMapping("/api/v1/cases")
    ResponseEntity<byte[]> list(HttpServletRequest request, WebRequest web) {
        var question = new Question(request, "q", "agency", "service", "area", "status", "kind", "channel", "outcome", "from", "to", "near", "radius", "limit",
            "cursor", Question.FIELDS);
        Atlas atlas = jurisdiction.atlas();
        PublicQuery query = query(question, atlas);
        int limit = question.limit(USUAL, MOST);
        @Nullable LastRead last = question.text("cursor").map(Cursor::read).orElse(null);
        List<String> fields = question.fields(FIELDS);
        // One more than asked for says whether there is more.
        List<WholeCase> found = search.behind(last, query, limit + 1);
        List<WholeCase> told = found.subList(0, Math.min(limit, found.size()));
        Locale locale = Question.locale(request);
        String site = origin.of(request);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("data", told.stream().map(one -> Question.only(fields, line(one, atlas, locale, site))).toList());
        json.put("next", found.size() > limit ? question.with(site + "/api/v1/cases", "cursor", Cursor.of(lastRead(told.getLast()))) : null);
        json.put("feed", feed(question, site, locale));
        return replies.answer(json, Replies.SHORTLY, web);
    }

    @GetMapping("/api/v1/cases/{number}")
    ResponseEntity<byte[]> one(@PathVariable String number, HttpServletRequest request, WebRequest web) {
        var question = new Question(request, Question.FIELDS);
        PublicComplaint one = cases.publicComplaint(reference(number)).orElseThrow(() -> new Refusal.NotFound("refusal.case.unknown"));
        var whole = description.whole(one, Question.locale(request), origin.of(request), clock.instant());
        return replies.answer(question.only(whole), CacheControl.noCache(), web);
    }

    /// A number that cannot be right is said so: nothing about any case is told by it.
    private static Reference reference(String number) {
        try {
            return Reference.parse(number);
        } catch (Refusal.BadInput impossible) {
            throw new Refusal.NotFound(impossible.key(), impossible.args());
        }
    }

    private PublicQuery query(Question question, Atlas atlas) {
        @Nullable LocalDate from = question.day("from").orElse(null);
        @Nullable LocalDate to = question.day("to").orElse(null);
        if (from != null && to != null && to.isBefore(from)) {
            throw new Mistaken("to", new Refusal.BadInput("refusal.search.days"));
        }
        return PublicQuery.of(words(question))
            .withAgency(question.known("agency", atlas::agencyBySlug, "refusal.api.agency").map(Agency::slug).orElse(null))
            .withService(question.known("service", atlas::serviceByCode, "refusal.api.service").map(Service::code).orElse(null))
            .withArea(question.known("area", atlas::areaByCode, "refusal.api.area").map(Area::code).orElse(null))
            .withStatus(question.constants("status", Status.class).toArray(Status[]::new))
            .withKind(question.constants("kind", Kind.class).toArray(Kind[]::new))
            .withChannel(question.constants("channel", Channel.class).toArray(Channel[]::new))
            .withOutcome(question.constants("outcome", Outcome.class).toArray(Outcome[]::new)).filed(from, to).near(near(question));
    }

    private String words(Question question) {
        String words = question.text("q").orElse("");
        search.unreadable(words).stream().findFirst().ifPresent(part -> {
            throw new Mistaken("q", switch (part.why()) {
                case UNKNOWN -> new Refusal.BadInput("refusal.search.typed", part.typed(),
                    part.known().stream().map(Enum::name).collect(Collectors.joining(", ")));
                case NO_DAY -> new Refusal.BadInput("refusal.search.typed.day", part.typed());
                case BEFORE_THE_FIRST -> new Refusal.BadInput("refusal.search.days");
            });
        });
        return words;
    }

    private static @Nullable Near near(Question question) {
        if (question.text("near").isEmpty()) {
            question.text("radius").ifPresent(alone -> {
                throw new Mistaken("radius", new Refusal.BadInput("refusal.api.radius"));
            });
            return null;
        }
        var place = PLACE.matcher(question.text("near").get());
        if (!place.matches()) {
            throw new Mistaken("near", new Refusal.BadInput("refusal.api.near"));
        }
        String km = question.text("radius").orElse(USUAL_KM);
        if (!KILOMETRES.matcher(km).matches()) {
            throw new Mistaken("radius", new Refusal.BadInput("refusal.search.radius", Near.SMALLEST, Near.LARGEST));
        }
        GeoPoint point = place(Double.parseDouble(place.group(1)), Double.parseDouble(place.group(2)));
        try {
            return new Near(point, Double.parseDouble(km));
        } catch (Refusal.BadInput beyond) {
            throw new Mistaken("radius", beyond);
        }
    }

    private static GeoPoint place(double lat, double lon) {
        try {
            return new GeoPoint(lat, lon);
        } catch (Refusal.BadInput nowhere) {
            throw new Mistaken("near", nowhere);
        }
    }

    private static LastRead lastRead(WholeCase one) {
        return new LastRead(one.found().filedAt().truncatedTo(ChronoUnit.MILLIS), one.found().reference());
    }

    private Map<String, @Nullable Object> line(WholeCase one, Atlas atlas, Locale locale, String site) {
        var found = one.found();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("reference", found.reference().toString());
        json.put("url", CaseDescription.page(found.reference(), locale, site));
        json.put("kind", found.kind());
        json.put("channel", found.channel());
        json.put("status", found.status());
        json.put("close_reason", found.closeReason());
        json.put("status_text", telling.status(found.status(), found.closeReason(), locale));
        json.put("outcome", found.outcome());
        json.put("visibility", found.visibility());
        json.put("service", atlas.service(found.serviceId()).code());
        json.put("agency", atlas.agency(found.agencyId()).slug());
        json.put("area", atlas.area(found.areaId()).code());
        json.put("lat", found.point() == null ? null : found.point().lat());
        json.put("lon", found.point() == null ? null : found.point().lon());
        json.put("filed_at", found.filedAt());
        json.put("updated_at", found.updatedAt());
        json.put("answered_at", found.answeredAt());
        json.put("closed_at", found.closedAt());
        json.put("followers", found.followers());
        json.put("title", one.title());
        json.put("text", one.text());
        json.put("answer", one.answer());
        return json;
    }

    /// The same question as a feed; null where there is none, because a feed knows one state, kind, channel and outcome at a time.
    private static @Nullable String feed(Question question, String site, Locale locale) {
        var asked = question.asked();
        asked.keySet().removeAll(Set.of("limit", "cursor"));
        if (Stream.of("status", "kind", "channel", "outcome").anyMatch(name -> asked.getOrDefault(name, "").contains(","))) {
            return null;
        }
        var address = UriComponentsBuilder.fromUriString(CaseDescription.pages(locale, site) + "/complaints.atom");
        asked.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(asked).toUriString();
    }
}
