package id.terang.portal;

import id.terang.statistics.FigureSheet;

/// How one agency, service or area did in the last year.
///
/// @param curve the honest curve
/// @param statistics address of all figures
/// @param complaints address of the cases
public record Profile(FigureSheet sheet, FigureWords words, Chart curve, String statistics, String complaints) {

    /// @param asked which agency, service or area
    static Profile of(FigureSheet sheet, Charts charts, Asked asked, Words w) {
        return new Profile(sheet, new FigureWords(w), charts.timeToAnswer(sheet, asked, w), w.path("/statistics") + asked.query(),
                w.path("/complaints") + asked.query());
    }

    /// Whether there is nothing to tell.
    public boolean empty() {
        return sheet.volume().received() == 0 && sheet.backlog().pending() == 0 && sheet.volume().answered() == 0;
    }
}
