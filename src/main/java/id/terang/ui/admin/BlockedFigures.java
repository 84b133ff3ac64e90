package id.terang.ui.admin;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.LocalWords;
import id.terang.statistics.FigureAddress;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.FigureSheet.Volume;
import id.terang.statistics.FlowWatch.Mismatch;
import id.terang.ui.PublicPages;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which public figures are held back because they do not add up, what that means and what to do.
class BlockedFigures extends Div {

    private static final int SHOWN = 10;

    private final Atlas atlas;
    private final LocalDate today;
    private final ZoneId zone;

    /// @param zone of the reader
    BlockedFigures(List<Mismatch> mismatches, Atlas atlas, LocalDate today, ZoneId zone) {
        this.atlas = atlas;
        this.today = today;
        this.zone = zone;
        addClassNames("notice", "tone-very-late", "blocked");
        getElement().setAttribute("role", "region").setAttribute("aria-label", getTranslation("admin.blocked.title"));
        var title = new Paragraph(getTranslation("admin.blocked.title"));
        title.addClassName("notice__title");
        var list = new UnorderedList();
        mismatches.stream().limit(SHOWN).map(this::item).forEach(list::add);
        add(title, new Paragraph(getTranslation("admin.blocked.means")), new Paragraph(getTranslation("admin.blocked.do")), list);
        if (mismatches.size() > SHOWN) {
            add(new Paragraph(getTranslation("admin.blocked.more", mismatches.size() - SHOWN)));
        }
    }

    private ListItem item(Mismatch one) {
        Volume volume = one.volume();
        long in = volume.filed() + volume.returned() + volume.movedIn();
        long out = volume.answered() + volume.refused() + volume.withdrawn() + volume.merged() + volume.dismissed() + volume.movedOut();
        var cell = new Span(cell(one));
        cell.addClassName("row__title");
        var question = new Anchor(PublicPages.in(getLocale(), "/statistics") + asked(one.question()), filters(one.question()));
        question.setRouterIgnore(true);
        var numbers = new Span(getTranslation("admin.blocked.numbers", volume.pendingStart(), in, out, volume.pendingStart() + in - out,
                volume.pendingEnd()));
        var when = new Span(getTranslation("admin.blocked.when", LocalWords.moment(one.since(), zone, getLocale()),
                LocalWords.moment(one.seen(), zone, getLocale())));
        when.addClassNames("small", "soft");
        var item = new ListItem(cell, question, numbers, when);
        item.addClassName("row");
        return item;
    }

    private String cell(Mismatch one) {
        if (one.by() == null) {
            return getTranslation("explore.all");
        }
        String name = one.name() == null ? LocalWords.month(YearMonth.parse(one.code()), getLocale()) : one.name().in(getLocale());
        return getTranslation("explore.dimension." + one.by()) + ": " + (one.own() ? getTranslation("explore.own", name) : name);
    }

    private String asked(FigureQuery query) {
        String asked = FigureAddress.of(query, atlas, today).entrySet().stream().map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? "" : "?" + asked;
    }

    private String filters(FigureQuery query) {
        return Stream.of(
                query.service() == null ? "" : atlas.service(query.service()).name().in(getLocale()),
                query.agency() == null ? "" : atlas.agency(query.agency()).name(),
                query.area() == null ? "" : atlas.area(query.area()).name(),
                query.kind() == null ? "" : getTranslation("domain.Kind." + query.kind()),
                query.outcome() == null ? "" : getTranslation("domain.Outcome." + query.outcome()),
                query.channel() == null ? "" : getTranslation("explore.by", getTranslation("domain.Channel." + query.channel())),
                getTranslation("explore.days", LocalWords.date(query.from(), getLocale()), LocalWords.date(query.to(), getLocale())))
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(" · "));
    }
}
