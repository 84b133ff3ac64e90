package id.terang.statistics;

import id.terang.shared.LocalWords;
import id.terang.statistics.FigureSheet.Cell;
import id.terang.statistics.FigureSheet.Volume;
import java.util.List;
import java.util.Locale;

/// One of the ways in which complaints begin or cease to wait.
///
/// @param name of its words, after `statistics.flow.`
/// @param change to the number that waits; what leaves is negative
public record FlowLine(String name, long change) {

    /// All of them, in the order in which they are added up (domain.md §4).
    public static List<FlowLine> of(Volume volume) {
        return List.of(new FlowLine("filed", volume.filed()), new FlowLine("returned", volume.returned()),
                new FlowLine("moved-in", volume.movedIn()), new FlowLine("answered", -volume.answered()),
                new FlowLine("refused", -volume.refused()), new FlowLine("withdrawn", -volume.withdrawn()),
                new FlowLine("merged", -volume.merged()), new FlowLine("dismissed", -volume.dismissed()),
                new FlowLine("moved-out", -volume.movedOut()));
    }

    /// Whether offices below come with the figures.
    public static boolean branched(FigureSheet sheet) {
        return sheet.byAgency().stream().anyMatch(cell -> !cell.own());
    }

    /// What one of the offices directly below handed to another of them: it leaves one and comes to the other, so it cancels
    /// out in the flow of them all.
    public static long within(FigureSheet sheet) {
        return sheet.byAgency().stream().map(Cell::volume).mapToLong(Volume::movedOut).sum() - sheet.volume().movedOut();
    }

    /// Message key of its words.
    public String key() {
        return "statistics.flow." + name;
    }

    /// `+12`, `−3`, `0`.
    public String signed(Locale language) {
        return (change > 0 ? "+" : change < 0 ? "−" : "") + LocalWords.number(Math.abs(change), language);
    }
}
