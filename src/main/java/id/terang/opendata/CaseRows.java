package id.terang.opendata;

import id.terang.complaints.CaseEvent;
import id.terang.complaints.ClockView;
import id.terang.complaints.PublicComplaint;
import id.terang.complaints.Status;
import id.terang.complaints.TimelineEntry;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.WorkingCalendar;
import id.terang.shared.Actor;
import id.terang.shared.LocalWords;
import id.terang.shared.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes a public case as rows of the tables, in the order of their columns.
@Component
class CaseRows {

    /// Status in GeoReport v2.
    static final String OPEN = "open";
    static final String CLOSED = "closed";

    private final Telling telling;
    private final Calendars calendars;

    CaseRows(Telling telling, Calendars calendars) {
        this.telling = telling;
        this.calendars = calendars;
    }

    List<List<@Nullable Object>> of(DumpTable table, PublicComplaint one, Atlas atlas) {
        WorkingCalendar calendar = calendars.current(one.calendarId());
        ZoneId zone = calendar.zone();
        return switch (table) {
            case CASES -> List.of(whole(one, atlas, zone, calendars.name(one.calendarId())));
            case EVENTS -> one.timeline().stream().map(entry -> event(one.reference(), entry, atlas, zone)).toList();
            case CLOCKS -> one.clocks().stream().map(clock -> clock(one.reference(), clock, calendar)).toList();
            case GEOREPORT -> List.of(georeport(one, atlas, zone));
        };
    }

    private static List<@Nullable Object> whole(PublicComplaint one, Atlas atlas, ZoneId zone, String calendar) {
        return row(number(one.reference()), one.kind(), one.track(), one.channel(), one.visibility(), one.status(), one.closeReason(),
            one.outcome(), one.released(), atlas.service(one.serviceId()).code(), atlas.area(one.areaId()).code(),
            atlas.agency(one.holderId()).slug(), atlas.agency(one.deskId()).slug(), one.point() == null ? null : one.point().lat(),
            one.point() == null ? null : one.point().lon(), zone.getId(), calendar, day(one.filedAt(), zone), one.filedAt(),
            one.updatedAt(), one.answeredAt(), one.closedAt(), one.answers(), one.disputes(), one.appeals(), one.followers(),
            one.firstAnswerOnTime().orElse(null), one.standingAnswerOnTime().orElse(null), one.planned(), number(one.survivor()),
            number(one.incident()), numbers(one.duplicates()), one.source(), one.sourceId(), one.title(), one.text(), one.address());
    }

    private static List<@Nullable Object> event(Reference of, TimelineEntry entry, Atlas atlas, ZoneId zone) {
        Actor by = entry.by();
        var official = by instanceof Actor.Official one ? one : null;
        Details more = details(entry.event());
        return row(number(of), entry.number(), entry.type(), day(entry.occurredAt(), zone), entry.occurredAt(), entry.recordedAt(), ActorKind.of(by),
            official == null ? null : official.role(), official == null ? null : atlas.agency(official.agencyId()).slug(),
            more.agency() == null ? null : atlas.agency(more.agency()).slug(),
            more.service() == null ? null : atlas.service(more.service()).code(), more.kind(), more.visibility(), more.outcome(), more.ground(),
            more.round(), more.rating(), more.planned(), more.clock(), more.dueFrom(), more.dueTo(), numbers(entry.linked()), entry.text(),
            entry.why() == TimelineEntry.Withheld.NOT ? null : entry.why());
    }

    /// Elapsed days are those of the figures: by the calendar as it is now, which knows holidays that were entered later.
    private static List<@Nullable Object> clock(Reference of, ClockView clock, WorkingCalendar calendar) {
        return row(number(of), clock.type(), clock.round(), day(clock.dueAt(), calendar.zone()), clock.startedAt(), clock.countedFrom(), clock.dueAt(),
            clock.days(), clock.pausedDays(), clock.pausedAt(), clock.stoppedAt(), clock.missedAt(), clock.voidedAt(), clock.policyVersion(),
            clock.calendarVersion(), clock.decreedVersion(),
            clock.stoppedAt() == null ? null : calendar.workingDaysBetween(clock.startedAt(), clock.stoppedAt()));
    }

