package id.terang.ui.lead;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import id.terang.complaints.oversight.PassedAround.HandOver;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.LocalWords;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Hand-overs, each with its case, between whom and why it counts.
class PassedAroundTable extends Tables {

    PassedAroundTable(List<HandOver> handOvers, Atlas atlas, ZoneId zone) {
        super("lead.around.title", "lead.case", "lead.around.from", "lead.around.to", "lead.around.at", "lead.around.why");
        for (var one : handOvers) {
            var row = row(about(one));
            named(row, atlas.agency(one.from()).shortName());
            named(row, atlas.agency(one.to()).shortName());
            named(row, LocalWords.moment(one.at(), zone, getLocale()));
            named(row, Stream.of(getTranslation("lead.around.nth", one.nth()), one.back() ? getTranslation("lead.around.back") : "")
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(", ")));
        }
    }

    private Component about(HandOver one) {
        var heading = one.heading();
        if (heading == null) {
            var unread = new Span(getTranslation("lead.around.unread"));
            unread.addClassName("soft");
            return unread;
        }
        var link = new Anchor("/app/desk/" + heading.reference(), heading.title().isBlank() ? heading.reference().toString() : heading.title());
        link.getElement().setAttribute("dir", "auto");
        return link;
    }
}
