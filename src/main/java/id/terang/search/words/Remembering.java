package id.terang.search.words;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Reads each text once, though several fields of an entry have it: what the public may read is mostly what the file says, and
/// names of services come again with every case. The last texts of each thread are remembered as their terms; the terms are the
/// same as without.
final class Remembering extends Analyzer {

    /// Some more than one entry has.
    private static final int REMEMBERED = 32;

    private final Function<String, ReadText> reading;
    private final ThreadLocal<Map<String, ReadText>> remembered = ThreadLocal.withInitial(Latest::new);

    /// @param reading a text as its terms
    Remembering(Function<String, ReadText> reading) {
        this.reading = reading;
    }

    ReadText read(String text) {
        var latest = remembered.get();
        var known = latest.get(text);
        if (known == null) {
            known = reading.apply(text);
            latest.put(text, known);
        }
        return known;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var again = new Again();
        return new TokenStreamComponents(again::of, again);
    }

    private static final class Latest extends LinkedHashMap<String, ReadText> {

        Latest() {
            super(2 * REMEMBERED, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ReadText> eldest) {
            return size() > REMEMBERED;
        }
    }

    private final class Again extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private ReadText read = ReadText.EMPTY;
        private int next;

        void of(Reader reader) {
            read = read(Analyzers.read(reader));
        }

        @Override
        public void reset() {
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            if (next == read.words().size()) {
                return false;
            }
            clearAttributes();
            var one = read.words().get(next++);
            term.append(one.term());
            offset.setOffset(one.start(), one.end());
            increment.setPositionIncrement(one.step());
            return true;
        }

        @Override
        public void end() throws IOException {
            super.end();
            offset.setOffset(read.end(), read.end());
            increment.setPositionIncrement(read.step());
        }
    }
}