    /// `expected_datetime` is the due date of the answer, `updated_datetime` of a closed case its closing (domain.md §6).
    private List<@Nullable Object> georeport(PublicComplaint one, Atlas atlas, ZoneId zone) {
        var due = one.clocks().stream().filter(clock -> clock.type() == ClockType.RESOLVE).max(Comparator.comparingInt(ClockView::round))
            .map(ClockView::dueAt).orElse(null);
        return row(number(one.reference()), one.status() == Status.CLOSED ? CLOSED : OPEN,
            telling.status(one.status(), one.closeReason(), LocalWords.INDONESIAN), atlas.service(one.serviceId()).name().id(),
            atlas.service(one.serviceId()).code(), one.text(), atlas.agency(one.holderId()).name(), null, offset(one.filedAt(), zone),
            offset(one.closedAt() == null ? one.updatedAt() : one.closedAt(), zone), offset(due, zone), one.address(), null, null,
            one.point() == null ? null : one.point().lat(), one.point() == null ? null : one.point().lon(), null);
    }

    /// What an event says beside its type, as far as it is data.
    private record Details(@Nullable Long agency, @Nullable Long service, @Nullable Object kind, @Nullable Object visibility,
                           @Nullable Object outcome, @Nullable Object ground, @Nullable Integer round, @Nullable Integer rating,
                           @Nullable LocalDate planned, @Nullable Object clock, @Nullable Instant dueFrom, @Nullable Instant dueTo) {

        static final Details NONE = new Details(null, null, null, null, null, null, null, null, null, null, null, null);

        static Details to(long agency) {
            return new Details(agency, null, null, null, null, null, null, null, null, null, null, null);
        }

        static Details round(int round) {
            return new Details(null, null, null, null, null, null, round, null, null, null, null, null);
        }

        static Details due(Object clock, int round, Instant from, @Nullable Instant to) {
            return new Details(null, null, null, null, null, null, round, null, null, clock, from, to);
        }
    }

    private static Details details(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Filed e -> new Details(e.desk(), e.service(), e.kind(), null, null, null, null, null, null, null, null, null);
            case CaseEvent.Rerouted e -> Details.to(e.to());
            case CaseEvent.Verified e -> new Details(e.to(), e.service(), e.kind(), null, null, null, null, null, null, null, null, null);
            case CaseEvent.AutoAssigned e -> Details.to(e.to());
            case CaseEvent.Transferred e -> Details.to(e.to());
            case CaseEvent.Delegated e -> Details.to(e.to());
            case CaseEvent.HolderSucceeded e -> Details.to(e.to());
            case CaseEvent.Appealed e -> Details.to(e.reviewer());
            case CaseEvent.ReviewSucceeded e -> Details.to(e.to());
            case CaseEvent.Reclassified e -> new Details(null, e.service(), e.kind(), null, null, null, null, null, null, null, null, null);
            case CaseEvent.VisibilityChanged e -> new Details(null, null, null, e.to(), null, null, null, null, null, null, null, null);
            case CaseEvent.Rejected e -> new Details(null, null, null, null, null, e.ground(), null, null, null, null, null, null);
            case CaseEvent.Answered e -> new Details(null, null, null, null, e.outcome(), null, e.round(), null, e.planned(), null, null, null);
            case CaseEvent.AnswerAmended e -> Details.round(e.round());
            case CaseEvent.Disputed e -> Details.round(e.round());
            case CaseEvent.Confirmed e -> new Details(null, null, null, null, null, null, null, e.rating(), null, null, null, null);
            case CaseEvent.DeadlineMissed e -> Details.due(e.clock(), e.round(), e.due(), null);
            case CaseEvent.DueMoved e -> Details.due(e.clock(), e.round(), e.from(), e.to());
            default -> Details.NONE;
        };
    }

    /// Only what JSON knows: constants by name, days and moments as ISO 8601.
    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.stream(values).map(value -> switch (value) {
            case Enum<?> constant -> constant.name();
            case Instant at -> at.toString();
            case LocalDate day -> day.toString();
            case OffsetDateTime at -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
            case null, default -> value;
        }).toList();
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : at.atZone(zone).toOffsetDateTime();
    }

    private static @Nullable String number(@Nullable Reference reference) {
        return reference == null ? null : reference.toString();
    }

    private static List<String> numbers(List<Reference> references) {
        return references.stream().map(Reference::toString).toList();
    }

    /// The row as a document, by the names of the columns.
    static Map<String, @Nullable Object> named(DumpTable table, List<@Nullable Object> row) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < row.size(); i++) {
            named.put(table.columns().get(i).name(), row.get(i));
        }
        return named;
    }
}
