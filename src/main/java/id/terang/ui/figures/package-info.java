/// Where anyone plays with the public figures: {@link id.terang.ui.figures.FiguresView} puts one figure side by side, by
/// agency, service, area, month, kind or channel. What is asked stands in the address ({@link
/// id.terang.ui.figures.FiguresAddress}), which is that of the page of statistics and a little more, so it can be gone back to, sent and
/// kept. Every number comes from {@link id.terang.statistics.Pivots}; nothing is counted here.
@NullMarked
package id.terang.ui.figures;

import org.jspecify.annotations.NullMarked;
