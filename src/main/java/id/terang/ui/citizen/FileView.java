package id.terang.ui.citizen;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Service;
import id.terang.ui.CitizenLayout;
import id.terang.ui.SignedIn;
import id.terang.ui.ErrorSummary;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/// Filing a case in three short steps. The step is in the address, so that the browser's back button goes one step
/// back; what is typed is kept in the browser until it is sent.
@Route(value = FileView.PATH, layout = CitizenLayout.class)
@AnonymousAllowed
@StyleSheet("context://assets/citizen.css")
class FileView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "file";

    final Button discard = new Button(getTranslation("citizen.draft.discard"));
    /// Says why an earlier step is shown than the one that was asked for.
    final Paragraph early = Step.soft(getTranslation("citizen.file.early"));
    final ErrorSummary errors = new ErrorSummary();
    final DraftKeeper keeper = new DraftKeeper("file");
    final FilingSteps steps = new FilingSteps(this::step);

    private final Draft draft = new Draft();
    private final FilingDoors doors;
    private final Sending sending;
    private final AuthenticationContext session;
    private final String region;
    private final Div restored = new Div();
    private boolean awaitingDraft = true;
    private boolean ledBack;
    /// The service that the address named: it comes before that of an older draft.
    private @Nullable Service named;
    /// Whether what is shown as wrong was found here; what was refused on sending stays until it is sent again.
    private boolean checked;

    FileView(FilingDoors doors, Sending sending, AuthenticationContext session, @Value("${terang.region:ID}") String region) {
        this.doors = doors;
        this.sending = sending;
        this.session = session;
        this.region = region;
        addClassNames("stack", "filing");
        steps.back.addClickListener(click -> go(steps.shown() - 1));
        steps.next.addClickListener(click -> onward());
        discard.addThemeNames("tertiary", "small");
        discard.addClickListener(click -> startOver());
        restored.addClassNames("cluster", "cluster--apart", "restored");
        restored.setVisible(false);
        keeper.onFound(this::found);
        var kept = Step.soft(getTranslation("citizen.draft.kept"));
        kept.addClassName("filing__kept");
        if (doors.atlas().services().isEmpty() || Places.districts(doors.atlas()).isEmpty()) {
            var unready = new Div(getTranslation("citizen.file.unready"));
            unready.addClassNames("notice", "tone-late");
            add(unready);
        }
        early.getElement().setAttribute("role", "status");
        add(steps.progress, restored, early, errors, steps.page, kept, steps.bar, keeper);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        int wanted = query.getSingleParameter("step").filter(text -> text.matches("[1-3]")).map(Integer::parseInt).orElse(1);
        // Only once: who has chosen another one since and goes back to this address keeps it.
        query.getSingleParameter("service").flatMap(doors.atlas()::serviceByCode)
            .filter(service -> service.active() && (named == null || named.id() != service.id())).ifPresent(service -> {
                named = service;
                draft.turnTo(service);
                steps.fill();
            });
        // A step opened directly waits for the browser to say what it kept.
        int reachable = awaitingDraft ? FilingSteps.COUNT : reachable();
        show(Math.min(wanted, reachable));
        early.setVisible(ledBack || wanted > reachable);
        ledBack = false;
    }

    private int reachable() {
        return !draft.toldWhat() ? 1 : !draft.toldWhere() ? 2 : FilingSteps.COUNT;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("citizen.file.title", steps.shown(), FilingSteps.COUNT, steps.now().title()) + " – "
            + getTranslation("common.product");
    }

    private void show(int number) {
        errors.clear();
        restored.setVisible(restored.getComponentCount() > 0 && number == 1);
        steps.show(number);
    }

    private Step step(int number) {
        return switch (number) {
            case 1 -> new WhatStep(draft, doors, keeper, this::changed);
            case 2 -> new WhereStep(draft, doors, keeper, this::changed);
            default -> new ProofStep(draft, doors, region, keeper, this::changed, this::startOver);
        };
    }

    private void onward() {
        try {
            errors.clear();
            steps.check(errors);
            checked = !errors.passed();
            if (checked) {
                return;
            }
            if (steps.shown() < FilingSteps.COUNT) {
                go(steps.shown() + 1);
            } else {
                send();
            }
        } finally {
            steps.next.setEnabled(true);
        }
    }

    private void send() {
        var proof = steps.proof();
        var citizen = SignedIn.citizen(session).orElse(null);
        var contact = proof.contact.contact(citizen, getLocale());
        sending.send(draft, contact, proof.files.files(), Proven.of(VaadinSession.getCurrent()), errors, steps.what(), proof).ifPresent(reference -> {
            keeper.forget();
            UI.getCurrent().navigate(ReceiptView.class, reference.toString());
        });
        if (errors.isVisible()) {
            changed();
        }
    }

    private void go(int step) {
        UI.getCurrent().navigate(FileView.class, step == 1 ? QueryParameters.empty()
            : QueryParameters.simple(Map.of("step", Integer.toString(step))));
    }

    private void changed() {
        if (checked) {
            errors.review(steps::check);
        }
        boolean secret = draft.visibility == Visibility.SECRET
            || draft.service != null && doors.atlas().service(draft.service).secret();
        keeper.thisTabOnly(secret);
        if (!awaitingDraft && draft.begun()) {
            keeper.keep(draft.toJson(doors.atlas()));
        }
    }

    private void found(@Nullable String json) {
        awaitingDraft = false;
        Draft.restore(json, doors.atlas()).filter(Draft::begun).ifPresent(kept -> {
            draft.become(kept);
            if (named != null) {
                draft.turnTo(named);
            }
            steps.fill();
            steps.now().enter();
            restored.removeAll();
            restored.add(Step.soft(getTranslation("citizen.draft.restored")), discard);
            restored.setVisible(steps.shown() == 1);
        });
        if (steps.shown() > reachable()) {
            ledBack = true;
            go(reachable());
        }
    }

    private void startOver() {
        keeper.forget();
        draft.become(new Draft());
        steps.fill();
        restored.removeAll();
        restored.setVisible(false);
        go(1);
    }
}
