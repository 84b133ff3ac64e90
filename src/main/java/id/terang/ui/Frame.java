package id.terang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/// Parts that both layouts have.
final class Frame {

    static final String CONTENT = "content";

    private Frame() {
    }

    /// The sign of the house; leads to the public home page.
    static Component mark(String home) {
        var picture = new Image("/assets/mark.svg", "");
        picture.setWidth("28px");
        picture.setHeight("28px");
        var link = new Anchor(home, picture, new Span("Terang"));
        link.setRouterIgnore(true);
        link.addClassName("mark");
        return link;
    }

    /// The first thing the Tab key reaches.
    static Component skipLink(String text) {
        var link = new Anchor("#" + CONTENT, text);
        link.setRouterIgnore(true);
        link.addClassName("skip-link");
        return link;
    }

    /// The page's one `main`: views go in here and must not bring another.
    static Div main() {
        var main = new Div();
        main.setId(CONTENT);
        main.getElement().setAttribute("role", "main").setAttribute("tabindex", "-1");
        return main;
    }
}
