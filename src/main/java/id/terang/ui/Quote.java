package id.terang.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/// Words that somebody wrote, set apart, in their own direction and language; never read as HTML.
@Tag("blockquote")
public final class Quote extends HtmlContainer {

    private Quote(String words) {
        addClassName("quote");
        Said.by(this, words);
        setText(words);
    }

    public static Quote of(String words) {
        return new Quote(words);
    }
}
