package id.terang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import id.terang.complaints.ClockView;
import id.terang.complaints.Telling;
import id.terang.complaints.Telling.ExplainedDay;
import id.terang.jurisdiction.Explanation.CountedDay.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// A clock: its line, the bar from filing to due date, and how the due date was counted, day by day.
public final class ClockCard extends Section {

    /// @param now the moment of looking
    public ClockCard(ClockView clock, Telling telling, Instant now) {
        addClassNames("clock", Tones.of(clock, now));
        var name = new H3(telling.clock(clock.type(), getLocale()));
        name.addClassName("clock__name");
        add(name, line(clock, telling, now), new Html(bar(clock, now)), why(clock, telling, now));
    }

    private Component line(ClockView clock, Telling telling, Instant now) {
        var strong = new HtmlContainer("strong");
        strong.setText(telling.line(clock, now, getLocale()));
        var line = new Paragraph(strong);
        line.addClassName("clock__line");
        return line;
    }

    private Component why(ClockView clock, Telling telling, Instant now) {
        var explained = telling.explain(clock, getLocale());
        var days = new OrderedList();
        days.addClassName("days");
        List<ExplainedDay> all = explained.days();
        for (int first = 0, next; first < all.size(); first = next) {
            next = sameFate(all, first);
            days.add(day(all.get(first), all.get(next - 1), next == all.size()));
        }
        var why = new NativeDetails(getTranslation("common.clock.why"));
        why.addClassName("clock__why");
        var story = new Div(new Paragraph(explained.summary()), new Paragraph(telling.lived(clock, now, getLocale())));
        if (!all.isEmpty()) {
            story.add(days);
        }
        story.add(new Paragraph(explained.versions()));
        why.setContent(story);
        return why;
    }

    /// Neighbouring days with the same fate share a line: a promise of 60 days must fit a phone.
    private static int sameFate(List<ExplainedDay> all, int first) {
        var day = all.get(first);
        int next = first + 1;
        while (next < all.size() && day.kind() != Kind.RECEIPT && all.get(next).kind() == day.kind()
            && (day.kind() == Kind.COUNTED || all.get(next).why().equals(day.why()))) {
            next++;
        }
        return next;
    }

    private ListItem day(ExplainedDay first, ExplainedDay last, boolean end) {
        boolean several = !first.date().equals(last.date());
        boolean counts = first.kind() == Kind.COUNTED || first.kind() == Kind.RECEIPT;
        var date = new Span(several ? first.day() + " – " + last.day() : first.day());
        date.addClassName("days__date");
        var number = new Span(!counts ? "" : several ? first.number() + "–" + last.number() : Integer.toString(first.number()));
        number.addClassName("days__number");
        var item = new ListItem(date, number,
            new Span(first.kind() == Kind.COUNTED ? getTranslation("domain.Kind.COUNTED") : first.why()));
        item.addClassNames("days__day", "days__day--" + (end ? "last" : first.kind().name().toLowerCase(Locale.ROOT)));
        return item;
    }

    /// Positions are percentages of the time from the start to the later of due and stop or today.
    private static String bar(ClockView clock, Instant now) {
        Instant end = clock.stoppedAt() != null ? clock.stoppedAt() : clock.voidedAt() != null ? clock.voidedAt() : now;
        Instant start = clock.startedAt().isAfter(end) ? end : clock.startedAt();
        var line = new Line(start, clock.dueAt().isAfter(end) ? clock.dueAt() : end);
        var bar = new StringBuilder("<svg class='clock__bar' width='100%' height='20' aria-hidden='true' focusable='false'>")
            .append(rect("clock__track", 0, 100, 4));
        double run = line.at(end);
        double due = line.at(clock.dueAt());
        bar.append(rect("clock__run", 0, Math.min(run, due), 4));
        if (run > due) {
            bar.append(rect("clock__over", due, run - due, 0));
        }
        clock.pauses().forEach(pause ->
            bar.append(rect("clock__pause", line.at(pause.from()), line.at(pause.to()) - line.at(pause.from()), 0)));
        if (clock.pausedAt() != null) {
            bar.append(rect("clock__pause", line.at(clock.pausedAt()), run - line.at(clock.pausedAt()), 0));
        }
        bar.append("<line class='clock__due' x1='%1$s' x2='%1$s' y1='0' y2='20'/>".formatted(percent(due)));
        if (clock.running()) {
            bar.append("<circle class='clock__now' cx='%s' cy='10' r='6'/>".formatted(percent(run)));
        }
        return bar.append("</svg>").toString();
    }

    private record Line(Instant from, Instant to) {

        double at(Instant moment) {
            double whole = Math.max(1, Duration.between(from, to).toMillis());
            return Math.clamp(100 * Duration.between(from, moment).toMillis() / whole, 0, 100);
        }
    }

    private static String rect(String css, double x, double width, int radius) {
        return "<rect class='%s' x='%s' y='6' width='%s' height='8' rx='%d'/>".formatted(css, percent(x), percent(width), radius);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f%%", value);
    }
}
