package id.terang.ui;

import com.vaadin.flow.component.page.Page;

/// What was typed in this browser and has not been sent (`frontend/assets/terang-draft.js`).
final class Drafts {

    private Drafts() {
    }

    /// Leaves none of it to whoever sits here next. To be called before the page is left: scripts run in this order.
    static void forget(Page page) {
        page.addJsModule("context://assets/terang-draft.js");
        page.executeJs("window.Terang?.forgetDrafts()");
    }
}
