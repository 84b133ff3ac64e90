package id.terang.portal;

import id.terang.complaints.ClockView;
import id.terang.complaints.PublicComplaint;
import id.terang.complaints.Status;
import id.terang.complaints.Telling;
import id.terang.complaints.Telling.ExplainedDay;
import id.terang.complaints.TimelineEntry;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Explanation.CountedDay.Kind;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.portal.CasePage.ClockLine;
import id.terang.portal.CasePage.Days;
import id.terang.portal.CasePage.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import org.springframework.stereotype.Component;

/// Turns a public case into what its page shows.
@Component
class CaseTelling {

    /// Shorter silences are the ordinary rhythm of an office.
    private static final int SILENCE_DAYS = 4;

    private static final List<ClockType> GOVERNMENT =
            List.of(ClockType.RESOLVE, ClockType.FIRST_RESPONSE, ClockType.VERIFY);

    /// What runs against the government, and what waits for the citizen as long as it waits. The windows for going
    /// back are the citizen's own affair.
    private static final List<ClockType> SHOWN = List.of(ClockType.RESOLVE, ClockType.FIRST_RESPONSE, ClockType.VERIFY,
            ClockType.CLARIFY, ClockType.DISPUTE_WINDOW);

    private final Jurisdiction jurisdiction;
    private final Telling telling;

    CaseTelling(Jurisdiction jurisdiction, Telling telling) {
        this.jurisdiction = jurisdiction;
        this.telling = telling;
    }

    CasePage page(PublicComplaint one, Words w, Instant now) {
        Atlas atlas = jurisdiction.atlas();
        ZoneId zone = atlas.agency(one.deskId()).zone();
        var service = atlas.service(one.serviceId());
        return new CasePage(one, title(one, w), telling.status(one.status(), one.closeReason(), w.locale()),
                Tones.of(one.status(), one.closeReason()), atlas.agency(one.holderId()), service,
                atlas.servicePath(service.id()).stream().map(atlas::service).toList(),
                atlas.areaPath(one.areaId()).stream().map(atlas::area).toList(), zone, clocks(one, w, zone, now),
                story(one, w, zone, now));
    }

    /// Its own title once released, else service and place.
    String title(PublicComplaint one, Words w) {
        Atlas atlas = jurisdiction.atlas();
        return one.title() != null && !one.title().isBlank() ? one.title() : w.get("portal.case.untitled",
                atlas.service(one.serviceId()).name().in(w.locale()), atlas.area(one.areaId()).name());
    }

    private List<ClockLine> clocks(PublicComplaint one, Words w, ZoneId zone, Instant now) {
        var latest = new EnumMap<ClockType, ClockView>(ClockType.class);
        for (ClockView clock : one.clocks()) {
            latest.merge(clock.type(), clock, (a, b) -> a.round() > b.round() ? a : b);
        }
        return SHOWN.stream().filter(latest::containsKey).map(latest::get)
                .filter(clock -> clock.running() || GOVERNMENT.contains(clock.type()))
                .sorted(Comparator.comparing((ClockView clock) -> clock.type() != ClockType.RESOLVE)
                        .thenComparing(clock -> !clock.running()))
                .map(clock -> clock(clock, w, zone, now)).toList();
    }

    private ClockLine clock(ClockView clock, Words w, ZoneId zone, Instant now) {
        var explained = telling.explain(clock, w.locale());
        return new ClockLine(telling.clock(clock.type(), w.locale()), Tones.of(clock, now),
                telling.line(clock, now, w.locale()), telling.lived(clock, now, w.locale()),
                LocalDate.ofInstant(clock.startedAt(), zone), LocalDate.ofInstant(clock.dueAt(), zone),
                ClockBar.of(clock, now), explained.summary(), days(explained.days(), w), explained.versions());
    }

    /// Neighbouring days with the same fate in one line: a promise of 60 days must fit a phone.
    static List<Days> days(List<ExplainedDay> all, Words w) {
        var lines = new ArrayList<Days>();
        for (int first = 0, next; first < all.size(); first = next) {
            ExplainedDay day = all.get(first);
            next = first + 1;
            while (next < all.size() && day.kind() != Kind.RECEIPT && all.get(next).kind() == day.kind()
                    && (day.kind() == Kind.COUNTED || all.get(next).why().equals(day.why()))) {
                next++;
            }
            ExplainedDay last = all.get(next - 1);
            boolean several = next - first > 1;
            boolean counts = day.kind() == Kind.COUNTED || day.kind() == Kind.RECEIPT;
            lines.add(new Days(several ? w.shortDay(day.date()) + " – " + w.shortDay(last.date()) : w.shortDay(day.date()),
                    !counts ? "" : several ? day.number() + "–" + last.number() : Integer.toString(day.number()),
                    next == all.size() ? "last" : day.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    day.kind() == Kind.COUNTED ? w.get("portal.clock.counted") : day.why()));
        }
        return lines;
    }

    private List<Moment> story(PublicComplaint one, Words w, ZoneId zone, Instant now) {
        var story = new ArrayList<Moment>();
        TimelineEntry before = null;
        for (TimelineEntry entry : one.timeline()) {
            if (before != null) {
                silence(before, entry.occurredAt(), w, zone, story);
            }
            story.add(told(entry, w));
            before = entry;
        }
        if (before != null && one.status() != Status.CLOSED) {
            silence(before, now, w, zone, story);
        }
        return story;
    }

    private Moment told(TimelineEntry entry, Words w) {
        String tone = switch (entry.type()) {
            case ANSWERED, ANSWER_AMENDED, CONFIRMED, PLAN_FULFILLED -> "tone-answered";
            case DEADLINE_MISSED, PLAN_MISSED -> "tone-very-late";
            case DISPUTED, REOPENED, APPEALED -> "tone-late";
            case FILED, CLARIFIED, CLARIFICATION_ASKED -> "tone-waiting";
            default -> "tone-moving";
        };
        return new Moment.Told(entry.seq(), telling.sentence(entry, w.locale()), entry.occurredAt(), tone, entry.text(),
                telling.withheld(entry, w.locale()), entry.publicFiles());
    }

    /// Says for whom everybody waited.
    private void silence(TimelineEntry since, Instant until, Words w, ZoneId zone, List<Moment> story) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(since.occurredAt(), zone), LocalDate.ofInstant(until, zone));
        if (days < SILENCE_DAYS) {
            return;
        }
        String key = switch (since.type()) {
            case CLARIFICATION_ASKED -> "portal.silence.reply";
            case ANSWERED, ANSWER_AMENDED -> "portal.silence.confirm";
            case CONFIRMED, DISPUTE_WINDOW_LAPSED, REJECTED, REFERRED, WITHDRAWN -> "portal.silence.closed";
            default -> "portal.silence";
        };
        story.add(new Moment.Silence(w.get(key, days), days < 8 ? 1 : days < 22 ? 2 : 3));
    }
}
