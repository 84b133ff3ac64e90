package id.terang.search.words;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/// How words become terms, in one place: the same on the way into the index and on the way out. Changing a chain means
/// raising the generation of `CaseIndex`.
public final class Analyzers implements LuceneAnalysisConfigurer {

    /// Indonesian, as people type it: {@link IndonesianAnalyzer}.
    public static final String INDONESIAN = "indonesian";

    /// English: folded, without function words, stemmed.
    public static final String ENGLISH = "english";

    /// The words as they stand, folded only: for exact matches and beginnings of words.
    public static final String PLAIN = "plain";

    /// Function words of both languages: in neither does anybody look for a case by "yang" or "the".
    static final CharArraySet STOP_WORDS = stopWords("stopwords_id.txt", "stopwords_en.txt");

    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1+");
    private static final Set<String> IN_PASSING = WordLists.words("passing_id.txt");
    private static final Set<String> TIMES = WordLists.words("times_id.txt");

    private static final CharArraySet ENGLISH_WORDS = stopWords("stopwords_en.txt");
    private static final CharArraySet INDONESIAN_WORDS = stopWords("stopwords_id.txt");

    static final IndonesianAnalyzer ALL_STEPS = new IndonesianAnalyzer(STOP_WORDS, EnumSet.allOf(IndonesianAnalyzer.Step.class));

    public static final Analyzer IN_INDONESIAN = ALL_STEPS;

    public static final Analyzer IN_ENGLISH = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            return new TokenStreamComponents(source, stemmed(source));
        }
    };

    /// English terms behind a mark, for a field that has Indonesian ones too: a stem of one language is not taken for a word
    /// of the other.
    public static final Analyzer IN_MARKED_ENGLISH = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            return new TokenStreamComponents(source, new MarkedWords(stemmed(source)));
        }
    };

    public static final Analyzer AS_TYPED = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            return new TokenStreamComponents(source, folded(source));
        }
    };

    // On the way into the index, where several fields of an entry read the same text.
    private final Remembering typed = new Remembering(text -> ReadText.of(AS_TYPED, text));
    private final Remembering indonesian = new Remembering(this::indonesian);
    private final Remembering english = new Remembering(text -> ReadText.of(IN_ENGLISH, text));
    private final Remembering markedEnglish = new Remembering(text -> ReadText.of(IN_MARKED_ENGLISH, text));

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(INDONESIAN).instance(indonesian);
        context.analyzer(ENGLISH).instance(english);
        context.analyzer(PLAIN).instance(typed);
    }

    private ReadText indonesian(String text) {
        return IndonesianAnalyzer.repeats(text) ? ReadText.of(IN_INDONESIAN, text) : Meaning.of(typed.read(text));
    }

    /// {@link #IN_INDONESIAN}, quicker where the same texts and words come again.
    public Analyzer indonesian() {
        return indonesian;
    }

    /// {@link #AS_TYPED}, likewise.
    public Analyzer typed() {
        return typed;
    }

    /// {@link #IN_MARKED_ENGLISH}, likewise.
    public Analyzer markedEnglish() {
        return markedEnglish;
    }

    private static TokenStream stemmed(TokenStream words) {
        return new PorterStemFilter(withoutStopWords(new EnglishPossessiveFilter(words)));
    }

    private static TokenStream folded(TokenStream words) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(words));
    }

    private static TokenStream withoutStopWords(TokenStream words) {
        return new StopFilter(folded(words), STOP_WORDS);
    }

    public static boolean stopWord(String folded) {
        return STOP_WORDS.contains(folded);
    }

    /// Whether a word tells nothing of what is asked for beside any other: "banget", "gmn", also drawn out: "bangettt".
    public static boolean saidInPassing(String folded) {
        return IN_PASSING.contains(folded) || IN_PASSING.contains(DRAWN_OUT.matcher(folded).replaceAll("$1"));
    }

    /// Whether a word says what something is about, rather than when, how long or how somebody feels.
    public static boolean tellsWhat(String folded) {
        return !saidInPassing(folded) && !TIMES.contains(folded) && folded.chars().anyMatch(Character::isLetter);
    }

    /// Whether a text is English rather than Indonesian, told by its function words; a guess that costs nothing.
    public static boolean english(String text) {
        return english(terms(AS_TYPED, text));
    }

    /// @param words as {@link #AS_TYPED} tells them apart
    public static boolean english(List<String> words) {
        return leaning(words) > 0;
    }

    /// To which language a text leans by its function words: above zero to English, below to Indonesian.
    public static int leaning(String text) {
        return leaning(terms(AS_TYPED, text));
    }

    private static int leaning(List<String> words) {
        int english = 0;
        int indonesian = 0;
        for (String word : words) {
            english += ENGLISH_WORDS.contains(word) ? 1 : 0;
            indonesian += INDONESIAN_WORDS.contains(word) ? 1 : 0;
        }
        return english - indonesian;
    }

    /// A term and where in the text the word stands.
    public record Term(String term, int start, int end) { }

    /// The terms of a text, in order, with repetitions.
    public static List<String> terms(Analyzer analyzer, String text) {
        return located(analyzer, text).stream().map(Term::term).toList();
    }

    public static List<Term> located(Analyzer analyzer, String text) {
        var terms = new ArrayList<Term>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(new Term(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /// As {@link #IN_INDONESIAN} has them, where the words are told apart already.
    ///
    /// @param typed of the text, as {@link #AS_TYPED} tells them apart
    public static List<Term> inIndonesian(String text, List<Term> typed) {
        return IndonesianAnalyzer.repeats(text) ? located(IN_INDONESIAN, text) : typed.stream().flatMap(word -> Meaning.words(word.term()).stream()
            .map(term -> new Term(term, word.start(), word.end()))).toList();
    }

    /// All of it.
    static String read(Reader reader) {
        var text = new StringBuilder();
        var some = new char[1_024];
        try {
            for (int n = reader.read(some); n >= 0; n = reader.read(some)) {
                text.append(some, 0, n);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static CharArraySet stopWords(String... files) {
        var all = new CharArraySet(300, true);
        for (String file : files) {
            try (var in = Objects.requireNonNull(Analyzers.class.getResourceAsStream("/search/" + file), file)) {
                all.addAll(WordlistLoader.getWordSet(in, "#"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return CharArraySet.unmodifiableSet(all);
    }

    private static final class MarkedWords extends TokenFilter {

        private static final char MARK = '~';

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        MarkedWords(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            String word = term.toString();
            term.setEmpty().append(MARK).append(word);
            return true;
        }
    }
}
