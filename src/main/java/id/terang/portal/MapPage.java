package id.terang.portal;

import id.terang.statistics.FigureSheet.Cell;
import java.util.List;

/// Where complaints come from: the map, and the table beside it.
public record MapPage(Asked asked, Chart chart, List<Cell> cells, FigureWords words, String link, String period, String asOf,
                      List<Mistake> mistakes) { }
