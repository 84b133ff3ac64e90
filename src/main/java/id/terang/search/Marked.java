package id.terang.search;

/// A piece of text for a page: escaped for HTML, with `<mark>` around what was asked for. Put it out as it is.
public record Marked(String html) {

    static final String OPEN = "<mark>";
    static final String CLOSE = "</mark>";

    static Marked plain(String text) {
        return new Marked(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
            .replace("'", "&#x27;"));
    }

    @Override
    public String toString() {
        return html;
    }
}
