package id.terang.portal.charts;

import id.terang.opendata.Terms;
import id.terang.portal.frame.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A chart that stands alone, with all that is needed to quote it.
///
/// @param brand colour of its lines, `#rrggbb`; a file cannot ask the style sheet
/// @param question whose figures they are
/// @param period empty where it does not matter
/// @param asOf moment of the figures, as it is said
/// @param owner who says so
/// @param address of the page of this site where it stands, without scheme and question
public record LoneChart(Chart chart, Words w, String brand, String question, String period, String asOf, String owner, Terms terms, String address) {

    /// Characters that fit into a line of the file in its two sizes, in the widest of the usual typefaces.
    private static final int TITLE = 44;
    private static final int SMALL = 76;

    private static final int MARGIN = 16;
    private static final int TITLE_LINE = 17;
    private static final int SMALL_LINE = 11;

    /// One line of text in the file.
    public record Line(int y, String words) { }

    /// `Terang Kota Lestari · Dinas PU · 1 Nov 2025 sampai 28 Nov 2026 · dihitung … · CC-BY-4.0`.
    public String source() {
        return Stream.of(owner, question, period, asOf, terms.licence()).filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    public List<Line> title() {
        return lines(chart.finding(), TITLE, MARGIN + TITLE_LINE - 4, TITLE_LINE);
    }

    public List<Line> text() {
        return lines(chart.text(), SMALL, MARGIN + title().size() * TITLE_LINE + SMALL_LINE, SMALL_LINE);
    }

    /// Where the picture begins.
    public int picture() {
        return text().getLast().y() + SMALL_LINE;
    }

    public List<Line> foot() {
        int y = picture() + (chart.picture() == null ? 0 : chart.picture().height()) + MARGIN;
        List<Line> note = chart.note().isEmpty() ? List.of() : lines(chart.note(), SMALL, y, SMALL_LINE);
        var all = new ArrayList<>(note);
        all.addAll(lines(source() + " · " + address, SMALL, y + note.size() * SMALL_LINE, SMALL_LINE));
        return all;
    }

    public int height() {
        return foot().getLast().y() + MARGIN - 4;
    }

    /// SVG does not wrap: as many words into a line as surely fit.
    private static List<Line> lines(String words, int most, int y, int apart) {
        var lines = new ArrayList<Line>();
        var line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(new Line(y + lines.size() * apart, line.toString()));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(new Line(y + lines.size() * apart, line.toString()));
        return lines;
    }
}
