package id.terang.opendata;

import id.terang.complaints.CaseReader;
import id.terang.complaints.ClockView;
import id.terang.complaints.EventType;
import id.terang.complaints.PublicComplaint;
import id.terang.complaints.PublicFile;
import id.terang.complaints.TimelineEntry;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Explanation.CountedDay;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Policies;
import id.terang.jurisdiction.Policy;
import id.terang.shared.Actor;
import id.terang.shared.Reference;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A public case as data: the same as on its page, with names and codes instead of database ids.
@Component
public class CaseDescription {

    private final CaseReader cases;
    private final Jurisdiction jurisdiction;
    private final Policies policies;
    private final Telling telling;

    CaseDescription(CaseReader cases, Jurisdiction jurisdiction, Policies policies, Telling telling) {
        this.cases = cases;
        this.jurisdiction = jurisdiction;
        this.policies = policies;
        this.telling = telling;
    }

    /// @param origin scheme and host for absolute addresses
    /// @param now the moment of looking, for the clocks that run
    public Map<String, @Nullable Object> whole(PublicComplaint one, Locale locale, String origin, Instant now) {
        Atlas atlas = jurisdiction.atlas();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("reference", one.reference().toString());
        json.put("url", page(one.reference(), locale, origin));
        json.put("kind", one.kind());
        json.put("track", one.track());
        json.put("channel", one.channel());
        json.put("visibility", one.visibility());
        json.put("status", one.status());
        json.put("close_reason", one.closeReason());
        json.put("status_text", telling.status(one.status(), one.closeReason(), locale));
        json.put("released", one.released());
        json.put("title", one.title());
        json.put("text", one.text());
        json.put("service", named(atlas.service(one.serviceId()).code(), atlas.service(one.serviceId()).name().in(locale)));
        json.put("area", named(atlas.area(one.areaId()).code(), atlas.area(one.areaId()).name()));
        json.put("address", one.address());
        json.put("point", one.point() == null ? null : Map.of("lat", one.point().lat(), "lon", one.point().lon()));
        long holder = cases.presentHolder(one);
        json.put("holder", agency(atlas, holder));
        json.put("former_holder", holder == one.holderId() ? null : agency(atlas, one.holderId()));
        json.put("receiving_desk", agency(atlas, one.deskId()));
        json.put("filed_at", one.filedAt());
        json.put("updated_at", one.updatedAt());
        json.put("answered_at", one.answeredAt());
        json.put("closed_at", one.closedAt());
        json.put("outcome", one.outcome());
        json.put("source", one.source());
        json.put("source_id", one.sourceId());
        json.put("followers", one.followers());
        json.put("disputes", one.disputes());
        json.put("answers", one.answers());
        json.put("first_answer_on_time", one.firstAnswerOnTime().orElse(null));
        json.put("standing_answer_on_time", one.standingAnswerOnTime().orElse(null));
        json.put("planned_for", one.planned());
        json.put("appeal_level", one.appeals());
        json.put("merged_into", one.survivor() == null ? null : one.survivor().toString());
        json.put("duplicates", one.duplicates().stream().map(Object::toString).toList());
        json.put("incident", one.incident() == null ? null : one.incident().toString());
        json.put("incident_reports", one.reports().stream().map(Object::toString).toList());
        json.put("files", files(one.photos(), origin));
        json.put("clocks", one.clocks().stream().map(clock -> clock(clock, locale, now)).toList());
        json.put("timeline", one.timeline().stream().map(entry -> entry(entry, atlas, locale, origin)).toList());
        return json;
    }

    /// The address of a case in a language.
    public static String page(Reference reference, Locale locale, String origin) {
        return pages(locale, origin) + "/complaints/" + reference;
    }

    /// Where the pages of a language begin.
    public static String pages(Locale locale, String origin) {
        return origin + ("en".equals(locale.getLanguage()) ? "/en" : "");
    }

    private Map<String, Object> clock(ClockView clock, Locale locale, Instant now) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", clock.type());
        json.put("round", clock.round());
        json.put("state", clock.state(now));
        json.put("text", telling.line(clock, now, locale));
        json.put("started_at", clock.startedAt());
        json.put("due_at", clock.dueAt());
        json.put("stopped_at", clock.stoppedAt());
        json.put("days", clock.days());
        json.put("paused_days", clock.pausedDays());
        json.put("counted_from", clock.countedFrom());
        json.put("pauses", Stream.concat(clock.pauses().stream().map(pause -> pause(pause.from(), pause.to(), pause.workingDays())),
                Stream.ofNullable(clock.running() ? clock.pausedAt() : null).map(from -> pause(from, null, null))).toList());
        var explained = telling.explain(clock, locale);
        json.put("explanation", explained.summary());
        json.put("skipped_holidays", explained.days().stream().filter(day -> day.kind() == CountedDay.Kind.HOLIDAY)
                .map(day -> Map.of("date", day.date(), "name", day.why())).toList());
        json.put("policy", policy(policies.version(clock.policyVersion()), locale));
        json.put("policy_version", clock.policyVersion());
        json.put("calendar_version", clock.calendarVersion());
        return json;
    }

    /// @param to empty while it goes on, and its working days with it
    private static Map<String, @Nullable Object> pause(Instant from, @Nullable Instant to, @Nullable Integer workingDays) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("from", from);
        json.put("to", to);
        json.put("working_days", workingDays);
        json.put("reason", EventType.CLARIFICATION_ASKED);
        return json;
    }

    private Map<String, Object> entry(TimelineEntry entry, Atlas atlas, Locale locale, String origin) {
        var json = new LinkedHashMap<String, Object>();
        json.put("seq", entry.number());
        json.put("type", entry.type());
        json.put("occurred_at", entry.occurredAt());
        json.put("recorded_at", entry.recordedAt());
        json.put("sentence", telling.sentence(entry, locale));
        json.put("by", by(entry.by(), atlas));
        json.put("text", entry.text());
        json.put("withheld", entry.text() != null || entry.why() == TimelineEntry.Withheld.NOT ? null : entry.why());
        json.put("files", files(entry.publicFiles(), origin));
        return json;
    }

    private Map<String, Object> policy(Policy policy, Locale locale) {
        return named(policy.name(), telling.name(policy, locale));
    }

    private static Map<String, Object> by(Actor actor, Atlas atlas) {
        return switch (actor) {
            case Actor.Citizen ignored -> Map.of("actor", ActorKind.of(actor));
            case Actor.Deadline ignored -> Map.of("actor", ActorKind.of(actor));
            case Actor.Importer importer -> Map.of("actor", ActorKind.of(actor), "source", importer.source());
            case Actor.Official official -> Map.of("actor", ActorKind.of(actor), "role", official.role(), "agency",
                    atlas.agency(official.agencyId()).slug());
        };
    }

    private static List<Map<String, Object>> files(List<PublicFile> files, String origin) {
        return files.stream().map(file -> {
            var json = new LinkedHashMap<String, Object>();
            json.put("url", origin + "/files/" + file.id() + "/large");
            json.put("thumbnail", file.picture() ? origin + "/files/" + file.id() + "/thumb" : null);
            json.put("width", file.width());
            json.put("height", file.height());
            json.put("bytes", file.bytes());
            return (Map<String, Object>) json;
        }).toList();
    }

    private static Map<String, Object> agency(Atlas atlas, long id) {
        Agency agency = atlas.agency(id);
        return named(agency.slug(), agency.name());
    }

    private static Map<String, Object> named(String code, String name) {
        return Map.of("code", code, "name", name);
    }
}
