package id.terang.portal.charts;

import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Words;
import org.jspecify.annotations.Nullable;

/// One chart, wherever it is shown.
///
/// @param asked the question it answers
/// @param finding what it says, in one sentence; without a picture: why there is none
/// @param text how to read it; without a picture: when there will be one
/// @param alt what kind of picture it is, for those who do not see it
/// @param note from what it was computed; may be empty
/// @param picture null where there is too little to draw
/// @param readings of the picture as JSON, for the script; empty without one
public record Chart(ChartName name, Asked asked, String finding, String text, String alt, String note, @Nullable Picture picture,
                    String readings) {

    /// Address of the chart as a file of its own.
    public String file(Words w) {
        return w.path("/statistics/charts/" + name.code() + ".svg") + asked.query();
    }

    /// Address of the page that other sites may embed.
    public String embed(Words w) {
        return w.path("/embed/" + name.code()) + asked.query();
    }

    /// Address of the page where it stands among the other figures.
    public String page(Words w) {
        return w.path(name.page()) + asked.query() + '#' + name.code();
    }

    /// What it shows, in a few words.
    public String title(Words w) {
        return w.get("portal.chart." + name.code() + ".title");
    }

    /// How it is asked, where there is JavaScript and a picture.
    public String hint(Words w) {
        return w.get(picture != null && picture.readings() instanceof Picture.Lines ? "portal.chart.hint.lines" : "portal.chart.hint.spots");
    }

    /// @param origin of this site
    public Iframe iframe(String origin, Words w) {
        return Iframe.of(name, origin + embed(w), title(w));
    }
}
