package id.terang.search;

import id.terang.search.words.Analyzers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.hibernate.search.backend.lucene.LuceneExtension;

/// The words of a text that tell most about it: frequent here, rare elsewhere. The rest would cost time and find
/// everything.
///
/// @param words strongest first
record Gist(List<Word> words) {

    private static final int MOST_WORDS = 12;

    /// Words in more than this share of all cases say nothing, once there are cases enough to tell.
    private static final double TOO_COMMON = 0.25;
    private static final int CASES_TO_TELL = 50;

    /// Further on, long texts repeat themselves.
    private static final int LONGEST = 4_000;

    /// @param typed as it stands in the text, lower case
    /// @param stem its Indonesian stem
    record Word(String typed, String stem, double weight) { }

    /// @param fields whose words decide what is rare; of each case in one of them
    /// @param counting how many cases have a term, of those that may be known of
    static Gist of(String text, List<String> fields, Index index, Function<IndexReader, ToIntFunction<Term>> counting) {
        var words = words(text);
        if (words.isEmpty()) {
            return new Gist(words);
        }
        try (IndexReader reader = index.cases().extension(LuceneExtension.get()).openIndexReader()) {
            return of(words, fields, reader.numDocs(), counting.apply(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param words  of one text
    /// @param fields whose words decide what is rare; of each case in one of them
    /// @param cases  of which they are rare
    /// @param having how many cases have a term, of those that may be known of
    static Gist of(List<Word> words, List<String> fields, int cases, ToIntFunction<Term> having) {
        var weighed = new ArrayList<Word>();
        for (var word : words) {
            int with = 0;
            for (String field : fields) {
                with += having.applyAsInt(new Term(field, word.stem()));
            }
            if (with > 0 && (cases < CASES_TO_TELL || with < cases * TOO_COMMON)) {
                weighed.add(new Word(word.typed(), word.stem(), word.weight() * Math.log(1 + (double) cases / with)));
            }
        }
        // That two things happened on a Monday makes them no more alike.
        if (weighed.stream().anyMatch(word -> Analyzers.tellsWhat(word.typed()))) {
            weighed.removeIf(word -> !Analyzers.tellsWhat(word.typed()));
        }
        weighed.sort(Comparator.comparingDouble(Word::weight).reversed());
        return new Gist(weighed.stream().limit(MOST_WORDS).toList());
    }

    /// Every word once, weighing more the more often it stands there.
    static List<Word> words(String text) {
        String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var words = new LinkedHashMap<String, Word>();
        var counts = new HashMap<String, Integer>();
        for (var term : Analyzers.located(Analyzers.IN_INDONESIAN, read)) {
            if (term.term().length() > 1 && !term.term().chars().allMatch(Character::isDigit)) {
                double weight = 1 + Math.log(counts.merge(term.term(), 1, Integer::sum));
                words.merge(term.term(), new Word(read.substring(term.start(), term.end()).toLowerCase(Locale.ROOT), term.term(), weight),
                    (first, again) -> new Word(first.typed(), first.stem(), weight));
            }
        }
        return List.copyOf(words.values());
    }

    boolean empty() {
        return words.isEmpty();
    }

    /// Of how many of its words another text must have the stem to be alike: one word in common may be chance.
    int needed() {
        return words.size() > 2 ? 2 : 1;
    }

    double weight() {
        return words.stream().mapToDouble(Word::weight).sum();
    }
}
