package id.terang.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// A text as its terms.
///
/// @param end where it ends
/// @param step how many places further its end is than its last word, for words left out there
record ReadText(List<Word> words, int end, int step) {

    static final ReadText EMPTY = new ReadText(List.of(), 0, 0);

    /// @param start where it stands in the text; likewise `end`, behind it
    /// @param step how many places further than the word before
    record Word(String term, int start, int end, int step) { }

    static ReadText of(Analyzer analyzer, String text) {
        return of(analyzer.tokenStream("", text));
    }

    /// @param stream not begun yet; it is closed
    static ReadText of(TokenStream stream) {
        var words = new ArrayList<Word>();
        try (stream) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset(), step.getPositionIncrement()));
            }
            stream.end();
            return new ReadText(words, offset.endOffset(), step.getPositionIncrement());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
