package id.terang.search.words;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// What one word, told apart and folded, is in Indonesian. The same words come again and again, so it is remembered: to look it up
/// takes a fraction of the time of working it out.
///
/// @param alone its words where nothing was left out before it; none for a function word
/// @param behind how many places further the first of them is where something was
record Meaning(ReadText alone, int behind) {

    /// Some megabytes.
    private static final int REMEMBERED = 50_000;

    private static final String LEFT_OUT = "yang";

    private static final LoadingCache<String, Meaning> KNOWN = Caffeine.newBuilder().maximumSize(REMEMBERED).build(Meaning::workedOut);

    static List<String> words(String folded) {
        return KNOWN.get(folded).alone.words().stream().map(ReadText.Word::term).toList();
    }

    private static Meaning workedOut(String folded) {
        var alone = ReadText.of(Analyzers.ALL_STEPS.meant(new Words(folded)));
        var behind = ReadText.of(Analyzers.ALL_STEPS.meant(new Words(LEFT_OUT, folded))).words();
        return new Meaning(alone, behind.isEmpty() ? 0 : behind.getFirst().step());
    }

    /// The terms that {@link IndonesianAnalyzer} has, in the same places, of a text in which nothing is said twice or drawn out.
    static ReadText of(ReadText folded) {
        var words = new ArrayList<ReadText.Word>(folded.words().size());
        int leftOut = 0;
        for (var typed : folded.words()) {
            var meaning = KNOWN.get(typed.term());
            leftOut += typed.step() - 1;
            boolean first = true;
            for (var word : meaning.alone.words()) {
                int step = first && leftOut > 0 ? meaning.behind : word.step();
                words.add(new ReadText.Word(word.term(), typed.start(), typed.end(), step));
                first = false;
            }
            leftOut = first ? leftOut + meaning.alone.step() : meaning.alone.step();
        }
        return new ReadText(words, folded.end(), leftOut + folded.step());
    }

    private static final class Words extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final String[] words;
        private int next;

        Words(String... words) {
            this.words = words;
        }

        @Override
        public boolean incrementToken() {
            if (next == words.length) {
                return false;
            }
            clearAttributes();
            term.append(words[next++]);
            offset.setOffset(0, 0);
            return true;
        }
    }
}
