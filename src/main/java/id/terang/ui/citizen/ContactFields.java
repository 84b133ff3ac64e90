package id.terang.ui.citizen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import id.terang.accounts.CitizenPrincipal;
import id.terang.complaints.Contact;
import id.terang.shared.EmailAddress;
import id.terang.shared.PhoneNumber;
import id.terang.shared.Refusal;
import id.terang.ui.ErrorSummary;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Phone and e-mail, both optional.
class ContactFields extends Div {

    private static final int LONGEST = 254;

    final TextField phone = new TextField(getTranslation("citizen.file.phone"));
    final EmailField email = new EmailField(getTranslation("citizen.file.email"));

    private final Draft draft;
    private final String region;

    ContactFields(Draft draft, String region, DraftKeeper keeper, Runnable changed) {
        this.draft = draft;
        this.region = region;
        addClassName("pair");
        phone.setId("phone");
        phone.setAutocomplete(Autocomplete.TEL);
        phone.getElement().setAttribute("inputmode", "tel");
        phone.setMaxLength(40);
        phone.setWidthFull();
        phone.addValueChangeListener(typed -> {
            draft.phone = typed.getValue();
            changed.run();
        });
        email.setId("email");
        email.setAutocomplete(Autocomplete.EMAIL);
        email.setManualValidation(true);
        email.setMaxLength(LONGEST);
        email.setWidthFull();
        email.addValueChangeListener(typed -> {
            draft.email = typed.getValue();
            changed.run();
        });
        keeper.watch(phone, "phone");
        keeper.watch(email, "email");
        add(phone, email);
    }

    void fill() {
        phone.setValue(draft.phone);
        email.setValue(draft.email);
    }

    void check(ErrorSummary errors) {
        errors.check(phone, this::number);
        errors.check(email, this::address);
    }

    /// Whether what was typed can be a number and an address.
    boolean readable() {
        try {
            number();
            address();
            return true;
        } catch (Refusal unreadable) {
            return false;
        }
    }

    /// @param citizen who is signed in, if anybody
    Contact contact(@Nullable CitizenPrincipal citizen, Locale language) {
        return new Contact(number(), address(), citizen == null ? null : citizen.citizenId(), language);
    }

    private @Nullable PhoneNumber number() {
        return phone.getValue().isBlank() ? null : PhoneNumber.parse(phone.getValue(), region);
    }

    private @Nullable EmailAddress address() {
        return email.getValue().isBlank() ? null : new EmailAddress(email.getValue());
    }
}
