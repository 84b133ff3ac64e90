package id.terang.complaints.telling;

import id.terang.complaints.ClockView;
import id.terang.complaints.TimelineEntry;
import id.terang.complaints.telling.Telling.ExplainedDay;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Explanation.CountedDay.Kind;
import id.terang.shared.Actor;
import id.terang.shared.LocalWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The two pictures of every case, the same wherever one is shown: its clocks, and its timeline with the silences.
@Component
public class Story {

    /// Shorter silences are the ordinary rhythm of an office.
    private static final int SILENCE_DAYS = 4;

    private static final List<ClockType> GOVERNMENT =
        List.of(ClockType.RESOLVE, ClockType.FIRST_RESPONSE, ClockType.VERIFY, ClockType.APPEAL);

    /// What runs against the government, and what waits for the citizen as long as it waits. The windows for going
    /// back are the citizen's own affair.
    private static final List<ClockType> SHOWN = List.of(ClockType.RESOLVE, ClockType.APPEAL, ClockType.PLAN, ClockType.FIRST_RESPONSE,
        ClockType.VERIFY, ClockType.CLARIFY, ClockType.DISPUTE_WINDOW);

    private final Telling telling;
    private final MessageSource messages;

    Story(Telling telling, MessageSource messages) {
        this.telling = telling;
        this.messages = messages;
    }

    /// The clocks worth showing in their latest rounds: the promise first, then what still runs.
    ///
    /// @param zone of the receiving desk
    public List<ClockLine> clocks(List<ClockView> all, ZoneId zone, Instant now, Locale locale) {
        var latest = latest(all);
        return SHOWN.stream().filter(latest::containsKey).map(latest::get)
            .filter(clock -> clock.running() || GOVERNMENT.contains(clock.type()))
            .sorted(Comparator.comparing((ClockView clock) -> clock.type() != ClockType.RESOLVE)
                .thenComparing(clock -> !clock.running()))
            .map(clock -> clock(clock, zone, now, locale)).toList();
    }

    /// The rounds before, with their pauses: how each promise to this case was kept until it was disputed or reviewed. The
    /// newest first.
    public List<ClockLine> earlier(List<ClockView> all, ZoneId zone, Instant now, Locale locale) {
        var latest = latest(all);
        return all.stream().filter(clock -> GOVERNMENT.contains(clock.type()) && latest.get(clock.type()) != clock)
            .sorted(Comparator.comparing((ClockView clock) -> GOVERNMENT.indexOf(clock.type()))
                .thenComparing(ClockView::round, Comparator.reverseOrder()))
            .map(clock -> clock(clock, zone, now, locale)
                .named(messages.getMessage("domain.clock.round", new Object[] {telling.clock(clock.type(), locale), clock.round()}, locale)))
            .toList();
    }

    private static Map<ClockType, ClockView> latest(List<ClockView> all) {
        var latest = new EnumMap<ClockType, ClockView>(ClockType.class);
        for (ClockView clock : all) {
            latest.merge(clock.type(), clock, (a, b) -> a.round() > b.round() ? a : b);
        }
        return latest;
    }

    /// One clock with its explanation.
    public ClockLine clock(ClockView clock, ZoneId zone, Instant now, Locale locale) {
        var explained = telling.explain(clock, locale);
        return new ClockLine(telling.clock(clock.type(), locale), Tone.of(clock, now), telling.line(clock, now, locale),
            telling.lived(clock, now, locale), LocalDate.ofInstant(clock.startedAt(), zone),
            LocalDate.ofInstant(clock.dueAt(), zone), ClockBar.of(clock, now), explained.summary(),
            days(explained.days(), locale), explained.versions());
    }

    /// Neighbouring days with the same fate in one line: a promise of 60 days must fit a phone.
    private List<ClockLine.Days> days(List<ExplainedDay> all, Locale locale) {
        var lines = new ArrayList<ClockLine.Days>();
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
            lines.add(new ClockLine.Days(
                several ? LocalWords.shortDay(day.date(), locale) + " – " + LocalWords.shortDay(last.date(), locale)
                    : LocalWords.shortDay(day.date(), locale),
                !counts ? "" : several ? day.number() + "–" + last.number() : Integer.toString(day.number()),
                next == all.size() ? "last" : day.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                day.kind() == Kind.COUNTED ? messages.getMessage("domain.clock.counted", new Object[] {next - first}, locale) : day.why()));
        }
        return lines;
    }

    /// The timeline, oldest first, silences drawn as what they are: from one act of a person to the next.
    ///
    /// @param open whether the last silence goes on
    public List<Moment> moments(List<TimelineEntry> timeline, boolean open, ZoneId zone, Instant now, Locale locale) {
        var story = new ArrayList<Moment>();
        TimelineEntry before = null;
        for (TimelineEntry entry : timeline) {
            boolean clock = byClock(entry);
            if (before != null && !clock) {
                silence(before, entry.occurredAt(), zone, locale, story);
            }
            story.add(new Moment.Told(entry, telling.sentence(entry, locale), Tone.of(entry.type()), telling.withheld(entry, locale)));
            before = clock ? before : entry;
        }
        if (before != null && open) {
            silence(before, now, zone, locale, story);
        }
        return story;
    }

    /// What the clock puts on record while everybody is silent; what it decides, and so ends a wait, is none of it.
    private static boolean byClock(TimelineEntry entry) {
        return switch (entry.type()) {
            case DEADLINE_MISSED, AUTO_ASSIGNED, DUE_MOVED -> true;
            case HANDLER_ASSIGNED -> entry.by() instanceof Actor.Deadline;
            default -> false;
        };
    }

    /// Says for whom everybody waited.
    private void silence(TimelineEntry since, Instant until, ZoneId zone, Locale locale, List<Moment> story) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(since.occurredAt(), zone), LocalDate.ofInstant(until, zone));
        if (days < SILENCE_DAYS) {
            return;
        }
        String key = switch (since.type()) {
            case CLARIFICATION_ASKED -> "domain.silence.reply";
            case ANSWERED, ANSWER_AMENDED -> "domain.silence.confirm";
            case CONFIRMED, DISPUTE_WINDOW_LAPSED, REJECTED, REFERRED, WITHDRAWN, APPEAL_DISMISSED -> "domain.silence.closed";
            default -> "domain.silence";
        };
        story.add(new Moment.Silence(messages.getMessage(key, new Object[] {days}, locale), days < 8 ? 1 : days < 22 ? 2 : 3));
    }
}
