package id.terang.ui.citizen;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import id.terang.shared.EmailAddress;
import id.terang.shared.Refusal;
import id.terang.ui.Notices;
import java.util.function.Consumer;

/// Where citizens see the whole address they typed, which the receipt half hides from who looks on, and set it right.
class MailCorrection extends NativeDetails {

    final EmailField email = new EmailField(getTranslation("citizen.receipt.contact.right"));
    final Button correct = new Button(getTranslation("citizen.receipt.contact.correct"));

    /// @param typed as they filed
    /// @param wanted gets an address that can exist
    MailCorrection(EmailAddress typed, Consumer<EmailAddress> wanted) {
        setSummaryText(getTranslation("citizen.receipt.contact.wrong"));
        addClassNames("fold", "no-print");
        email.setAutocomplete(Autocomplete.EMAIL);
        email.setManualValidation(true);
        email.setMaxLength(254);
        email.setWidthFull();
        email.setValue(typed.value());
        correct.addClickListener(click -> {
            try {
                email.setInvalid(false);
                wanted.accept(new EmailAddress(email.getValue()));
            } catch (Refusal.BadInput impossible) {
                email.setErrorMessage(getTranslation(impossible.key()));
                email.setInvalid(true);
                email.focus();
            } catch (Refusal.IllegalMove late) {
                Notices.refused(late);
            }
        });
        var body = new Div(email, correct);
        body.addClassNames("fold__body", "stack", "stack--tight");
        setContent(body);
    }
}
