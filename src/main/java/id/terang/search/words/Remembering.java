package id.terang.search.words;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/// Reads each text once, though several fields of an entry have it: what the public may read is mostly what the file says.
/// The last few texts of each thread are remembered as their terms; the terms are the same as without.
final class Remembering extends Analyzer {

    /// Texts of one entry.
    private static final int REMEMBERED = 6;

    private final Analyzer analyzer;

    Remembering(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var again = new Again(analyzer);
        return new TokenStreamComponents(again::of, again);
    }

    private record Term(String term, int start, int end, int increment, int length) { }

    private record Read(String text, List<Term> terms, int end, int increment) { }

    private static final class Again extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);
        private final Deque<Read> remembered = new ArrayDeque<>();
        private final Analyzer analyzer;
        private Read read = new Read("", List.of(), 0, 0);
        private int next;

        Again(Analyzer analyzer) {
            this.analyzer = analyzer;
        }

        void of(Reader reader) {
            try {
                String text = Analyzers.read(reader);
                read = remembered.stream().filter(one -> one.text().equals(text)).findFirst().orElse(null);
                if (read == null) {
                    read = read(text);
                    if (remembered.size() == REMEMBERED) {
                        remembered.removeLast();
                    }
                    remembered.addFirst(read);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Read read(String text) throws IOException {
            var terms = new ArrayList<Term>();
            try (var stream = analyzer.tokenStream("", text)) {
                var word = stream.addAttribute(CharTermAttribute.class);
                var at = stream.addAttribute(OffsetAttribute.class);
                var step = stream.addAttribute(PositionIncrementAttribute.class);
                var across = stream.addAttribute(PositionLengthAttribute.class);
                stream.reset();
                while (stream.incrementToken()) {
                    terms.add(new Term(word.toString(), at.startOffset(), at.endOffset(), step.getPositionIncrement(),
                        across.getPositionLength()));
                }
                stream.end();
                return new Read(text, terms, at.endOffset(), step.getPositionIncrement());
            }
        }

        @Override
        public void reset() {
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            if (next == read.terms().size()) {
                return false;
            }
            clearAttributes();
            var one = read.terms().get(next++);
            term.append(one.term());
            offset.setOffset(one.start(), one.end());
            increment.setPositionIncrement(one.increment());
            length.setPositionLength(one.length());
            return true;
        }

        @Override
        public void end() throws IOException {
            super.end();
            offset.setOffset(read.end(), read.end());
            increment.setPositionIncrement(read.increment());
        }
    }
}
