package id.terang.complaints.telling;

import id.terang.complaints.CaseEvent;
import id.terang.complaints.ClockView;
import id.terang.complaints.CloseReason;
import id.terang.complaints.Pause;
import id.terang.complaints.Status;
import id.terang.complaints.TimelineEntry;
import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Explanation;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Policies;
import id.terang.jurisdiction.Policy;
import id.terang.jurisdiction.WorkingCalendar;
import id.terang.shared.Actor;
import id.terang.shared.LocalWords;
import id.terang.shared.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Puts cases into words, in either language: the same sentences on public pages, in the app, in mail and in JSON.
@Component
public class Telling {

    private static final Set<ClockType> GIVEN_AT_FILING = EnumSet.of(ClockType.VERIFY, ClockType.FIRST_RESPONSE, ClockType.RESOLVE);

    private final MessageSource messages;
    private final Jurisdiction jurisdiction;
    private final Calendars calendars;
    private final Policies policies;

    Telling(MessageSource messages, Jurisdiction jurisdiction, Calendars calendars, Policies policies) {
        this.messages = messages;
        this.jurisdiction = jurisdiction;
        this.calendars = calendars;
        this.policies = policies;
    }

    /// A word of the domain by its constant: a status, kind, track, visibility, channel, outcome, role, clock …
    public String word(Enum<?> constant, Locale locale) {
        return text("domain." + constant.getDeclaringClass().getSimpleName() + "." + constant.name(), locale);
    }

    /// The state in words: only a confirmed case is *Selesai*.
    public String status(Status status, @Nullable CloseReason reason, Locale locale) {
        return reason == null ? word(status, locale) : word(reason, locale);
    }

    /// "Dinas PU asked for the exact location".
    public String sentence(TimelineEntry entry, Locale locale) {
        var sentence = event(entry, locale);
        return entry.event().mass() ? text("domain.mass", locale, sentence) : sentence;
    }

    private String event(TimelineEntry entry, Locale locale) {
        var who = entry.inNameOf() == null ? who(entry.by(), locale) : agency(entry.inNameOf());
        var key = "domain.event." + entry.type().name();
        return switch (entry.event()) {
            case CaseEvent.Filed e when e.origin() == CaseEvent.Origin.SPLIT -> linked(key + ".SPLIT", locale, who, e.splitFrom());
            case CaseEvent.Filed e -> text(key + "." + e.origin(), locale, who, word(e.channel(), locale), agency(e.desk()),
                e.source() == null ? "" : e.source());
            case CaseEvent.Rerouted e -> text(key, locale, who, agency(e.to()));
            case CaseEvent.Verified e -> text(key, locale, who, agency(e.to()));
            case CaseEvent.AutoAssigned e -> text(key, locale, agency(e.to()));
            case CaseEvent.Rejected e -> text(key, locale, who, word(e.ground(), locale));
            case CaseEvent.Referred e -> text(key, locale, who, e.to());
            case CaseEvent.MergedInto e -> linked(key, locale, who, e.survivorReference());
            case CaseEvent.Unmerged ignored when entry.by() instanceof Actor.Deadline -> text(key + ".RULE", locale);
            case CaseEvent.IncidentJoined e when entry.by() instanceof Actor.Deadline -> linked(key + ".RULE", locale, who, e.parentReference());
            case CaseEvent.IncidentJoined e -> linked(key, locale, who, e.parentReference());
            case CaseEvent.IncidentLeft e when entry.by() instanceof Actor.Deadline -> text(key + ".RULE", locale);
            case CaseEvent.IncidentLeft e -> linked(key, locale, who, e.parentReference());
            case CaseEvent.SplitInto e -> linked(key, locale, who, e.parts().isEmpty() ? null
                : e.parts().stream().map(Reference::toString).collect(Collectors.joining(", ")));
            case CaseEvent.Appealed e -> text(several(key, e.claimants()), locale, agency(e.reviewer()), e.claimants());
            case CaseEvent.AppealUpheld e -> text(key, locale, who, LocalWords.day(e.until(), locale));
            case CaseEvent.Transferred e -> text(key, locale, who, agency(e.to()));
            case CaseEvent.Delegated e -> text(key, locale, who, agency(e.to()));
            case CaseEvent.Answered e -> text(e.planned() == null ? key : key + ".planned", locale, who, word(e.outcome(), locale),
                e.planned() == null ? "" : LocalWords.day(e.planned(), locale));
            case CaseEvent.AnswerProposed e when e.amends() -> text(key + ".AMENDED", locale, who);
            case CaseEvent.AnswerAmended e -> text(key, locale, who, e.round());
            case CaseEvent.Confirmed e -> text(several(key, e.claimants()), locale, e.rating(), e.claimants());
            case CaseEvent.Disputed e -> text(several(key, e.claimants()), locale, e.round(), e.claimants());
            case CaseEvent.Reopened e -> text(several(key, e.claimants()), locale, who, e.claimants());
            case CaseEvent.ClaimantLeft e -> text(key, locale, e.remaining());
            case CaseEvent.HandlerAssigned e when e.handler() == null -> text(key + ".NOBODY", locale, who);
            case CaseEvent.HandlerAssigned e when entry.by() instanceof Actor.Deadline -> text(key + ".RULE", locale);
            case CaseEvent.HandlerAssigned e when entry.by() instanceof Actor.Official self && e.handler() == self.officialId() ->
                text(key + ".SELF", locale, who);
            case CaseEvent.Reclassified e -> text(key, locale, who, word(e.kind(), locale),
                jurisdiction.atlas().service(e.service()).name().in(locale));
            case CaseEvent.FileAdded e -> text(key, locale, who, e.files().size());
            case CaseEvent.HolderSucceeded e -> text(key, locale, agency(e.from()), agency(e.to()), e.decree());
            case CaseEvent.ReviewSucceeded e -> text(key, locale, agency(e.from()), agency(e.to()), e.decree());
            case CaseEvent.VisibilityChanged e -> text(key, locale, who, word(e.to(), locale));
            case CaseEvent.DeadlineMissed e -> text(key, locale, word(e.clock(), locale));
            case CaseEvent.DueMoved e -> moved(e, locale);
            case CaseEvent.SurvivorDecided e -> text(e.pauses() ? key + ".PAUSED" : e.again() ? key + ".AGAIN" : e.only() ? key + ".ONLY" : key, locale, text("domain.decision." + e.decision(), locale));
            default -> text(key, locale, who);
        };
    }

