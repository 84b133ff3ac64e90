package id.terang.ui.figures;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.terang.shared.Refusal;
import id.terang.ui.Icons;
import id.terang.ui.Notices;
import id.terang.ui.Sure;
import id.terang.workbench.KeptPicture;
import id.terang.workbench.KeptPictures;
import id.terang.workbench.KeptPictures.Keeper;
import org.jspecify.annotations.Nullable;

/// The pictures that whoever is signed in keeps. The one on the screen can be kept, renamed or removed.
class PicturesBar extends Nav {

    final Button keep = new Button(getTranslation("explore.pictures.keep"), Icons.of("plus"));
    final Button rename = new Button(getTranslation("explore.pictures.rename"));
    final Button remove = new Button(getTranslation("explore.pictures.remove"));
    final Div links = new Div();
    private final KeptPictures pictures;
    private final Keeper keeper;
    private String shown = "";
    private @Nullable KeptPicture open;

    PicturesBar(KeptPictures pictures, Keeper keeper) {
        this.pictures = pictures;
        this.keeper = keeper;
        addClassNames("figures__pictures", "cluster");
        getElement().setAttribute("aria-label", getTranslation("explore.pictures"));
        links.addClassNames("cluster");
        keep.addClickListener(click -> new NameDialog(null).open());
        rename.addClickListener(click -> new NameDialog(open).open());
        remove.addClickListener(click -> ask());
        for (var button : new Button[] {keep, rename, remove}) {
            button.addThemeNames("tertiary", "small");
        }
        add(links, keep, rename, remove);
    }

    /// @param address query part of the address on the screen
    void show(String address) {
        shown = address;
        open = null;
        links.removeAll();
        for (var picture : pictures.of(keeper)) {
            var link = new Anchor("/app/" + FiguresView.PATH + (picture.address().isEmpty() ? "" : "?" + picture.address()), picture.name());
            link.addClassName("kept-views__view");
            link.getElement().setAttribute("dir", "auto");
            if (picture.address().equals(address)) {
                link.getElement().setAttribute("aria-current", "page");
                open = picture;
            }
            links.add(link);
        }
        keep.setVisible(open == null);
        rename.setVisible(open != null);
        remove.setVisible(open != null);
    }

    private void ask() {
        var picture = open;
        if (picture != null) {
            new Sure(getTranslation("explore.pictures.remove"), getTranslation("explore.pictures.sure", picture.name()),
                getTranslation("explore.pictures.remove"), getTranslation("explore.cancel"), true).ask(() -> {
                    pictures.remove(keeper, picture.id());
                    Notices.done(getTranslation("explore.pictures.removed"));
                    show(shown);
                });
        }
    }

    /// Asks for a name, of a picture that is kept or of the one on the screen.
    final class NameDialog extends Dialog {

        final TextField name = new TextField(getTranslation("explore.pictures.name"));
        final Button send;
        private final @Nullable KeptPicture named;

        NameDialog(@Nullable KeptPicture named) {
            this.named = named;
            String title = getTranslation(named == null ? "explore.pictures.keep" : "explore.pictures.rename");
            setHeaderTitle(title);
            name.setMaxLength(KeptPictures.LONGEST_NAME);
            name.setWidthFull();
            name.setValue(named == null ? "" : named.name());
            if (named == null) {
                name.setHelperText(getTranslation("explore.pictures.name.help"));
            }
            send = new Button(title, click -> send());
            send.addThemeNames("primary");
            add(name);
            name.setValueChangeMode(ValueChangeMode.EAGER);
            // Escape or a click beside it: not while there is a name that was never sent.
            addDialogCloseActionListener(stray -> {
                if (name.getValue().equals(named == null ? "" : named.name())) {
                    close();
                }
            });
            getFooter().add(new Button(getTranslation("explore.cancel"), click -> close()), send);
            addOpenedChangeListener(change -> name.focus());
        }

        private void send() {
            try {
                if (named == null) {
                    pictures.keep(keeper, name.getValue(), shown);
                } else {
                    pictures.rename(keeper, named.id(), name.getValue());
                }
            } catch (Refusal refusal) {
                name.setErrorMessage(UI.getCurrent().getTranslation(refusal.key(), refusal.args()));
                name.setInvalid(true);
                return;
            }
            close();
            PicturesBar.this.show(shown);
        }
    }
}
