package id.terang.ui.citizen;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Kind;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What kind of case it is. The service tells; who means something else switches.
class KindSwitch extends Div {

    final RadioButtonGroup<Kind> kinds = new RadioButtonGroup<>();
    final Button change = new Button(getTranslation("citizen.file.kind.change"));

    private final Span told = new Span();
    private final Paragraph meaning = new Paragraph();
    private final Div line = new Div(told, change);
    private final Telling telling;

    KindSwitch(Telling telling, Consumer<Kind> chosen) {
        this.telling = telling;
        addClassNames("stack", "stack--tight");
        line.addClassName("cluster");
        change.addThemeNames("tertiary", "small");
        change.addClickListener(click -> open());
        kinds.setId("kind");
        kinds.setLabel(getTranslation("citizen.file.kind"));
        kinds.setItems(Kind.values());
        kinds.setItemLabelGenerator(kind -> telling.word(kind, getLocale()));
        kinds.setVisible(false);
        kinds.addValueChangeListener(picked -> {
            if (picked.getValue() != null) {
                tell(picked.getValue());
                chosen.accept(picked.getValue());
            }
        });
        meaning.addClassNames("small", "soft");
        add(line, kinds, meaning);
        setVisible(false);
    }

    /// Shows a kind that was derived or restored, and nothing where there is none yet.
    void show(@Nullable Kind kind) {
        setVisible(kind != null);
        kinds.setValue(kind);
        if (kind == null) {
            kinds.setVisible(false);
            line.setVisible(true);
        } else {
            tell(kind);
        }
    }

    private void open() {
        kinds.setVisible(true);
        line.setVisible(false);
        kinds.getElement().callJsFunction("focus");
    }

    private void tell(Kind kind) {
        told.setText(getTranslation("citizen.file.kind.told", telling.word(kind, getLocale()).toLowerCase(getLocale())));
        meaning.setText(getTranslation("citizen.file.kind." + kind));
        meaning.setVisible(kind != Kind.COMPLAINT || kinds.isVisible());
    }
}