    /// Of several claimants it was one, and nobody is told which.
    private static String several(String key, @Nullable Integer claimants) {
        return claimants == null ? key : key + ".SEVERAL";
    }

    /// Due dates that moved, each with the old one, and of which duplicate the new ones are.
    private String moved(CaseEvent.DueMoved moved, Locale locale) {
        var sentence = dates(moved, locale);
        return moved.duplicate() == null ? sentence
            : linked(moved.parted() ? "domain.event.DUE_MOVED.PARTED" : "domain.event.DUE_MOVED.TAKEN", locale, sentence, moved.duplicateReference());
    }

    private String dates(CaseEvent.DueMoved moved, Locale locale) {
        var zone = calendars.current(moved.calendar()).zone();
        var first = new CaseEvent.DueMoved.Also(moved.clock(), moved.round(), moved.from(), moved.to());
        var all = Stream.concat(Stream.of(first), Stream.ofNullable(moved.also()).flatMap(List::stream));
        return all.map(one -> text("domain.event.DUE_MOVED", locale, word(one.clock(), locale), day(one.from(), locale, zone),
            day(one.to(), locale, zone))).collect(Collectors.joining(". "));
    }

    /// A sentence with the number of another case, or without where the reader may not know of that case.
    private String linked(String key, Locale locale, String who, @Nullable Object other) {
        return other == null ? text(key + ".unnamed", locale, who) : text(key, locale, who, other);
    }

    /// Why an entry has no words; empty if it has, or if nothing was written.
    public String withheld(TimelineEntry entry, Locale locale) {
        return entry.why() == TimelineEntry.Withheld.NOT ? "" : word(entry.why(), locale);
    }

    /// Who acted, as the public may know it: an agency, the citizen, the deadline.
    public String who(Actor actor, Locale locale) {
        return switch (actor) {
            case Actor.Citizen ignored -> text("domain.actor.citizen", locale);
            case Actor.Deadline ignored -> text("domain.actor.deadline", locale);
            case Actor.Importer importer -> text("domain.actor.importer", locale, importer.source());
            case Actor.Official official -> agency(official.agencyId());
        };
    }

