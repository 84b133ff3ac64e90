package id.terang.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/// The page is there, the right is not.
@ParentLayout(CitizenLayout.class)
@AnonymousAllowed
class NoAccessView extends Div implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    NoAccessView() {
        addClassNames("stack", "narrow");
        add(new H1(getTranslation("common.noAccess.title")), new Paragraph(getTranslation("common.noAccess.text")),
            new Anchor("/app/", getTranslation("common.toStart")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("common.noAccess.title") + " – " + getTranslation("common.product");
    }
}
