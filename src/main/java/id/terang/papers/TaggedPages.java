package id.terang.papers;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Image;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/// Pages that are filled from top to bottom, where all that is drawn says what it is: a heading, a paragraph, a cell of a table
/// (tagged PDF, ISO 32000-1, 14.8), so that who hears them knows what belongs together. OpenPDF tags nothing of what it lays out by
/// itself, so every block is laid out on its own, between its marks. Lengths are in points.
final class TaggedPages {

    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfName ROW = new PdfName("TR");
    private static final float LINE_WIDTH = 0.5f;

    /// More than the words of a row can need.
    private static final float DEEP = 1e6f;

    private final Document document;
    private final PdfWriter writer;
    private final PdfStructureElement root;
    private float y;

    /// @param document open, with a tagged writer
    TaggedPages(Document document, PdfWriter writer) {
        this.document = document;
        this.writer = writer;
        this.root = new PdfStructureElement(writer.getStructureTreeRoot(), PdfName.DOCUMENT);
        this.y = document.top();
    }

    /// Words, and how they are set.
    ///
    /// @param leading from line to line
    /// @param align one of the alignments of {@link org.openpdf.text.Element}
    record Setting(Phrase words, float leading, int align) {

        private ColumnText column(PdfContentByte ink) {
            var column = new ColumnText(ink);
            column.addText(words);
            column.setLeading(leading);
            column.setAlignment(align);
            return column;
        }
    }

    /// One cell of a row.
    ///
    /// @param left where its words begin, and
    /// @param right where they end
    /// @param down room above its first line
    /// @param scope of what it is the head, `Row` or `Column`; null where it is none
    record Cell(Setting setting, float left, float right, float down, @Nullable String scope) { }

    /// Cells side by side.
    ///
    /// @param least height at least
    /// @param below room below the last line
    /// @param tint of the paper behind it; null for none
    /// @param line below it
    record Row(List<Cell> cells, float least, float below, @Nullable Color tint, Color line) { }

    PdfStructureElement element(PdfName is) {
        return new PdfStructureElement(root, is);
    }

    boolean atTop() {
        return y == document.top();
    }

    void space(float height) {
        y -= height;
    }

    /// Goes to the next page where less than so much is left of this one.
    void room(float height) {
        if (y - height < document.bottom() && !atTop()) {
            turn();
        }
    }

    private void turn() {
        document.newPage();
        y = document.top();
    }

    private PdfContentByte ink() {
        return writer.getDirectContent();
    }

    /// Draws what is no content, and is not read aloud: lines, marks, what stands on every page.
    void ornament(Consumer<PdfContentByte> drawing) {
        ink().beginMarkedContentSequence(ARTIFACT);
        drawing.accept(ink());
        ink().endMarkedContentSequence();
    }

    /// Words over as many pages as they need.
    void block(PdfStructureElement is, Setting setting, float indent) {
        var column = setting.column(ink());
        room(setting.leading);
        while (!drawn(column, document.left() + indent, document.right(), y, is)) {
            turn();
        }
        y = column.getYLine();
    }

    /// @return whether that was all of it
    private boolean drawn(ColumnText column, float left, float right, float top, @Nullable PdfStructureElement is) {
        if (is == null) {
            ink().beginMarkedContentSequence(ARTIFACT);
        } else {
            ink().beginMarkedContentSequence(is);
        }
        column.setSimpleColumn(left, document.bottom(), right, top);
        int status = column.go();
        ink().endMarkedContentSequence();
        return (status & ColumnText.NO_MORE_TEXT) != 0;
    }

    /// A table, its head again on every page.
    void table(@Nullable Row head, List<Row> rows) {
        var table = element(PdfName.TABLE);
        if (head != null) {
            // Not at the foot of a page without anything below it.
            room(height(head) + (rows.isEmpty() ? 0 : height(rows.getFirst())));
            row(head, table, null);
        }
        rows.forEach(row -> row(row, table, head));
    }

    /// What does not fit below the other rows goes to the next page; what is higher than a page is broken where the page ends.
    private void row(Row row, PdfStructureElement table, @Nullable Row head) {
        if (y - height(row) < document.bottom() && !atTop()) {
            next(head);
        }
        var of = new PdfStructureElement(table, ROW);
        var columns = new ArrayList<ColumnText>();
        var tags = new ArrayList<PdfStructureElement>();
        for (var cell : row.cells) {
            columns.add(cell.setting.column(ink()));
            tags.add(tag(of, cell));
        }
        var left = new ArrayList<Integer>();
        for (int i = 0; i < row.cells.size(); i++) {
            left.add(i);
        }
        back(row);
        float top = y;
        float lowest = y - row.least + row.below;
        while (!left.isEmpty()) {
            var more = new ArrayList<Integer>();
            for (int i : left) {
                var cell = row.cells.get(i);
                if (!drawn(columns.get(i), cell.left, cell.right, top - down(cell, row), tags.get(i))) {
                    more.add(i);
                }
                lowest = Math.min(lowest, columns.get(i).getYLine());
            }
            left = more;
            if (!left.isEmpty()) {
                next(head);
                top = y;
                lowest = y;
            }
        }
        y = lowest - row.below;
        under(row);
    }

    private static PdfStructureElement tag(PdfStructureElement row, Cell cell) {
        var tag = new PdfStructureElement(row, cell.scope == null ? PdfName.TD : PdfName.TH);
        if (cell.scope != null) {
            var attributes = new PdfDictionary();
            attributes.put(PdfName.O, PdfName.TABLE);
            attributes.put(new PdfName("Scope"), new PdfName(cell.scope));
            tag.put(PdfName.A, attributes);
        }
        return tag;
    }

    /// A new page, on which the head stands once more; it was read aloud before.
    private void next(@Nullable Row head) {
        turn();
        if (head != null) {
            back(head);
            float height = height(head);
            head.cells.forEach(cell -> drawn(cell.setting.column(ink()), cell.left, cell.right, y - down(cell, head), null));
            y -= height;
            under(head);
        }
    }

    private void back(Row row) {
        if (row.tint != null) {
            float height = height(row);
            ornament(ink -> {
                ink.setColorFill(row.tint);
                ink.rectangle(document.left(), y - height, document.right() - document.left(), height);
                ink.fill();
            });
        }
    }

    private void under(Row row) {
        ornament(ink -> {
            ink.setColorStroke(row.line);
            ink.setLineWidth(LINE_WIDTH);
            ink.moveTo(document.left(), y);
            ink.lineTo(document.right(), y);
            ink.stroke();
        });
    }

    private float height(Row row) {
        float deepest = 0;
        for (var cell : row.cells) {
            deepest = Math.max(deepest, cell.down + depth(cell));
        }
        return Math.max(row.least, deepest + row.below);
    }

    private float depth(Cell cell) {
        var column = cell.setting.column(ink());
        column.setSimpleColumn(cell.left, -DEEP, cell.right, 0);
        column.go(true);
        return -column.getYLine();
    }

    /// A head stands on the last line of its row.
    private float down(Cell cell, Row row) {
        return row.tint == null ? cell.down : height(row) - row.below - depth(cell);
    }

    /// @param said what it shows
    void picture(Image image, String said) {
        var figure = element(PdfName.FIGURE);
        figure.put(PdfName.ALT, new PdfString(said, PdfObject.TEXT_UNICODE));
        y -= image.getScaledHeight();
        image.setAbsolutePosition(document.left(), y);
        ink().beginMarkedContentSequence(figure);
        ink().addImage(image);
        ink().endMarkedContentSequence();
    }
}