    /// One glance at a clock: "4 working days left (Thu 3 Dec)", "answered on day 6 of 14", "late by 2 working days".
    public String line(ClockView clock, Instant now, Locale locale) {
        var calendar = calendar(clock);
        var due = LocalWords.shortDay(LocalDate.ofInstant(clock.dueAt(), calendar.zone()), locale);
        boolean workingDays = workingDays(clock);
        return switch (clock.state(now)) {
            case VOID -> text("domain.clock.void", locale);
            case OVER -> text("domain.clock.over", locale, LocalWords.shortDay(LocalDate.ofInstant(clock.ended(now).orElse(now), calendar.zone()),
                locale));
            case PAUSED -> text("domain.clock.paused", locale, LocalWords.shortDay(LocalDate.ofInstant(clock.pausedAt(),
                calendar.zone()), locale));
            case KEPT -> {
                int day = days(clock.startedAt(), clock.stoppedAt(), calendar, workingDays);
                yield day == 0 ? text(keptAtOnce(clock, clock.stoppedAt(), calendar), locale)
                    : text("domain.clock.kept", locale, day, days(clock.startedAt(), clock.dueAt(), calendar, workingDays));
            }
            case MISSED -> text("domain.clock.missed", locale, days(clock.startedAt(), clock.stoppedAt(), calendar, workingDays)
                    - uncharged(clock, calendar, workingDays),
                days(clock.startedAt(), clock.dueAt(), calendar, workingDays));
            case LATE -> late(clock, now, "", locale);
            case RUNNING -> {
                int left = days(now, clock.dueAt(), calendar, workingDays);
                boolean today = LocalDate.ofInstant(now, calendar.zone()).equals(LocalDate.ofInstant(clock.dueAt(), calendar.zone()));
                yield today ? text("domain.clock.left.today", locale, LocalWords.time(clock.dueAt(), calendar.zone(), locale))
                    : text(workingDays ? "domain.clock.left.working" : "domain.clock.left.calendar", locale, left, due);
            }
        };
    }

    /// The same among many others: what is late says by how much, and the case says since when.
    public String brief(ClockView clock, Instant now, Locale locale) {
        return clock.state(now) == ClockView.State.LATE ? late(clock, now, ".brief", locale) : line(clock, now, locale);
    }

    private String late(ClockView clock, Instant now, String manner, Locale locale) {
        var calendar = calendar(clock);
        boolean workingDays = workingDays(clock);
        int late = Math.max(0, days(clock.dueAt(), now, calendar, workingDays) - uncharged(clock, calendar, workingDays));
        return text(late == 0 ? "domain.clock.late.today" : (workingDays ? "domain.clock.late.working" : "domain.clock.late.calendar") + manner,
            locale, late, LocalWords.shortDay(LocalDate.ofInstant(clock.dueAt(), calendar.zone()), locale));
    }

    private boolean workingDays(ClockView clock) {
        return policies.version(clock.policyVersion()).workingDays(clock.type());
    }

    /// Before the first day was counted, which need not be the day of the start: what comes in on a Saturday is received on Monday.
    private static String keptAtOnce(ClockView clock, Instant stoppedAt, WorkingCalendar calendar) {
        var stopped = LocalDate.ofInstant(stoppedAt, calendar.zone());
        if (stopped.equals(LocalDate.ofInstant(clock.startedAt(), calendar.zone()))) {
            return clock.round() == 1 && GIVEN_AT_FILING.contains(clock.type()) ? "domain.clock.kept.filed" : "domain.clock.kept.sameDay";
        }
        return stopped.isBefore(calendar.receivedDay(clock.startedAt())) ? "domain.clock.kept.before" : "domain.clock.kept.first";
    }

