package id.terang.search.words;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Puts for a word what it stands for, which may be several words one after the other. Lucene's own filter for this knows
/// synonyms of several words and graphs of them, and takes more time than all the rest of the analysis.
final class Written extends TokenFilter {

    /// However many function words were left out in between: one place.
    private static final int WIDEST_GAP = 2;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final CharArrayMap<List<String>> meanings;
    private List<String> rest = List.of();
    private State typed = captureState();

    /// @param meanings one or more words for each typed one
    Written(TokenStream words, CharArrayMap<List<String>> meanings) {
        super(words);
        this.meanings = meanings;
    }

    /// @param written words separated by spaces
    static CharArrayMap<List<String>> meanings(Map<String, String> written) {
        var meanings = new CharArrayMap<List<String>>(written.size(), false);
        written.forEach((typed, words) -> meanings.put(typed, List.of(words.split(" "))));
        return meanings;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!rest.isEmpty()) {
            restoreState(typed);
            increment.setPositionIncrement(1);
            return say();
        }
        if (!input.incrementToken()) {
            return false;
        }
        increment.setPositionIncrement(Math.min(increment.getPositionIncrement(), WIDEST_GAP));
        var meaning = meanings.get(term.buffer(), 0, term.length());
        if (meaning == null) {
            return true;
        }
        increment.setPositionIncrement(1);
        rest = meaning;
        typed = meaning.size() > 1 ? captureState() : typed;
        return say();
    }

    private boolean say() {
        term.setEmpty().append(rest.getFirst());
        rest = rest.subList(1, rest.size());
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        rest = List.of();
    }
}
