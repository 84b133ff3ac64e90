package id.terang.search;

import org.jspecify.annotations.Nullable;

/// A piece of text for a page: escaped for HTML, with `<mark>` around what was asked for. Put it out as it is.
///
/// @param source where a piece of a case is from that is not its citizen's complaint, to be said before it; null for the complaint and for names
public record Marked(String html, @Nullable Source source) {

    /// What else is written on a case: the answer that stands, or any other entry of its history, by an office or by its citizen.
    public enum Source { ANSWER, HISTORY }

    public Marked(String html) {
        this(html, null);
    }

    static final String OPEN = "<mark>";
    static final String CLOSE = "</mark>";

    /// Where something was cut off.
    static final String CUT = "…";

    /// What a snippet says beyond the title of its case: who gave none has the first words of the text as title, and nobody
    /// reads them twice.
    ///
    /// @return empty where the title says it all
    public @Nullable Marked beyond(Marked title) {
        if (title.html.endsWith(html.startsWith(CUT) ? html.substring(CUT.length()).strip() : html)) {
            return null;
        }
        boolean cut = title.html.endsWith(CUT);
        String begun = cut ? title.html.substring(0, title.html.length() - CUT.length()).strip() : title.html;
        if (!html.startsWith(begun + " ")) {
            return this;
        }
        String rest = html.substring(begun.length()).strip();
        return new Marked(cut ? CUT + " " + rest : rest, source);
    }

    public Marked unmarked() {
        return new Marked(html.replace(OPEN, "").replace(CLOSE, ""), source);
    }

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
