package id.terang.ui.citizen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.terang.complaints.CaseFile;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.Claim;
import id.terang.complaints.Complaint;
import id.terang.complaints.Tone;
import id.terang.complaints.Visibility;
import id.terang.shared.LocalWords;
import id.terang.shared.Micros;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.ui.CaseTimeline;
import id.terang.ui.CitizenLayout;
import id.terang.ui.SignedIn;
import id.terang.ui.ClockPanel;
import id.terang.ui.FileDrop;
import id.terang.ui.Notices;
import id.terang.ui.Quote;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A case for its claimant: what they can do now, who has it, every clock, the whole story. Without a proven claim it
/// asks for the code and tells nothing, not even whether the case exists.
@Route(value = TrackView.PATH, layout = CitizenLayout.class)
@AnonymousAllowed
@StyleSheet("context://assets/citizen.css")
class CaseView extends Div implements HasUrlParameter<String>, HasDynamicTitle, Acting {

    private final CaseDoors doors;
    private final AuthenticationContext session;
    private final H1 title = new H1();
    private final Div page = new Div();
    private @Nullable Unsent unsent;
    private @Nullable Claim claim;
    private @Nullable CaseFile file;

    CaseView(CaseDoors doors, AuthenticationContext session) {
        this.doors = doors;
        this.session = session;
        addClassNames("stack");
        page.addClassNames("stack", "stack--loose", "case-page");
        title.getElement().setAttribute("tabindex", "-1");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        removeAll();
        try {
            var reference = Reference.parse(parameter);
            known(reference).ifPresentOrElse(this::open, () -> ask(reference.toString()));
        } catch (Refusal.BadInput impossible) {
            var form = ask(parameter);
            form.errors.add(form.number, impossible);
            form.errors.passed();
        }
    }

    private Optional<Claim> known(Reference reference) {
        var proven = Proven.of(VaadinSession.getCurrent()).claim(reference);
        return proven.isPresent() ? proven : SignedIn.citizen(session).flatMap(citizen -> {
            try {
                return Optional.of(doors.claims().open(reference, citizen));
            } catch (Refusal.NotFound notTheirs) {
                return Optional.empty();
            }
        });
    }

    /// Nobody learns from here whether there is such a case.
    private ClaimForm ask(String number) {
        claim = null;
        title.setText(getTranslation("citizen.track.title"));
        var form = new ClaimForm(doors.claims(), this::open);
        form.number.setValue(number);
        var narrow = new Div(title, Step.soft(getTranslation("citizen.track.lead")), form);
        narrow.addClassNames("stack", "narrow");
        add(narrow);
        return form;
    }

    private void open(Claim proven) {
        Proven.of(VaadinSession.getCurrent()).remember(proven);
        claim = proven;
        var keeper = new DraftKeeper("case-" + proven.reference().digits());
        unsent = new Unsent(keeper, this::draw);
        removeAll();
        add(page, keeper);
        Optional.ofNullable(findAncestor(CitizenLayout.class)).ifPresent(CitizenLayout::offerEnd);
        draw();
    }

    private void draw() {
        file = doors.reader().claimFile(Objects.requireNonNull(claim));
        doors.claims().looked(claim, file);
        unsent().redraw(file().complaint().visibility() == Visibility.SECRET);
        page.removeAll();
        var one = file().complaint();
        var atlas = doors.jurisdiction().atlas();
        var now = Micros.now(doors.clock());
        page.add(head(one), new NextPanel(this));
        var more = new MorePanel(this, doors.telling());
        // Once every field is there.
        var homeless = unsent().homeless();
        if (!homeless.isEmpty()) {
            var kept = section("citizen.case.unsent", Step.soft(getTranslation("citizen.case.unsent.text")));
            homeless.forEach(words -> kept.add(Quote.of(words)));
            var discard = new Button(getTranslation("citizen.case.unsent.discard"), click -> {
                unsent().forgetHomeless();
                kept.removeFromParent();
            });
            discard.addThemeNames("tertiary", "small");
            kept.add(discard);
            page.add(kept);
        }
        var clocks = new Div();
        clocks.addClassNames("card", "clocks");
        doors.story().clocks(file().clocks(), zone(), now, getLocale()).forEach(clock -> clocks.add(new ClockPanel(clock)));
        earlier(now).ifPresent(clocks::add);
        var story = doors.story().moments(file().timeline(), one.status().open(), zone(), now, getLocale());
        page.add(new HolderCard(atlas.agency(file().livesOn() == null ? one.holderId() : file().livesOn().holderId())), section("citizen.case.clocks", clocks),
            section("citizen.case.story", new CaseTimeline(file().reference(), story, Set.of(), zone())),
            section("citizen.case.own", new OwnWords(file(), atlas, doors.telling())), more);
    }

    /// Rounds before a dispute or a review, for who asks.
    private Optional<NativeDetails> earlier(Instant now) {
        var rounds = doors.story().earlier(file().clocks(), zone(), now, getLocale());
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
        var filed = new Paragraph(getTranslation("citizen.case.filed", LocalWords.moment(one.filedAt(), zone(), getLocale())));
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

    @Override
    public void act(String key, String doneKey, Supplier<CitizenAct> act) {
        if (SignedIn.official(session).isPresent()) {
            // "Never the filing official": who filed at the counter has read the code on the slip.
            Notices.refused(new Refusal.NotAllowed("refusal.claim.official"));
            return;
        }
        try {
            doors.claims().act(Objects.requireNonNull(claim), file().seen(), act.get());
            unsent().sent(key);
            Notices.done(getTranslation(doneKey));
            draw();
            title.getElement().executeJs("this.focus({preventScroll: true}); window.scrollTo(0, 0)");
        } catch (Refusal.Stale | Refusal.IllegalMove moved) {
            Notices.refused(moved);
            draw();
        } catch (Refusal.BadInput | Refusal.TooMany refusal) {
            if (!unsent().blame(key, getTranslation(refusal.key(), refusal.args()))) {
                Notices.refused(refusal);
            }
        }
    }

    @Override
    public TextArea field(String key, String label) {
        return unsent().field(key, label);
    }

    @Override
    public FileDrop drop(String key) {
        return unsent().drop(key, uploader -> new FileDrop(doors.uploads(), doors.limits(), uploader, FileDrop.Source.EVERYTHING));
    }

    @Override
    public byte[] dossier() {
        return doors.dossiers().of(Objects.requireNonNull(claim), getLocale());
    }

    @Override
    public CaseFile file() {
        return Objects.requireNonNull(file);
    }

    @Override
    public ZoneId zone() {
        return doors.jurisdiction().atlas().agency(file().complaint().deskId()).zone();
    }

    private Unsent unsent() {
        return Objects.requireNonNull(unsent);
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " – " + getTranslation("common.product");
    }
}
