package id.terang.ui.figures;

import com.vaadin.flow.component.Svg;
import id.terang.statistics.Measure.Shape;
import id.terang.statistics.Measure.Value;
import id.terang.statistics.Pivot;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// A figure as a bar, with its interval as a line over it. It says nothing that does not stand beside it in words.
final class Drawing {

    private static final int WIDTH = 120;

    private final double most;

    /// Bars of one table have one scale: a share goes to the whole, anything else to the greatest.
    Drawing(Pivot pivot) {
        most = pivot.question().measure().shape() == Shape.SHARE ? 1
            : Math.max(Double.MIN_NORMAL, pivot.rows().stream().map(Pivot.Row::all)
                .flatMapToDouble(value -> Stream.of(value.value(), value.high()).filter(Objects::nonNull).mapToDouble(Double::doubleValue))
                .max().orElse(1));
    }

    Svg of(Value value) {
        if (value.value() == null) {
            return new Svg("<svg width=\"" + WIDTH + "\" height=\"12\" aria-hidden=\"true\" focusable=\"false\"></svg>");
        }
        var drawn = new StringBuilder("<svg width=\"" + WIDTH + "\" height=\"12\" aria-hidden=\"true\" focusable=\"false\">"
            + "<rect class=\"figures__bar\" y=\"1\" height=\"10\" rx=\"2\" width=\"" + at(value.value()) + "\"/>");
        if (value.low() != null) {
            // What the data do not reach yet goes on beyond the picture.
            String high = value.high() == null ? Integer.toString(WIDTH) : at(value.high());
            String line = "\" d=\"M" + at(value.low()) + " 6H" + high + "\"/>";
            drawn.append("<path class=\"figures__halo").append(line).append("<path class=\"figures__range").append(line);
        }
        return new Svg(drawn.append("</svg>").toString());
    }

    private String at(double value) {
        return String.format(Locale.ROOT, "%.1f", Math.clamp(value / most, 0, 1) * WIDTH);
    }
}
