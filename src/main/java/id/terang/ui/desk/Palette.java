package id.terang.ui.desk;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.function.Consumer;

/// Everything that can be done or opened from here, by typing a part of its name. What is no name is looked for: a number
/// opens its case, words search the queue.
class Palette extends Dialog {

    final ComboBox<Command> box = new ComboBox<>();
    private boolean left;

    /// @param words  what it does, in the words of its button
    /// @param where  what kind of thing it is: an action, a queue, a page
    record Command(String words, String where, Runnable run) { }

    /// @param asked hears what was typed and names no command
    Palette(List<Command> commands, Consumer<String> asked) {
        addClassName("palette");
        getElement().setAttribute("aria-label", getTranslation("desk.palette"));
        box.setAriaLabel(getTranslation("desk.palette"));
        box.setHelperText(getTranslation("desk.palette.help"));
        box.setWidthFull();
        box.setItemLabelGenerator(command -> command.words() + " " + command.where());
        box.setRenderer(LitRenderer.<Command>of("<span>${item.words}</span> <span class=\"soft small\">${item.where}</span>")
            .withProperty("words", Command::words).withProperty("where", Command::where));
        box.setItems(commands);
        box.setAllowCustomValue(true);
        box.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                close();
                change.getValue().run().run();
            }
        });
        // What is typed is told when the field is left, also by closing.
        box.addCustomValueSetListener(typed -> {
            if (!left) {
                close();
                asked.accept(typed.getDetail().strip());
            }
        });
        // The field keeps Escape for its list, which is open for as long as the palette is.
        box.getElement().addEventListener("keydown", escape -> {
            left = true;
            close();
        }).setFilter("event.key === 'Escape'");
        add(box);
        setWidth("min(36rem, calc(100vw - 2rem))");
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                // The overlay of the list finds its place once the dialog stands in its own.
                box.getElement().executeJs("setTimeout(() => { this.focus(); this.opened = true; }, 150)");
            }
        });
    }
}
