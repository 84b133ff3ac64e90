package id.terang.ui.citizen;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
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
import id.terang.ui.Icons;
import java.util.ArrayList;
import java.util.List;
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
    static final int STEPS = 3;

    final Button next = new Button();
    final Button back = new Button(getTranslation("citizen.back"), Icons.of("arrow-left"));
    final Button discard = new Button(getTranslation("citizen.draft.discard"));
    /// Says why an earlier step is shown than the one that was asked for.
    final Paragraph early = Step.soft(getTranslation("citizen.file.early"));
    final ErrorSummary errors = new ErrorSummary();
    final DraftKeeper keeper = new DraftKeeper("file");
    final List<Step> steps = new ArrayList<>();

    private final Draft draft = new Draft();
    private final FilingDoors doors;
    private final Sending sending;
    private final AuthenticationContext session;
    private final String region;
    private final OrderedList progress = new OrderedList();
    private final Div page = new Div();
    private final Div restored = new Div();
    private int shown;
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
        progress.addClassName("steps");
        progress.getElement().setAttribute("aria-label", getTranslation("citizen.file.steps"));
        back.addThemeNames("tertiary");
        back.addClassName("filing__back");
        back.addClickListener(click -> go(shown - 1));
        next.addThemeNames("primary");
        next.addClassName("filing__next");
        next.setDisableOnClick(true);
        next.addClickListener(click -> onward());
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
        add(progress, back, restored, early, errors, page, next, kept, keeper);
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
                steps.forEach(Step::fill);
            });
        // A step opened directly waits for the browser to say what it kept.
        int reachable = awaitingDraft ? STEPS : reachable();
        show(Math.min(wanted, reachable));
        early.setVisible(ledBack || wanted > reachable);
        ledBack = false;
    }

    private int reachable() {
        return !draft.toldWhat() ? 1 : !draft.toldWhere() ? 2 : STEPS;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("citizen.file.title", shown, STEPS, steps.get(shown - 1).title()) + " – "
            + getTranslation("common.product");
    }

    private void show(int number) {
        boolean first = shown == 0;
        while (steps.size() < number) {
            var step = step(steps.size() + 1);
            steps.add(step);
            page.add(step);
        }
        shown = number;
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).show(i == number - 1);
        }
        errors.clear();
        back.setVisible(number > 1);
        next.setText(getTranslation(number < STEPS ? "citizen.next" : "citizen.file.send"));
        next.setIcon(number < STEPS ? null : Icons.of("send"));
        restored.setVisible(restored.getComponentCount() > 0 && number == 1);
        progress.removeAll();
        for (int i = 1; i <= STEPS; i++) {
            progress.add(mark(i));
        }
        steps.get(number - 1).enter();
        if (!first) {
            steps.get(number - 1).focusHeading();
        }
    }

    private Step step(int number) {
        return switch (number) {
            case 1 -> new WhatStep(draft, doors, keeper, this::changed);
            case 2 -> new WhereStep(draft, doors, keeper, this::changed);
            default -> new ProofStep(draft, doors, region, keeper, this::changed, this::startOver);
        };
    }

    private ListItem mark(int number) {
        var mark = new ListItem(getTranslation("citizen.file.step." + number));
        if (number < shown) {
            mark.addClassName("steps__done");
        } else if (number == shown) {
            mark.addClassName("steps__now");
            mark.getElement().setAttribute("aria-current", "step");
        }
        return mark;
    }

    private void onward() {
        try {
            errors.clear();
            check(errors);
            checked = !errors.passed();
            if (checked) {
                return;
            }
            if (shown < STEPS) {
                go(shown + 1);
            } else {
                send();
            }
        } finally {
            next.setEnabled(true);
        }
    }

    private void check(ErrorSummary noted) {
        (shown < STEPS ? steps.subList(shown - 1, shown) : steps).forEach(step -> step.check(noted));
    }

    private void send() {
        var proof = (ProofStep) steps.get(STEPS - 1);
        var citizen = SignedIn.citizen(session).orElse(null);
        var contact = proof.contact.contact(citizen, getLocale());
        sending.send(draft, contact, proof.files.files(), Proven.of(VaadinSession.getCurrent()), errors, (WhatStep) steps.getFirst(),
            proof).ifPresent(reference -> {
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
            errors.review(this::check);
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
            steps.forEach(Step::fill);
            steps.get(shown - 1).enter();
            restored.removeAll();
            restored.add(Step.soft(getTranslation("citizen.draft.restored")), discard);
            restored.setVisible(shown == 1);
        });
        if (shown > reachable()) {
            ledBack = true;
            go(reachable());
        }
    }

    private void startOver() {
        keeper.forget();
        draft.become(new Draft());
        steps.forEach(Step::fill);
        restored.removeAll();
        restored.setVisible(false);
        go(1);
    }
}
