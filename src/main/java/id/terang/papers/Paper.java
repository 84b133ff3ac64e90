package id.terang.papers;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.librepdf.openpdf.fonts.Liberation;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/// A document of A4 pages, written from top to bottom: headings, paragraphs, facts, tables and pictures, with the same
/// line at the foot of every page. Typefaces are embedded, so it looks alike everywhere; what each part is stands in its tags
/// ({@link TaggedPages}), so that it can be heard as well.
final class Paper {

    private static final float MARGIN = 56;
    private static final float PICTURE_HEIGHT = 260;

    /// A heading with less room than this below it goes to the next page.
    private static final float LONELY = 72;

    private static final float HANDWRITTEN = 26;

    /// How wide and high the mark is.
    private static final float MARK = 22;

    /// Lines of the mark: from where to where.
    private static final float[][] RAYS = {{6, 25.2f, 26, 25.2f}, {16, 6.4f, 16, 9.8f}, {7.6f, 10, 9.9f, 12.4f}, {24.4f, 10, 22.1f, 12.4f}};

    private static final Color BRAND = new Color(0x0b, 0x5f, 0x5c);
    private static final Color INK = new Color(0x1b, 0x26, 0x25);
    private static final Color SOFT = new Color(0x4d, 0x5b, 0x59);
    private static final Color LINE = new Color(0xc9, 0xd3, 0xd1);
    private static final Color TINT = new Color(0xf1, 0xf5, 0xf4);

    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + 10);
    private final PdfWriter writer;
    private final TaggedPages pages;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Font title = font(Liberation.SANS_BOLD, 20, INK);
    private final Font heading = font(Liberation.SANS_BOLD, 13, INK);
    private final Font body = font(Liberation.SANS, 10, INK);
    private final Font strong = font(Liberation.SANS_BOLD, 10, INK);
    private final Font small = font(Liberation.SANS, 8.5f, SOFT);

    /// @param name what stands on top; a second line if it has two
    /// @param foot the line at the foot of every page, beside its number
    Paper(String name, String foot, Locale language) {
        writer = PdfWriter.getInstance(document, bytes);
        writer.setTagged();
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        document.addTitle(name.replace('\n', ' '));
        document.addCreator("Terang");
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.toLanguageTag()));
        pages = new TaggedPages(document, writer);
        writer.setPageEvent(new Foot(foot));
        pages.ornament(this::masthead);
        pages.space(MARK + 2);
        pages.block(pages.element(PdfName.H1), set(name, title, 1.5f), 0);
        pages.space(6);
    }

    /// The mark (`frontend/assets/mark.svg`, 32 wide and upside down from here) with the name beside it, on top of the first page.
    private void masthead(PdfContentByte ink) {
        ink.saveState();
        ink.concatCTM(MARK / 32, 0, 0, -MARK / 32, document.left(), document.top());
        ink.setColorFill(BRAND);
        ink.roundRectangle(0, 0, 32, 32, 8);
        ink.fill();
        ink.setColorFill(Color.WHITE);
        ink.arc(9, 14, 23, 28, 180, 180);
        ink.fill();
        ink.setColorStroke(Color.WHITE);
        ink.setLineWidth(2.4f);
        ink.setLineCap(PdfContentByte.LINE_CAP_ROUND);
        for (float[] ray : RAYS) {
            ink.moveTo(ray[0], ray[1]);
            ink.lineTo(ray[2], ray[3]);
            ink.stroke();
        }
        ink.restoreState();
        ColumnText.showTextAligned(ink, Element.ALIGN_LEFT, new Phrase("Terang", heading), document.left() + MARK + 7,
            document.top() - MARK / 2 - 4.5f, 0);
    }

    void heading(String words) {
        pages.room(LONELY);
        if (!pages.atTop()) {
            pages.space(14);
        }
        pages.block(pages.element(PdfName.H2), set(words, heading, 1.5f), 0);
        pages.space(5);
    }

    void text(String words) {
        paragraph(words, body);
    }

    void strong(String words) {
        paragraph(words, strong);
    }

    void small(String words) {
        paragraph(words, small);
    }

    /// What somebody wrote, set in.
    void quote(String words) {
        paragraph(new PdfStructureElement(pages.element(PdfName.BLOCKQUOTE), PdfName.P), words, body, 14);
    }

    private void paragraph(String words, Font font) {
        paragraph(pages.element(PdfName.P), words, font, 0);
    }

    private void paragraph(PdfStructureElement is, String words, Font font, float indent) {
        pages.block(is, set(words, font, 1.4f), indent);
        pages.space(4);
    }

    /// Names to the left, what they are to the right.
    void facts(List<Fact> facts) {
        float middle = document.left() + (document.right() - document.left()) * 0.3f;
        pages.table(null, facts.stream().map(fact -> new TaggedPages.Row(List.of(
            // The name on the line of what stands beside it, whose letters are larger.
            new TaggedPages.Cell(set(fact.name(), small, 1.25f), document.left() + 2, middle - 4, 2.5f, "Row"),
            new TaggedPages.Cell(set(fact.value(), body, 1.25f), middle + 2, document.right() - 4, 1, null)),
            fact.value().isEmpty() ? HANDWRITTEN : 0, 4, null, LINE)).toList());
        pages.space(6);
    }

    /// @param value empty where somebody writes by hand
    record Fact(String name, String value) { }

    /// Names in the first columns, numbers to the right in the others, the last of which may need words; the head is repeated on every page.
    ///
    /// @param names how many columns have names
    void table(int names, List<String> head, List<List<String>> rows) {
        var widths = new float[head.size()];
        float all = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = i == 0 ? 3 : i < names || i == widths.length - 1 || widths.length <= 3 ? 1.6f : 1.1f;
            all += widths[i];
        }
        float unit = (document.right() - document.left()) / all;
        pages.table(row(names, head, small, unit, widths, TINT), rows.stream().map(row -> row(names, row, body, unit, widths, null)).toList());
        pages.space(6);
    }

    private TaggedPages.Row row(int names, List<String> words, Font font, float unit, float[] widths, @Nullable Color tint) {
        var cells = new ArrayList<TaggedPages.Cell>();
        float left = document.left();
        for (int i = 0; i < widths.length; i++) {
            float right = left + widths[i] * unit;
            var setting = new TaggedPages.Setting(new Phrase(printable(words.get(i)), font), font.getSize() * 1.25f,
                i < names ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
            cells.add(new TaggedPages.Cell(setting, left + 2, right - (i < names ? 10 : 4), 1, tint != null ? "Column" : i == 0 ? "Row" : null));
            left = right;
        }
        return new TaggedPages.Row(cells, 0, 4, tint, LINE);
    }

    private TaggedPages.Setting set(String words, Font font, float leading) {
        return new TaggedPages.Setting(new Phrase(printable(words), font), font.getSize() * leading, Element.ALIGN_LEFT);
    }

    /// @throws UncheckedIOException if the bytes are no picture
    void picture(byte[] content, String caption) {
        try {
            var image = Image.getInstance(content);
            image.scaleToFit(document.right() - document.left(), PICTURE_HEIGHT);
            pages.room(image.getScaledHeight() + LONELY / 2);
            pages.picture(image, caption);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        small(caption);
    }

    byte[] finished() {
        document.close();
        return bytes.toByteArray();
    }

    /// Signs that the typeface has not, emoji for instance, stand as an empty box instead of vanishing.
    private String printable(String words) {
        var typeface = body.getBaseFont();
        var printable = new StringBuilder();
        words.codePoints().map(sign -> sign == '\n' || typeface.charExists(sign) ? sign : '\u25a1').forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static Font font(Liberation typeface, float size, Color color) {
        try {
            var font = typeface.create();
            font.setSize(size);
            font.setColor(color);
            return font;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private final class Foot extends PdfPageEventHelper {

        private final String words;

        Foot(String words) {
            this.words = printable(words);
        }

        @Override
        public void onEndPage(PdfWriter writer, Document page) {
            float bottom = page.bottom() - 24;
            pages.ornament(ink -> {
                ColumnText.showTextAligned(ink, Element.ALIGN_LEFT, new Phrase(words, small), page.left(), bottom, 0);
                ColumnText.showTextAligned(ink, Element.ALIGN_RIGHT, new Phrase(Integer.toString(writer.getPageNumber()), small),
                    page.right(), bottom, 0);
            });
        }
    }
}
