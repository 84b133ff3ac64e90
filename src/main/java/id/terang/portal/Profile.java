package id.terang.portal;

import id.terang.statistics.FigureSheet;
import id.terang.statistics.FigureSheet.Unit;
import org.jspecify.annotations.Nullable;

/// How one agency, service or area did in the last year.
///
/// @param curve the honest curve in working days; null where there is too little to draw
/// @param finding what the curve says
/// @param statistics address of all figures
/// @param complaints address of the cases
public record Profile(FigureSheet sheet, FigureWords words, @Nullable HonestCurve curve, String finding, String statistics,
                      String complaints) {

    /// @param question `agency=dinas-pu`
    static Profile of(FigureSheet sheet, Words w, String question) {
        var words = new FigureWords(w);
        var curve = sheet.curves().stream().filter(one -> one.unit() == Unit.WORKING_DAYS).findFirst().orElseThrow();
        return new Profile(sheet, words, HonestCurve.of(curve), words.finding(sheet, curve), w.path("/statistics") + "?" + question,
                w.path("/complaints") + "?" + question);
    }

    /// Whether there is nothing to tell.
    public boolean empty() {
        return sheet.volume().received() == 0 && sheet.backlog().pending() == 0 && sheet.volume().answered() == 0;
    }
}
