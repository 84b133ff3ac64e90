package id.terang.portal;

import id.terang.jurisdiction.Atlas;
import id.terang.portal.charts.Charts;
import id.terang.portal.figures.Blocks;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Words;
import id.terang.statistics.FigureSheet;

/// How one agency, service or area did in the last year.
///
/// @param asked which one
public record Profile(Blocks blocks, Asked asked) {

    static Profile of(FigureSheet sheet, Charts charts, Atlas atlas, Asked asked, Words w) {
        return new Profile(Blocks.of(sheet, charts, atlas, asked, w), asked);
    }
}
