package id.terang.ui;

import com.vaadin.flow.component.icon.SvgIcon;

/// The icons of the house, the same that public pages use. They only ever stand beside words.
public final class Icons {

    private static final String SHEET = "/assets/icons.svg";

    private Icons() {
    }

    /// @param name of a symbol in `frontend/assets/icons.svg`
    public static SvgIcon of(String name) {
        var icon = new SvgIcon(SHEET, name);
        icon.getElement().setAttribute("aria-hidden", "true");
        icon.addClassName("glyph");
        return icon;
    }
}
