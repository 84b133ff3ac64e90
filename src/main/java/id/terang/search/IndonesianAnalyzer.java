package id.terang.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/// Indonesian, as people type it. Which step gains what is measured by `./mvnw -Peval test`; nothing else leaves one out.
final class IndonesianAnalyzer extends Analyzer {

    /// In the order they are taken; all of them after folding to lower case without diacritics.
    enum Step {
        /// "bangeeettt" is "banget", "jalan-jalan" and "jalan2" are "jalan".
        SAID_ONCE,
        /// "jln" is "jalan".
        COLLOQUIAL,
        STOP_WORDS,
        /// "diperbaiki" is "baik".
        STEMS
    }

    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");
    // "jalan-jalan", "jalan2", "mobil-mobilnya", "mobil2nya": said twice, meant once.
    private static final Pattern TWICE = Pattern.compile("(?iU)\\b(\\p{L}{3,})-\\1(\\p{L}*)\\b");
    private static final Pattern TWO = Pattern.compile("(?iU)\\b(\\p{L}{3,})2(\\p{L}*)\\b");
    private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1");

    private static final SynonymMap COLLOQUIAL = colloquial();
    private static final IndonesianStems STEMS = new IndonesianStems(WordLists.words("roots_id.txt"));

    private final CharArraySet stopWords;
    private final Set<Step> steps;

    IndonesianAnalyzer(CharArraySet stopWords, Set<Step> steps) {
        this.stopWords = stopWords;
        this.steps = Set.copyOf(steps);
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        if (!steps.contains(Step.SAID_ONCE)) {
            return reader;
        }
        var single = new PatternReplaceCharFilter(DRAWN_OUT, "$1", reader);
        return new PatternReplaceCharFilter(TWO, "$1$2", new PatternReplaceCharFilter(TWICE, "$1$2", single));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(source));
        if (steps.contains(Step.COLLOQUIAL)) {
            words = written(words);
        }
        if (steps.contains(Step.STOP_WORDS)) {
            words = new StopFilter(words, stopWords);
        }
        if (steps.contains(Step.STEMS)) {
            // The spoken root of an affixed word comes to light only now: "dibenerin", "kedatengan".
            words = new Stemmed(words);
            words = steps.contains(Step.COLLOQUIAL) ? written(words) : words;
        }
        if (steps.contains(Step.SAID_ONCE)) {
            // After the stemmer, which needs the right spelling: "bangett" is "banget", "maaaf" is "maaf".
            words = new PatternReplaceFilter(words, DOUBLED, "$1", true);
        }
        return new TokenStreamComponents(source, words);
    }

    private static TokenStream written(TokenStream words) {
        return new FlattenGraphFilter(new SynonymGraphFilter(words, COLLOQUIAL, false));
    }

    private static SynonymMap colloquial() {
        var map = new SynonymMap.Builder(true);
        WordLists.colloquial().forEach((typed, written) -> map.add(new CharsRef(typed),
            SynonymMap.Builder.join(written.split(" "), new CharsRefBuilder()), false));
        try {
            return map.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Stemmed extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Stemmed(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            String word = term.toString();
            String stem = STEMS.stem(word);
            if (!stem.equals(word)) {
                term.setEmpty().append(stem);
            }
            return true;
        }
    }
}
