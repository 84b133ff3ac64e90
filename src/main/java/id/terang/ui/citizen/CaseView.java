package id.terang.ui.citizen;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.terang.complaints.CaseFile;
import id.terang.complaints.CaseReader;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.Claim;
import id.terang.complaints.Claims;
import id.terang.complaints.Visibility;
import id.terang.complaints.files.FileLimits;
import id.terang.complaints.files.Uploads;
import id.terang.complaints.telling.Story;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.papers.Dossiers;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.ui.CitizenLayout;
import id.terang.ui.FileDrop;
import id.terang.ui.Notices;
import id.terang.ui.SignedIn;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A case for its claimant: what they can do now, who has it, every clock, the whole story. Without a proven claim it
/// asks for the code and tells nothing, not even whether the case exists.
@Route(value = TrackView.PATH, layout = CitizenLayout.class)
@AnonymousAllowed
@StyleSheet("context://assets/citizen.css")
class CaseView extends Div implements HasUrlParameter<String>, HasDynamicTitle, Acting {

    /// Everything a claimant's case page asks of the rooms below.
    @Component
    record Doors(Claims claims, CaseReader reader, Jurisdiction jurisdiction, Telling telling, Story story, Uploads uploads,
                 FileLimits limits, Dossiers dossiers, Clock clock) { }

    private final Doors doors;
    private final AuthenticationContext session;
    private final H1 title = new H1();
    private final Div page = new Div();
    private @Nullable Unsent unsent;
    private @Nullable Claim claim;
    private @Nullable CaseFile file;

    CaseView(Doors doors, AuthenticationContext session) {
        this.doors = doors;
        this.session = session;
        addClassNames("stack");
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
        toTop();
    }

    /// Where reading begins, for those who hear the page too.
    private void toTop() {
        title.getElement().executeJs("this.focus({preventScroll: true}); window.scrollTo(0, 0)");
    }

    private void draw() {
        file = doors.reader().claimFile(Objects.requireNonNull(claim));
        doors.claims().looked(claim, file);
        unsent().redraw(file().complaint().visibility() == Visibility.SECRET);
        page.removeAll();
        page.add(new CasePage(this, unsent(), doors, title));
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
            toTop();
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
    public boolean confirmed() {
        return doors.claims().confirmed(Objects.requireNonNull(claim));
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
