package id.terang.ui;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.terang.accounts.Citizens;

/// A citizen who wants to find their cases again without codes opens an account.
@Route(value = RegisterView.PATH, layout = CitizenLayout.class)
@AnonymousAllowed
class RegisterView extends Div implements HasDynamicTitle {

    static final String PATH = "register";

    final TextField contact = new TextField(getTranslation("common.register.contact"));
    final TextField name = new TextField(getTranslation("common.register.name"));
    final PasswordField password = new PasswordField(getTranslation("common.password"));
    final Button open = new Button(getTranslation("common.register.submit"));

    RegisterView(Citizens citizens) {
        addClassNames("stack", "narrow");
        contact.setHelperText(getTranslation("common.register.contact.help"));
        contact.setAutocomplete(Autocomplete.USERNAME);
        name.setHelperText(getTranslation("common.register.name.help"));
        name.setAutocomplete(Autocomplete.NAME);
        password.setHelperText(getTranslation("common.password.help"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        for (var field : new HasSize[] {contact, name, password}) {
            field.setWidthFull();
        }
        open.addThemeNames("primary");
        open.setDisableOnClick(true);
        open.addClickListener(click -> {
            try {
                citizens.register(contact.getValue(), name.getValue(), password.getValue(), VaadinRequest.getCurrent().getRemoteAddr());
                getUI().ifPresent(ui -> ui.getPage().setLocation("/app/" + SignInView.PATH + "?welcome"));
            } finally {
                open.setEnabled(true);
            }
        });
        var why = new Paragraph(getTranslation("common.register.why"));
        why.addClassName("soft");
        add(new H1(getTranslation("common.register.title")), why, contact, name, password, open);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("common.register.title") + " – " + getTranslation("common.product");
    }
}
