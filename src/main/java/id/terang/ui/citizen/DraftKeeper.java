package id.terang.ui.citizen;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps a draft in the browser: `frontend/assets/terang-draft.js`. Fields marked by {@link #watch} are kept with
/// every keystroke, whether the server can be reached or not.
@Tag("terang-draft")
class DraftKeeper extends Component {

    /// @param name of the draft in the browser
    DraftKeeper(String name) {
        getElement().setAttribute("name", name);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://assets/terang-draft.js");
    }

    void watch(HasElement field, String key) {
        field.getElement().setAttribute("data-draft", key);
    }

    /// @param listener gets what the browser kept, or null
    void onFound(Consumer<@Nullable String> listener) {
        addListener(Found.class, found -> listener.accept(found.json));
    }

    void keep(String json) {
        getElement().callJsFunction("keep", json);
    }

    /// Also while this view is being left: what is asked of an element on its way out never reaches it.
    void forget() {
        getUI().map(UI::getPage).ifPresent(page -> page.executeJs(
            "customElements.whenDefined('terang-draft').then(() => customElements.get('terang-draft').forget($0))",
            getElement().getAttribute("name")));
    }

    /// Whether the draft stays in this tab only.
    void thisTabOnly(boolean only) {
        if (only) {
            getElement().setAttribute("scope", "session");
        } else {
            getElement().removeAttribute("scope");
        }
    }

    void follower(Consumer<String> use) {
        getElement().callJsFunction("follower").then(String.class, use::accept);
    }

    /// Public, as Vaadin wants its events.
    @DomEvent("found")
    public static class Found extends ComponentEvent<DraftKeeper> {

        final @Nullable String json;

        public Found(DraftKeeper source, boolean fromClient, @EventData("event.detail.json") @Nullable String json) {
            super(source, fromClient);
            this.json = json;
        }
    }
}
