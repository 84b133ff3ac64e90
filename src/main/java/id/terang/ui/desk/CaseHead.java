package id.terang.ui.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.terang.complaints.CaseFile;
import id.terang.complaints.ClockView;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.ui.Icons;
import id.terang.ui.Quote;
import id.terang.ui.Tones;
import java.util.Optional;

/// What a glance must tell: what it is about, where it stands, by when what is due.
class CaseHead extends Header {

    /// @param queue where the list is, for the way back on a phone
    CaseHead(CaseFile file, String queue, Desk desk) {
        addClassName("case-head");
        var back = new Anchor(queue, Icons.of("arrow-left"), new Span(getTranslation("desk.back")));
        back.addClassName("case-head__back");
        var words = file.complaint().words().title();
        var title = new H2(words.isBlank() ? getTranslation("desk.untitled") : words);
        title.setId("case-title");
        Quote.said(title, words, file.complaint().words().text());
        title.getElement().setAttribute("tabindex", "-1");
        add(back, title, badges(file, desk), about(file, desk));
        due(file).ifPresent(clock -> add(CaseClocks.panel(clock, file, desk, getLocale())));
    }

    private Div badges(CaseFile file, Desk desk) {
        var one = file.complaint();
        var telling = desk.telling();
        var badges = new Div();
        badges.addClassName("cluster");
        badges.add(badge(telling.status(one.status(), one.closeReason(), getLocale()), Tones.of(one.status(), one.closeReason())));
        if (one.visibility() != Visibility.PUBLIC) {
            badges.add(badge(telling.word(one.visibility(), getLocale()), "badge--plain"));
        }
        if (one.kind() != Kind.COMPLAINT) {
            badges.add(badge(telling.word(one.kind(), getLocale()), "badge--plain"));
        }
        if (one.track() != Track.ORDINARY) {
            badges.add(badge(telling.word(one.track(), getLocale()), "badge--plain"));
        }
        if (one.hidden()) {
            badges.add(badge(getTranslation("desk.hidden"), "badge--plain"));
        }
        if (one.disputes() > 0) {
            badges.add(badge(getTranslation("desk.disputes", one.disputes()), "badge--plain"));
        }
        if (one.answerProposed()) {
            badges.add(badge(getTranslation(one.status() == Status.ANSWERED ? "desk.proposed.amendment" : "desk.proposed"), "badge--plain"));
        }
        if (one.leadAnswers() && one.status().pending()) {
            badges.add(badge(getTranslation("desk.leadAnswers"), "badge--plain"));
        }
        if (one.unmergeDemanded()) {
            badges.add(badge(getTranslation("desk.unmergeDemanded"), "badge--plain"));
        }
        if (one.followers() > 0) {
            badges.add(badge(getTranslation("desk.followers", one.followers()), "badge--plain"));
        }
        if (one.claimants() > 1) {
            badges.add(badge(getTranslation("desk.claimants", one.claimants()), "badge--plain"));
        }
        return badges;
    }

    private static Span badge(String words, String tone) {
        var badge = new Span(words);
        badge.addClassNames("badge", tone);
        return badge;
    }

    private Paragraph about(CaseFile file, Desk desk) {
        var one = file.complaint();
        var atlas = desk.atlas();
        var reference = new Span(file.reference().toString());
        reference.addClassNames("num", "strong");
        var handler = one.handlerId() == null ? getTranslation("desk.handler.none") : desk.nameOf(one.handlerId());
        var about = new Paragraph(reference, new Span(" · " + atlas.service(one.serviceId()).name().in(getLocale()) + " · "
            + atlas.area(one.place().areaId()).name() + " · " + atlas.agency(one.holderId()).name() + " · " + handler));
        about.addClassNames("soft", "small", "case-head__about");
        return about;
    }

    /// The clock that presses now; while none does, the latest that was kept or missed.
    private static Optional<ClockView> due(CaseFile file) {
        var one = file.complaint();
        if (one.survivorId() != null) {
            // Its clocks run on until the other case stops them; what presses is told there.
            return Optional.empty();
        }
        return CaseClocks.newestFirst(file.clocks()).stream()
            .filter(clock -> one.dueClock() == null || clock.type() == one.dueClock()).findFirst();
    }
}
