package id.terang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.terang.complaints.EventType;
import id.terang.complaints.Status;
import id.terang.complaints.TimelineEntry;
import id.terang.complaints.telling.Telling;
import id.terang.shared.LocalWords;
import id.terang.shared.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/// Who did what when, as sentences; silences are drawn as gaps, notes of the office look like notes.
public final class Timeline extends OrderedList {

    /// Shorter silences are the ordinary rhythm of an office.
    private static final int SILENCE_DAYS = 4;

    private final Telling telling;
    private final Reference reference;
    private final ZoneId zone;

    /// @param zone of the office whose times are told
    public Timeline(Telling telling, Reference reference, ZoneId zone) {
        this.telling = telling;
        this.reference = reference;
        this.zone = zone;
        addClassName("timeline");
    }

    /// @param detail what stands beside the moment, for example who of the office it was; may be blank
    /// @param below what stands below the files of an entry; invisible where there is nothing to say
    /// @param now the moment of looking, up to which the last silence lasts while the case is open
    public void show(List<TimelineEntry> entries, Status status, Instant now, Function<TimelineEntry, String> detail,
                     Function<TimelineEntry, Component> below) {
        removeAll();
        TimelineEntry before = null;
        for (var entry : entries) {
            if (before != null) {
                addSilence(before, entry.occurredAt());
            }
            var item = item(entry, detail.apply(entry));
            item.add(below.apply(entry));
            add(item);
            before = entry;
        }
        if (before != null && status.open()) {
            addSilence(before, now);
        }
    }

    private ListItem item(TimelineEntry entry, String detail) {
        var sentence = new Paragraph(telling.sentence(entry, getLocale()));
        sentence.addClassName("timeline__sentence");
        var time = new Span(LocalWords.moment(entry.occurredAt(), zone, getLocale()));
        time.addClassName("num");
        var when = new Paragraph(time);
        when.addClassName("timeline__when");
        if (!detail.isBlank()) {
            when.add(new Text(" · " + detail));
        }
        var item = new ListItem(sentence, when);
        item.addClassNames("timeline__item", Tones.of(entry.type()));
        if (entry.type() == EventType.NOTE_ADDED || entry.type() == EventType.HANDLER_ASSIGNED) {
            item.addClassName("timeline__item--internal");
        }
        if (entry.text() != null && !entry.text().isBlank()) {
            item.add(Quote.of(entry.text()));
        } else if (!telling.withheld(entry, getLocale()).isEmpty()) {
            var why = new Paragraph(telling.withheld(entry, getLocale()));
            why.addClassNames("soft", "small");
            item.add(why);
        }
        if (!entry.files().isEmpty() && entry.seq() != 1) {
            item.add(new Photos(reference, entry.files()));
        }
        return item;
    }

    /// Says for whom everybody waited.
    private void addSilence(TimelineEntry since, Instant until) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(since.occurredAt(), zone), LocalDate.ofInstant(until, zone));
        if (days < SILENCE_DAYS) {
            return;
        }
        String key = switch (since.type()) {
            case CLARIFICATION_ASKED -> "common.silence.reply";
            case ANSWERED, ANSWER_AMENDED -> "common.silence.confirm";
            case CONFIRMED, DISPUTE_WINDOW_LAPSED, REJECTED, REFERRED, WITHDRAWN -> "common.silence.closed";
            default -> "common.silence";
        };
        var gap = new ListItem(getTranslation(key, days));
        gap.addClassNames("timeline__gap", "timeline__gap--" + (days < 8 ? 1 : days < 22 ? 2 : 3));
        add(gap);
    }
}
