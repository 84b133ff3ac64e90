package id.terang.search.words;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

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

    // Consonants that begin a word are not drawn out but stand for words: "PPPK", "PPDB", "KKN".
    private static final Pattern DRAWN_OUT = Pattern.compile("([aeiouAEIOU])\\1{2,}|(?<=\\p{L})(\\p{L})\\2{2,}");
    // "jalan-jalan", "jalan2", "mobil-mobilnya", "mobil2nya": said twice, meant once.
    private static final Pattern TWICE = Pattern.compile("(?iU)\\b(\\p{L}{3,})-\\1(\\p{L}*)\\b");
    private static final Pattern TWO = Pattern.compile("(?iU)\\b(\\p{L}{3,})2(\\p{L}*)\\b");
    private static final int SHORTEST_TWICE = 3;
    private static final String VOWELS = "aeiou";

    private static final CharArrayMap<List<String>> COLLOQUIAL = Written.meanings(WordLists.colloquial());
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
        String text = Analyzers.read(reader);
        if (!repeats(text)) {
            return new StringReader(text);
        }
        var single = new PatternReplaceCharFilter(DRAWN_OUT, "$1$2", new StringReader(text));
        return new PatternReplaceCharFilter(TWO, "$1$2", new PatternReplaceCharFilter(TWICE, "$1$2", single));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        return new TokenStreamComponents(source, meant(new ASCIIFoldingFilter(new LowerCaseFilter(source))));
    }

    /// @param folded the words told apart, in lower case without diacritics
    TokenStream meant(TokenStream folded) {
        var words = folded;
        if (steps.contains(Step.COLLOQUIAL)) {
            words = new Written(words, COLLOQUIAL);
        }
        if (steps.contains(Step.STOP_WORDS)) {
            words = new StopFilter(words, stopWords);
        }
        if (steps.contains(Step.STEMS)) {
            // The spoken root of an affixed word comes to light only now: "dibenerin", "kedatengan".
            words = new Stemmed(words);
            words = steps.contains(Step.COLLOQUIAL) ? new Written(words, COLLOQUIAL) : words;
        }
        if (steps.contains(Step.SAID_ONCE)) {
            // After the stemmer, which needs the right spelling: "bangett" is "banget", "maaaf" is "maaf".
            words = new Undoubled(words);
        }
        return words;
    }

    /// Whether one of the patterns may match before the words are told apart; most texts have nothing for them, and to look
    /// for that is much quicker.
    static boolean repeats(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetter(c);
            if (Character.isSurrogate(c) || letters >= SHORTEST_TWICE && (c == '2'
                || c == '-' && text.regionMatches(true, i - letters, text, i + 1, letters))
                || letter && letters > 1 && c == text.charAt(i - 1) && c == text.charAt(i - 2)) {
                return true;
            }
            letters = letter ? letters + 1 : 0;
        }
        return false;
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

    /// Of two equal letters in a row leaves one, but for consonants that begin a word: "ppdb" is not "pdb".
    private static final class Undoubled extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Undoubled(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            char[] letters = term.buffer();
            int length = term.length();
            int kept = asTheyAre(letters, length);
            for (int i = kept; i < length; i++) {
                letters[kept++] = letters[i];
                if (i + 1 < length && letters[i] == letters[i + 1] && Character.isLetter(letters[i])) {
                    i++;
                }
            }
            term.setLength(kept);
            return true;
        }

        /// How many letters at the beginning stay as they are.
        private static int asTheyAre(char[] letters, int length) {
            int same = 0;
            while (same < length && letters[same] == letters[0] && VOWELS.indexOf(letters[0]) < 0) {
                same++;
            }
            return same;
        }
    }
}
