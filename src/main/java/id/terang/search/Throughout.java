package id.terang.search;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/// Several texts one after the other as the terms of one field. A word that may stand in any of several fields is found here in
/// one look.
final class Throughout extends TokenStream {

    private static final FieldType TYPE = type(IndexOptions.DOCS_AND_FREQS, true);
    private static final FieldType IN_ORDER = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

    /// Between two texts, so that no phrase runs from one into the next.
    private static final int APART = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<Part> parts;
    private Iterator<Part> rest;
    private @Nullable TokenStream open;
    private int gap;

    record Part(Analyzer analyzer, String text) { }

    private Throughout(List<Part> parts) {
        this.parts = parts;
        this.rest = parts.iterator();
    }

    /// How often each term stands there is written down, its places are not.
    ///
    /// @param parts read only once the entry is written, by the thread that writes it
    static Field field(String name, List<Part> parts) {
        return new Field(name, new Throughout(parts), TYPE);
    }

    /// With the places too, for phrases. How long the texts are plays no part.
    static Field inOrder(String name, List<Part> parts) {
        return new Field(name, new Throughout(parts), IN_ORDER);
    }

    private static FieldType type(IndexOptions options, boolean lengths) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(!lengths);
        type.freeze();
        return type;
    }

    @Override
    public void reset() {
        rest = parts.iterator();
        gap = 0;
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (open != null || rest.hasNext()) {
            var stream = open != null ? open : begin(rest.next());
            if (stream.incrementToken()) {
                clearAttributes();
                var read = stream.getAttribute(CharTermAttribute.class);
                term.copyBuffer(read.buffer(), 0, read.length());
                increment.setPositionIncrement(stream.getAttribute(PositionIncrementAttribute.class).getPositionIncrement() + gap);
                gap = 0;
                return true;
            }
            stream.end();
            gap = APART;
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
