package id.terang.ui.citizen;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.terang.notifications.Consents;
import id.terang.notifications.Rhythm;
import id.terang.notifications.Wishes;
import id.terang.shared.Refusal;
import id.terang.ui.CitizenLayout;

/// Where the link at the end of a letter leads: one press ends them, another all that go to this address, another begins them again.
/// Whose address many filings have named, or from whose mailbox letters came back, confirms it here.
@Route(value = LettersView.PATH, layout = CitizenLayout.class)
@AnonymousAllowed
@StyleSheet("context://assets/citizen.css")
class LettersView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    static final String PATH = "letters";

    final Button stop = new Button(getTranslation("citizen.letters.stop"));
    final Button stopAll = new Button(getTranslation("citizen.letters.stop.all"));
    final Button confirm = new Button(getTranslation("citizen.letters.confirm"));
    final Button again = new Button(getTranslation("citizen.letters.again"));
    final Paragraph state = new Paragraph();

    final Paragraph why = new Paragraph();

    private final Wishes wishes;
    private final Consents consents;
    private String token = "";

    LettersView(Wishes wishes, Consents consents) {
        this.wishes = wishes;
        this.consents = consents;
        addClassNames("stack");
        stop.addClickListener(click -> {
            wishes.stop(token);
            show();
        });
        stopAll.addClickListener(click -> {
            consents.stop(token);
            show();
        });
        confirm.addThemeNames("primary");
        confirm.addClickListener(click -> {
            consents.confirm(token);
            show();
            state.setText(getTranslation("citizen.letters.confirmed"));
        });
        again.addClickListener(click -> {
            wishes.resume(token);
            if (consents.of(token).stopped()) {
                consents.confirm(token);
            }
            show();
        });
        state.getElement().setAttribute("role", "status");
        var buttons = new Div(confirm, stop, stopAll, again);
        buttons.addClassName("cluster");
        add(new H1(getTranslation("citizen.letters.title")), state, why, buttons);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        token = parameter;
        try {
            show();
        } catch (Refusal.NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private void show() {
        var consent = consents.of(token);
        boolean stopped = consent.stopped() || wishes.of(token) == Rhythm.NEVER;
        boolean asked = (consent.asked() || consent.dead()) && !stopped;
        why.setText(getTranslation(consent.dead() ? "citizen.letters.confirm.dead" : "citizen.letters.confirm.why"));
        state.setText(getTranslation(consent.stopped() ? "citizen.letters.stopped.all" : stopped ? "citizen.letters.stopped"
            : consent.dead() ? "citizen.letters.dead" : "citizen.letters.sent"));
        why.setVisible(asked);
        confirm.setVisible(asked);
        stop.setVisible(!stopped);
        stop.getThemeNames().set("primary", !asked);
        stopAll.setVisible(consent.owned() && !consent.stopped());
        again.setVisible(stopped);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("citizen.letters.title") + " – " + getTranslation("common.product");
    }
}
