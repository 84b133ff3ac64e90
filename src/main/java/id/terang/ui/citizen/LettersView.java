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
import id.terang.notifications.Rhythm;
import id.terang.notifications.Wishes;
import id.terang.shared.Refusal;
import id.terang.ui.CitizenLayout;

/// Where the link at the end of a letter leads: one press ends them, another begins them again.
@Route(value = LettersView.PATH, layout = CitizenLayout.class)
@AnonymousAllowed
@StyleSheet("context://assets/citizen.css")
class LettersView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    static final String PATH = "letters";

    final Button stop = new Button(getTranslation("citizen.letters.stop"));
    final Button again = new Button(getTranslation("citizen.letters.again"));
    final Paragraph state = new Paragraph();

    private final Wishes wishes;
    private String token = "";

    LettersView(Wishes wishes) {
        this.wishes = wishes;
        addClassNames("stack");
        stop.addThemeNames("primary");
        stop.addClickListener(click -> {
            wishes.stop(token);
            show();
        });
        again.addClickListener(click -> {
            wishes.resume(token);
            show();
        });
        state.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("citizen.letters.title")), state, stop, again);
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
        boolean stopped = wishes.of(token) == Rhythm.NEVER;
        state.setText(getTranslation(stopped ? "citizen.letters.stopped" : "citizen.letters.sent"));
        stop.setVisible(!stopped);
        again.setVisible(stopped);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("citizen.letters.title") + " – " + getTranslation("common.product");
    }
}
