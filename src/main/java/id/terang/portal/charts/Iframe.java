package id.terang.portal.charts;

import org.springframework.web.util.HtmlUtils;

/// What somebody pastes into a page of his own to show a chart there.
///
/// @param address absolute
public record Iframe(String address, String title, int width, int height) {

    private static final int WIDTH = 640;

    static Iframe of(ChartName name, String address, String title) {
        return of(name, address, title, WIDTH, Integer.MAX_VALUE);
    }

    /// No larger than that.
    static Iframe of(ChartName name, String address, String title, int widest, int highest) {
        int width = Math.min(WIDTH, widest);
        return new Iframe(address, title, width, Math.min(name.frame(width), highest));
    }

    public String html() {
        return "<iframe src=\"%s\" title=\"%s\" width=\"%d\" height=\"%d\" loading=\"lazy\" style=\"max-width:100%%;border:0\"></iframe>"
                .formatted(HtmlUtils.htmlEscape(address, "UTF-8"), HtmlUtils.htmlEscape(title, "UTF-8"), width, height);
    }
}
