package id.terang.search;

/// A piece of text for a page: escaped for HTML, with `<mark>` around what was asked for. Put it out as it is.
public record Marked(String html) {

    static final String OPEN = "<mark>";
    static final String CLOSE = "</mark>";

    static Marked plain(String text) {
        var html = new StringBuilder();
        escape(text, 0, text.length(), html);
        return new Marked(html.toString());
    }

    /// Line breaks become spaces: a piece of text is one line.
    static void escape(String text, int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c);
            }
        }
    }

    @Override
    public String toString() {
        return html;
    }
}
