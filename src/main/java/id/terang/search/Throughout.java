package id.terang.search;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/// Several texts one after the other as the terms of one field: how often each stands there is written down, its places are
/// not. A word that may stand in any of several fields is found here in one look.
final class Throughout extends TokenStream {

    private static final FieldType TYPE = type();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<Part> parts;
    private Iterator<Part> rest;
    private @Nullable TokenStream open;

    record Part(Analyzer analyzer, String text) { }

    private Throughout(List<Part> parts) {
        this.parts = parts;
        this.rest = parts.iterator();
    }

    /// @param parts read only once the entry is written, by the thread that writes it
    static Field field(String name, List<Part> parts) {
        return new Field(name, new Throughout(parts), TYPE);
    }

    private static FieldType type() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    @Override
    public void reset() {
        rest = parts.iterator();
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (open != null || rest.hasNext()) {
            var stream = open != null ? open : begin(rest.next());
            if (stream.incrementToken()) {
                clearAttributes();
                var read = stream.getAttribute(CharTermAttribute.class);
                term.copyBuffer(read.buffer(), 0, read.length());
                return true;
            }
            stream.end();
            close();
        }
        return false;
    }

    private TokenStream begin(Part part) throws IOException {
        var stream = part.analyzer().tokenStream("", part.text());
        open = stream;
        stream.reset();
        return stream;
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
