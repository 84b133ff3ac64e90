package id.terang.ui.citizen;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import id.terang.complaints.Claim;
import id.terang.complaints.Claims;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.shared.SecretCode;
import id.terang.ui.ErrorSummary;
import java.util.function.Consumer;

/// Number and secret code, as they stand on the receipt. Wrong ones are slowed down; both stay in their fields.
class ClaimForm extends Div {

    private static final int LONGEST = 60;

    final ErrorSummary errors = new ErrorSummary();
    final TextField number = new TextField(getTranslation("citizen.claim.number"));
    final TextField code = new TextField(getTranslation("citizen.claim.code"));
    final Button open = new Button(getTranslation("citizen.claim.open"));

    private final Claims claims;
    private final Consumer<Claim> opened;

    ClaimForm(Claims claims, Consumer<Claim> opened) {
        this.claims = claims;
        this.opened = opened;
        addClassName("stack");
        number.setId("number");
        number.setPlaceholder("4821-0937-6");
        number.getElement().setAttribute("inputmode", "numeric");
        number.setAutocomplete(Autocomplete.OFF);
        code.setId("code");
        code.setPlaceholder("7K2M-Q9XD-0ZTB-4WFH");
        code.setHelperText(getTranslation("citizen.claim.code.help"));
        code.setAutocomplete(Autocomplete.OFF);
        code.getElement().setAttribute("autocapitalize", "characters").setAttribute("spellcheck", "false");
        for (var field : new TextField[] {number, code}) {
            field.setMaxLength(LONGEST);
            field.setWidthFull();
            field.addClassName("code-field");
            field.addKeyPressListener(Key.ENTER, key -> open.clickInClient());
        }
        open.addThemeNames("primary");
        open.setDisableOnClick(true);
        open.addClickListener(click -> {
            try {
                open();
            } finally {
                open.setEnabled(true);
            }
        });
        add(errors, number, code, open);
    }

    private void open() {
        errors.clear();
        Reference[] reference = new Reference[1];
        SecretCode[] secret = new SecretCode[1];
        errors.check(number, () -> reference[0] = Reference.parse(number.getValue()));
        errors.check(code, () -> secret[0] = SecretCode.parse(code.getValue()));
        if (!errors.passed()) {
            return;
        }
        Claim claim;
        try {
            claim = claims.open(reference[0], secret[0], VaadinRequest.getCurrent().getRemoteAddr());
        } catch (Refusal.NotFound | Refusal.TooMany refusal) {
            errors.add(code, refusal);
            errors.passed();
            return;
        }
        Proven.renameSession();
        opened.accept(claim);
    }
}
