package id.terang.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import id.terang.jurisdiction.Agency;
import id.terang.shared.Refusal;
import id.terang.ui.Notices;
import id.terang.ui.desk.Unsaved;

/// Hands the open cases of an agency that has ended to its successor. Some at a time, so that whatever interrupts it
/// leaves whole cases behind; the button goes on with what is left.
final class SuccessionPane extends Div {

    /// Steps of one click: some thousand cases, within the patience of a browser.
    private static final int STEPS = 40;

    final TextField decree = new TextField(getTranslation("admin.succession.decree"));
    final Button hand = new Button(getTranslation("admin.succession.hand"));
    final Paragraph left = new Paragraph();
    final Unsaved unsaved = new Unsaved();
    private final Admin admin;
    private final Agency agency;

    SuccessionPane(Admin admin, Agency agency) {
        this.admin = admin;
        this.agency = agency;
        addClassNames("keep-form", "stack");
        var explain = new Paragraph(getTranslation("admin.succession.explain"));
        explain.addClassNames("small", "soft");
        decree.setMaxLength(200);
        decree.setWidthFull();
        decree.setHelperText(getTranslation("admin.succession.decree.help"));
        left.getElement().setAttribute("aria-live", "polite");
        hand.setDisableOnClick(true);
        hand.addClickListener(click -> hand());
        unsaved.watch("decree", decree);
        unsaved.about(KeepForm.draft("succession", agency.id()));
        add(new H2(getTranslation("admin.succession")), explain, left, unsaved, decree, hand);
        count();
    }

    private void hand() {
        decree.setInvalid(false);
        try {
            int handed = 0;
            int some = 1;
            for (int step = 0; step < STEPS && some > 0; step++) {
                some = admin.succession().step(admin.official(), agency.id(), decree.getValue());
                handed += some;
            }
            unsaved.forget();
            Notices.done(getTranslation("admin.succession.done", handed));
        } catch (Refusal refusal) {
            decree.setErrorMessage(getTranslation(refusal.key(), refusal.args()));
            decree.setInvalid(true);
        }
        count();
    }

    private void count() {
        int open = admin.succession().left(agency.id());
        left.setText(getTranslation(open == 0 ? "admin.succession.none" : "admin.succession.left", open,
                admin.atlas().agency(agency.successorId()).name()));
        hand.setEnabled(open > 0);
    }
}
