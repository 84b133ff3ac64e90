package id.terang.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;

/// A button that copies a text or an address, in the browser and at once (`frontend/assets/terang-draft.js`).
@Tag("terang-copy")
public final class CopyText extends HtmlContainer {

    private CopyText(Button button) {
        getElement().addEventListener("copied", copied -> Notices.done(getTranslation("common.copied")));
        add(button);
    }

    public CopyText(String text, Button button) {
        this(button);
        getElement().setAttribute("text", text);
    }

    /// @param path from the root of the site; what is copied is the whole address
    public static CopyText address(String path, Button button) {
        var copy = new CopyText(button);
        copy.getElement().setAttribute("address", path);
        return copy;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://assets/terang-draft.js");
    }
}
