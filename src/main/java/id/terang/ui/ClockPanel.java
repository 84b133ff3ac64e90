package id.terang.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import id.terang.complaints.telling.ClockBar;
import id.terang.complaints.telling.ClockLine;
import id.terang.shared.LocalWords;

/// A clock as the public pages show it: one line, one bar, and on demand how the due date was counted.
public final class ClockPanel extends Section {

    public ClockPanel(ClockLine clock) {
        addClassNames("clock", clock.tone().css());
        var name = new H3(clock.name());
        name.addClassName("clock__name");
        var strong = new Span(clock.line());
        strong.addClassName("clock__strong");
        var line = new Paragraph(strong);
        line.addClassName("clock__line");
        var ends = new Paragraph(
            new Span(getTranslation("domain.clock.from", LocalWords.shortDay(clock.from(), getLocale()))),
            new Span(getTranslation("domain.clock.due", LocalWords.shortDay(clock.due(), getLocale()))));
        ends.addClassName("clock__ends");
        if (clock.bar().late()) {
            ends.addClassName("clock__ends--late");
            if (clock.bar().running()) {
                ends.add(new Span(getTranslation("domain.clock.today")));
            }
        }
        var lived = new Paragraph(clock.lived());
        lived.addClassNames("small", "soft");
        add(name, line, new Svg(bar(clock.bar())), ends, lived, why(clock));
    }

    private NativeDetails why(ClockLine clock) {
        var why = new NativeDetails(getTranslation("domain.clock.why"));
        why.addClassName("clock__why");
        // Up to sixty days: put together only for those who ask.
        why.addToggleListener(toggled -> {
            if (toggled.isOpened() && why.getContent() == null) {
                why.setContent(explanation(clock));
            }
        });
        return why;
    }

    private static Div explanation(ClockLine clock) {
        var versions = new Paragraph(clock.versions());
        versions.addClassName("soft");
        var days = new OrderedList();
        days.addClassName("days");
        for (var day : clock.days()) {
            var date = new Span(day.dates());
            date.addClassName("days__date");
            var number = new Span(day.numbers());
            number.addClassName("days__number");
            var item = new ListItem(date, number, new Span(day.why()));
            item.addClassNames("days__day", "days__day--" + day.css());
            days.add(item);
        }
        days.setVisible(!clock.days().isEmpty());
        return new Div(new Paragraph(clock.why()), days, versions);
    }

    private static String bar(ClockBar bar) {
        var svg = new StringBuilder("<svg class='clock__bar' width='100%' height='20' aria-hidden='true' focusable='false'>");
        svg.append("<rect class='clock__track' x='0' y='6' width='100%' height='8' rx='4'/>");
        svg.append("<rect class='clock__run' x='0' y='6' width='").append(bar.runWidth()).append("' height='8' rx='4'/>");
        if (bar.late()) {
            svg.append("<rect class='clock__over' x='").append(bar.dueX()).append("' y='6' width='").append(bar.overWidth())
                .append("' height='8' rx='4'/>");
        }
        for (var pause : bar.pauses()) {
            svg.append("<rect class='clock__pause' x='").append(pause.x()).append("' y='6' width='").append(pause.width())
                .append("' height='8'/>");
        }
        return svg.append("<line class='clock__due' x1='").append(bar.dueX()).append("' x2='").append(bar.dueX())
            .append("' y1='1' y2='19'/><circle class='clock__now' cx='").append(bar.runEnd()).append("' cy='10' r='6'/></svg>")
            .toString();
    }
}
