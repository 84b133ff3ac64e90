package id.terang.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/// A PDF as a reader sees it.
///
/// @param text of all pages, every run of white space as one blank
public record APaper(String title, String language, int pages, int pictures, String text) {

    public static APaper read(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            int pictures = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            return new APaper(document.getDocumentInformation().getTitle(), document.getDocumentCatalog().getLanguage(),
                document.getNumberOfPages(), pictures, new PDFTextStripper().getText(document).replaceAll("\\s+", " "));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
