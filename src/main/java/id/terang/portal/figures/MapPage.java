package id.terang.portal.figures;

import id.terang.portal.charts.Chart;
import id.terang.portal.charts.FigureWords;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Mistake;
import id.terang.statistics.FigureSheet;
import java.util.List;

/// Where complaints come from: the map, and the table beside it.
public record MapPage(Asked asked, Chart chart, FigureSheet sheet, FigureWords words, String link, String period, String asOf,
                      List<Mistake> mistakes) { }
