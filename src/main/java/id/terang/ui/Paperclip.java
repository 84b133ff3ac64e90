package id.terang.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/// A link to a paper that is made when somebody asks for it.
public final class Paperclip extends Anchor {

    /// A PDF.
    ///
    /// @param name of the file, without ending
    public Paperclip(String words, String name, Supplier<byte[]> paper) {
        this(words, name + ".pdf", "application/pdf", paper);
    }

    /// @param name of the file
    public Paperclip(String words, String name, String type, Supplier<byte[]> paper) {
        super(DownloadHandler.fromInputStream(request -> {
            byte[] made = paper.get();
            return new DownloadResponse(new ByteArrayInputStream(made), name, type, made.length);
        }), words);
    }
}
