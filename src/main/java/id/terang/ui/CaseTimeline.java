package id.terang.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import id.terang.complaints.EventType;
import id.terang.complaints.telling.Moment;
import id.terang.shared.LocalWords;
import id.terang.shared.Reference;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/// The story of a case for those who may read its file: who did what when, what was written, the files that came with
/// it, and the silences.
public final class CaseTimeline extends OrderedList {

    /// @param internal sequence numbers of entries that only officials see
    public CaseTimeline(Reference reference, List<Moment> story, Set<Integer> internal, ZoneId zone) {
        addClassName("timeline");
        story.forEach(moment -> add(switch (moment) {
            case Moment.Told told -> item(reference, told, internal.contains(told.entry().seq()), zone);
            case Moment.Silence silence -> gap(silence);
        }));
    }

    private ListItem item(Reference reference, Moment.Told told, boolean internal, ZoneId zone) {
        var entry = told.entry();
        var sentence = new Paragraph(told.sentence());
        sentence.addClassName("timeline__sentence");
        var when = new Paragraph(LocalWords.moment(entry.occurredAt(), zone, getLocale()));
        when.addClassName("timeline__when");
        var item = new ListItem(sentence, when);
        item.addClassNames("timeline__item", told.tone().css());
        if (internal) {
            item.addClassName("timeline__item--internal");
        }
        if (entry.text() != null) {
            item.add(Quote.of(entry.text()));
        } else if (!told.withheld().isEmpty()) {
            var why = new Paragraph(told.withheld());
            why.addClassNames("small", "soft");
            item.add(why);
        }
        // What came with the filing stands beside its text.
        if (!entry.files().isEmpty() && entry.type() != EventType.FILED) {
            item.add(new FileGallery(reference, entry.files()));
        }
        return item;
    }

    private static ListItem gap(Moment.Silence silence) {
        var gap = new ListItem(silence.words());
        gap.addClassNames("timeline__gap", "timeline__gap--" + silence.size());
        return gap;
    }
}