    /// Working time against the promise and wall-clock time lived by the citizen are always shown together.
    public String lived(ClockView clock, Instant now, Locale locale) {
        var zone = calendar(clock).zone();
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.startedAt(), zone), LocalDate.ofInstant(clock.ended(now).orElse(now), zone));
        String key = clock.window() ? "domain.clock.lived.window" : "domain.clock.lived";
        return text(clock.ended(now).isPresent() ? key + ".ended" : key, locale, days);
    }

    /// How a due date came about.
    ///
    /// @param summary one sentence
    /// @param days from filing to due date, each with why it counts or not
    /// @param versions which policy and calendar were used
    public record Explained(String summary, List<ExplainedDay> days, String versions) { }

    /// @param number of the working day; 0 before the first
    public record ExplainedDay(LocalDate date, int number, Explanation.CountedDay.Kind kind, String why) { }

    /// What a policy is called: the shipped one has a name of its own in every language.
    public String name(Policy policy, Locale locale) {
        return policy.nameKey().map(key -> text(key, locale)).orElse(policy.name());
    }

    /// Explains a due date day by day: days counted, holidays skipped by name, pauses added, versions used.
    public Explained explain(ClockView clock, Locale locale) {
        var calendar = calendar(clock);
        var policy = policies.version(clock.policyVersion());
        var due = LocalWords.moment(clock.dueAt(), calendar.zone(), locale);
        var versions = text("domain.explain.versions", locale, name(policy, locale), policy.version(), clock.decreedVersion());
        if (!policy.workingDays(clock.type())) {
            return new Explained(text("domain.explain.calendar", locale, clock.days(), due), List.of(), versions);
        }
        var last = LocalDate.ofInstant(clock.dueAt(), calendar.zone());
        var days = new ArrayList<ExplainedDay>();
        var pauses = clock.pauses().stream().map(pause -> new WorkingCalendar.Pause(pause.from(), pause.to())).toList();
        for (var counted : calendar.explain(clock.countedFrom(), clock.days(), pauses).days()) {
            days.add(new ExplainedDay(counted.date(), counted.number(), counted.kind(),
                why(counted, locale)));
        }
        boolean moved = !days.getLast().date().equals(last);
        // An earlier date came from elsewhere: what would have been counted after it explains nothing.
        days.removeIf(day -> day.date().isAfter(last));
        int skipped = (int) days.stream().filter(day -> day.kind() == Explanation.CountedDay.Kind.HOLIDAY).count();
        boolean again = clock.round() > 1 && (clock.type() == ClockType.RESOLVE || clock.type() == ClockType.VERIFY);
        if (clock.taken() == null && clock.lateBefore()) {
            return new Explained(text("domain.explain.late", locale, due, day(clock.stood().getLast().to(), locale, calendar.zone())), List.of(), versions);
        }
        var summary = clock.taken() != null ? linked("domain.explain.taken", locale, due, clock.taken().from())
            : text(again ? "domain.explain.again" : "domain.explain.working", locale, clock.days(),
                day(clock.countedFrom(), locale, calendar.zone()), due, skipped, clock.pausedDays());
        if (clock.running() && clock.pausedAt() != null) {
            summary += " " + text("domain.explain.paused", locale, day(clock.pausedAt(), locale, calendar.zone()));
        }
        return new Explained(clock.taken() == null && moved ? summary + " " + text("domain.explain.moved", locale) : summary, days, versions);
    }

    private String why(Explanation.CountedDay counted, Locale locale) {
        return switch (counted.kind()) {
            case COUNTED -> text("domain.explain.day", locale, counted.number());
            case HOLIDAY -> counted.name() == null ? word(counted.kind(), locale) : counted.name();
            default -> word(counted.kind(), locale);
        };
    }

    /// The clock that was in force when the due date was set.
    private WorkingCalendar calendar(ClockView clock) {
        return calendars.at(clock.calendarId(), clock.calendarVersion(), clock.decreedVersion());
    }

    /// The name of a clock: "First response".
    public String clock(ClockType type, Locale locale) {
        return word(type, locale);
    }

    private static int days(Instant from, Instant to, WorkingCalendar calendar, boolean working) {
        return Math.max(0, working ? calendar.workingDaysBetween(from, to)
            : (int) ChronoUnit.DAYS.between(LocalDate.ofInstant(from, calendar.zone()), LocalDate.ofInstant(to, calendar.zone())));
    }

    /// "Time spent ANSWERED is not charged": so many days after the due date.
    private static int uncharged(ClockView clock, WorkingCalendar calendar, boolean working) {
        return ClockView.Stood.after(clock.dueAt(), clock.stood()).stream().mapToInt(time -> days(time.from(), time.to(), calendar, working)).sum();
    }

    private static String day(Instant at, Locale locale, ZoneId zone) {
        return LocalWords.day(LocalDate.ofInstant(at, zone), locale);
    }

    private String agency(long id) {
        return jurisdiction.atlas().agency(id).name();
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
