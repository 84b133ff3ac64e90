package id.terang.ui.citizen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import id.terang.complaints.Complaint;
import id.terang.complaints.telling.Tone;
import id.terang.shared.LocalWords;
import id.terang.shared.Micros;
import id.terang.ui.CaseTimeline;
import id.terang.ui.ClockPanel;
import id.terang.ui.Quote;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A case as its claimant sees it at one moment: what they can do, what was typed and not sent, who has it, its clocks, its
/// story, and what was sent.
class CasePage extends Div {

    private final Acting acting;
    private final CaseView.Doors doors;
    private final H1 title;

    /// @param title to be set here; it outlives the page, because it may have the focus
    CasePage(Acting acting, Unsent unsent, CaseView.Doors doors, H1 title) {
        this.acting = acting;
        this.doors = doors;
        this.title = title;
        addClassNames("stack", "stack--loose", "case-page");
        var file = acting.file();
        var atlas = doors.jurisdiction().atlas();
        var now = Micros.now(doors.clock());
        add(head(file.complaint()), new NextPanel(acting));
        var more = new MorePanel(acting, doors.telling());
        // Once every field is there.
        homeless(unsent);
        add(new HolderCard(atlas.agency(file.livesOn() == null ? file.complaint().holderId() : file.livesOn().holderId())),
            section("citizen.case.clocks", clocks(now)), section("citizen.case.story", story(now)),
            section("citizen.case.own", new OwnWords(acting, atlas, doors.telling())), more);
    }

    /// What was typed and has no place on the page any more.
    private void homeless(Unsent unsent) {
        var homeless = unsent.homeless();
        if (homeless.isEmpty()) {
            return;
        }
        var kept = section("citizen.case.unsent", Step.soft(getTranslation("citizen.case.unsent.text")));
        homeless.forEach(words -> kept.add(Quote.of(words)));
        var discard = new Button(getTranslation("citizen.case.unsent.discard"), click -> {
            unsent.forgetHomeless();
            kept.removeFromParent();
        });
        discard.addThemeNames("tertiary", "small");
        kept.add(discard);
        add(kept);
    }

    private Div clocks(Instant now) {
        var clocks = new Div();
        clocks.addClassNames("card", "clocks");
        doors.story().clocks(acting.file().clocks(), acting.zone(), now, getLocale()).forEach(clock -> clocks.add(new ClockPanel(clock)));
        earlier(now).ifPresent(clocks::add);
        return clocks;
    }

    private CaseTimeline story(Instant now) {
        var file = acting.file();
        var story = doors.story().moments(file.timeline(), file.complaint().status().open(), acting.zone(), now, getLocale());
        return new CaseTimeline(file.reference(), story, Set.of(), acting.zone());
    }

    /// Rounds before a dispute or a review, for who asks.
    private Optional<NativeDetails> earlier(Instant now) {
        var rounds = doors.story().earlier(acting.file().clocks(), acting.zone(), now, getLocale());
        if (rounds.isEmpty()) {
            return Optional.empty();
        }
        var all = new Div();
        all.addClassNames("fold__body", "clocks");
        rounds.forEach(clock -> all.add(new ClockPanel(clock)));
        var fold = new NativeDetails(getTranslation("citizen.case.rounds", rounds.size()), all);
        fold.addClassName("fold");
        return Optional.of(fold);
    }

    private Header head(Complaint one) {
        var reference = new Span(one.reference().toString());
        reference.addClassName("mono");
        var status = new Span(doors.telling().status(one.status(), one.closeReason(), getLocale()));
        status.addClassNames("badge", Tone.of(one.status(), one.closeReason()).css());
        var kind = new Span(doors.telling().word(one.kind(), getLocale()));
        kind.addClassNames("badge", "badge--plain");
        var line = new Paragraph(status, kind, reference);
        line.addClassName("cluster");
        title.setText(one.words().title().isBlank() ? one.reference().toString() : one.words().title());
        Quote.said(title, one.words().title(), one.words().text());
        var filed = new Paragraph(getTranslation("citizen.case.filed", LocalWords.moment(one.filedAt(), acting.zone(), getLocale())));
        filed.addClassNames("small", "soft");
        var head = new Header(line, title, filed);
        head.addClassNames("stack", "stack--tight");
        return head;
    }

    private Section section(String titleKey, Component... content) {
        var section = new Section(new H2(getTranslation(titleKey)));
        section.addClassName("stack");
        section.add(content);
        return section;
    }
}
