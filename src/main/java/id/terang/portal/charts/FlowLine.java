package id.terang.portal.charts;

import id.terang.portal.frame.Words;
import id.terang.statistics.FigureSheet.Volume;
import java.util.List;

/// One of the ways in which complaints begin or cease to wait.
///
/// @param name of its words, after `portal.flow.`
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

    /// `+12`, `−3`, `0`.
    public String signed(Words w) {
        return (change > 0 ? "+" : change < 0 ? "−" : "") + w.number(Math.abs(change));
    }
}
