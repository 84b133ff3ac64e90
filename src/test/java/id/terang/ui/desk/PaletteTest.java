package id.terang.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import id.terang.complaints.Action;
import id.terang.ui.desk.office.InboxView;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/// All that can be done, found by its name.
class PaletteTest extends DeskTest {

    private Palette palette(DeskView view) {
        var keys = $(DeskKeys.class).from(view).single();
        fireDomEvent(keys, "desk-palette");
        return $(Palette.class).last();
    }

    private static void fireDomEvent(DeskKeys keys, String type) {
        keys.getElement().getNode().getFeature(ElementListenerMap.class)
            .fireEvent(new DomEvent(keys.getElement(), type, JsonNodeFactory.instance.objectNode()));
    }

    private static void choose(Palette palette, String words) {
        palette.box.setValue(palette.box.getListDataView().getItems().filter(one -> one.words().equals(words)).findFirst().orElseThrow());
    }

    private static void type(Palette palette, String words) {
        ComponentUtil.fireEvent(palette.box, new ComboBoxBase.CustomValueSetEvent<ComboBox<Palette.Command>>(palette.box, true, words));
    }

    @Test
    void actions_queues_and_pages_are_found_by_name() {
        var view = open(town.handler, assigned());
        var palette = palette(view);
        assertThat(palette.box.getListDataView().getItems()).extracting(Palette.Command::words)
            .contains("Tugas saya", view.getTranslation("desk.inbox.title"), view.getTranslation("desk.do.TRANSFER"))
            .doesNotContain(view.getTranslation("desk.do.VERIFY"), view.getTranslation("admin.letters.title"));
        choose(palette, view.getTranslation("desk.do.NOTE"));
        assertThat(view.pane.panel.form().action()).isEqualTo(Action.NOTE);
        assertThat(palette.isOpened()).isFalse();

        choose(palette(view), view.getTranslation("desk.inbox.title"));
        assertThat(getCurrentView()).isInstanceOf(InboxView.class);
    }

    @Test
    void escape_closes_it_at_once_and_looks_for_nothing() {
        var view = open(town.handler, assigned());
        var palette = palette(view);
        palette.box.getElement().getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(palette.box.getElement(), "keydown",
            JsonNodeFactory.instance.objectNode().put("event.key === 'Escape'", true)));
        assertThat(palette.isOpened()).isFalse();
        type(palette, "jalan berlubang");
        assertThat(view.search.words.getValue()).as("what the field tells as it is left").isEmpty();
    }

    @Test
    void a_desk_without_push_asks_for_news_only_while_somebody_is_there() {
        var keys = $(DeskKeys.class).from(open(town.handler, assigned())).single();
        fireDomEvent(keys, "desk-settled");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(20_000);
        fireDomEvent(keys, "desk-idle");
        assertThat(UI.getCurrent().getPollInterval()).as("every poll would put off signing out").isEqualTo(-1);
        fireDomEvent(keys, "desk-settled");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(20_000);
        UI.getCurrent().navigate("desk/inbox");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void letters_reach_actions_that_stand_in_the_menu() {
        var view = open(town.handler, assigned());
        fireLetter($(DeskKeys.class).from(view).single(), "v");
        assertThat(view.pane.panel.form()).as("may not be verified").isNull();
        fireLetter($(DeskKeys.class).from(view).single(), "t");
        assertThat(view.pane.panel.form().action()).isEqualTo(Action.TRANSFER);
    }

    private static void fireLetter(DeskKeys keys, String letter) {
        keys.getElement().getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(keys.getElement(), "desk-letter",
            JsonNodeFactory.instance.objectNode().put("event.detail", letter)));
    }

    @Test
    void a_number_opens_its_case_and_words_search() {
        var reference = assigned();
        sit(town.handler);
        var view = navigate("desk", DeskView.class);
        type(palette(view), reference.digits());
        assertThat(((DeskView) getCurrentView()).pane.file().reference()).isEqualTo(reference);
        type(palette((DeskView) getCurrentView()), "jalan berlubang");
        assertThat(((DeskView) getCurrentView()).search.words.getValue()).isEqualTo("jalan berlubang");
    }
}
