package id.terang.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/// A link to a PDF that is made when somebody asks for it.
public final class Paperclip extends Anchor {

    /// @param name of the file, without ending
    public Paperclip(String words, String name, Supplier<byte[]> paper) {
        super(DownloadHandler.fromInputStream(request -> {
            byte[] pdf = paper.get();
            return new DownloadResponse(new ByteArrayInputStream(pdf), name + ".pdf", "application/pdf", pdf.length);
        }), words);
    }
}
