package id.terang.ui.citizen;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import id.terang.ui.Notices;

/// A button that copies a text, in the browser and at once (`frontend/assets/terang-draft.js`).
@Tag("terang-copy")
class CopyText extends HtmlContainer {

    CopyText(String text, Button button) {
        getElement().setAttribute("text", text);
        getElement().addEventListener("copied", copied -> Notices.done(getTranslation("citizen.copied")));
        add(button);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://assets/terang-draft.js");
    }
}
