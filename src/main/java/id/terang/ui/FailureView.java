package id.terang.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.terang.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;

/// A page that could not be opened: with the words of the refusal, or with a reference to quote.
@ParentLayout(CitizenLayout.class)
@AnonymousAllowed
class FailureView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private final Failures failures;
    private final Paragraph text = new Paragraph();

    FailureView(Failures failures) {
        this.failures = failures;
        addClassNames("stack", "narrow");
        add(new H1(getTranslation("common.failure.title")), text,
            new Anchor("/app/", getTranslation("common.toStart")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        text.setText(failures.tell(parameter.getException(), getLocale()));
        return switch (parameter.getException()) {
            case Refusal.NotFound unknown -> HttpServletResponse.SC_NOT_FOUND;
            case Refusal.NotAllowed right -> HttpServletResponse.SC_FORBIDDEN;
            case Refusal.Unavailable down -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            case Refusal other -> HttpServletResponse.SC_BAD_REQUEST;
            default -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("common.failure.title") + " – " + getTranslation("common.product");
    }
}
