package id.terang.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// A PDF as a reader sees it, and as one hears it.
///
/// @param text of all pages, every run of white space as one blank
/// @param tags what its parts are, in the order in which they are read aloud
/// @param said what pictures show
/// @param ornaments what is not read aloud, without white space
/// @param marked all letters that stand in something that says what it is
/// @param letters all of them
public record APaper(String title, String language, int pages, int pictures, String text, List<String> tags, List<String> said, String ornaments,
        int marked, int letters) {

    public static APaper read(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            int pictures = 0;
            int marked = 0;
            var ornaments = new StringBuilder();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
                var extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                for (var content : extractor.getMarkedContents()) {
                    String words = words(content);
                    marked += words.length();
                    ornaments.append("Artifact".equals(content.getTag()) ? words : "");
                }
            }
            String text = new PDFTextStripper().getText(document);
            var tags = new ArrayList<String>();
            var said = new ArrayList<String>();
            hear(structure(document), tags, said);
            return new APaper(document.getDocumentInformation().getTitle(), document.getDocumentCatalog().getLanguage(),
                document.getNumberOfPages(), pictures, text.replaceAll("\\s+", " "), tags, said, ornaments.toString(), marked,
                text.replaceAll("\\s+", "").length());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The words of each page.
    static List<String> pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            var pages = new ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PDStructureNode structure(PDDocument document) {
        var catalog = document.getDocumentCatalog();
        if (catalog.getMarkInfo() == null || !catalog.getMarkInfo().isMarked()) {
            throw new AssertionError("not tagged");
        }
        return catalog.getStructureTreeRoot();
    }

    private static String words(PDMarkedContent content) {
        var words = new StringBuilder();
        content.getContents().stream().filter(TextPosition.class::isInstance).forEach(one -> words.append(((TextPosition) one).getUnicode()));
        return words.toString().replaceAll("\\s+", "");
    }

    private static void hear(PDStructureNode node, List<String> tags, List<String> said) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                if (element.getAlternateDescription() != null) {
                    said.add(element.getAlternateDescription());
                }
                hear(element, tags, said);
            }
        }
    }
}
