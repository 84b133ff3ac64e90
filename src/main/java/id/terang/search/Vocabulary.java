package id.terang.search;

import id.terang.search.words.Analyzers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/// Which words the public cases use, how rare each is, and which are spelt almost like one that nobody uses, or hardly anybody.
final class Vocabulary {

    /// Shorter words have too many neighbours.
    private static final int SHORTEST_CORRECTED = 4;
    /// From here on two letters may be wrong.
    private static final int LONG = 8;
    private static final int MOST_CORRECTIONS = 3;
    /// A word that more cases have is meant as it stands; one that fewer have may be a mistake that others made too, ...
    private static final int FEW = 10;
    /// ... where so many times as many have one that is a letter away.
    static final int TIMES = 50;
    /// So many cases are counted one by one.
    static final int MANY = 1_000;
    /// Candidates looked at.
    private static final int MOST_NEIGHBOURS = 200;

    private final IndexReader reader;
    private final List<Matching.Weighted> fields;
    private final Patience.Limit limit;
    private final Map<String, Integer> known = new HashMap<>();

    Vocabulary(IndexReader reader, List<Matching.Weighted> fields, Patience.Limit limit) {
        this.reader = reader;
        this.limit = limit;
        this.fields = fields;
    }

    /// How much finding a word tells: the logarithm of all cases to those that have it, 0 if none has.
    double rarity(String word) {
        int most = cases(word);
        return most == 0 ? 0 : Math.log(1 + (double) Math.max(1, reader.numDocs()) / most);
    }

    private int cases(String word) {
        return known.computeIfAbsent(word, this::count);
    }

    private int count(String word) {
        int most = 0;
        for (var field : fields) {
            int with = Integer.MAX_VALUE;
            for (String term : Analyzers.terms(field.analyzer(), word)) {
                with = Math.min(with, frequency(reader, new Term(field.field(), term)));
            }
            most = with == Integer.MAX_VALUE ? most : Math.max(most, with);
        }
        return most;
    }

    /// Of listed cases. The dictionary also counts entries that were withdrawn or never listed: a word of theirs alone must look
    /// like one that nobody ever wrote, or a question with it would tell that it is there. Where many have it some more or
    /// less change nothing.
    static int frequency(IndexReader reader, Term wanted) {
        try {
            int with = reader.docFreq(wanted);
            return with == 0 || with > MANY ? with : listed(wanted, new IndexSearcher(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As {@link #near(String, long)} for everybody.
    List<String> near(String word) {
        return near(word, cases(word));
    }

    /// Words of listed cases that were likely meant: of one that no case has those one or two letters away, nearest first, of
    /// those the commonest; of one that few cases have those one letter away that very many have. The dictionary of the index
    /// remembers words of entries that were withdrawn; only what a listed case says today comes out of here.
    ///
    /// @param word lower case, without diacritics
    /// @param with how many cases have it
    /// @return empty where the word is too short or has digits
    List<String> near(String word, long with) {
        return with > FEW ? List.of() : near(word, with == 0 && word.length() >= LONG ? 2 : 1, (int) Math.max(1, with * TIMES));
    }

    private List<String> near(String word, int letters, int least) {
        if (word.length() < SHORTEST_CORRECTED || word.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        record Neighbour(String word, float likeness, int frequency) { }
        var found = new ArrayList<Neighbour>();
        try {
            var terms = MultiTerms.getTerms(reader, CaseIndex.VERBATIM);
            if (terms == null) {
                return List.of();
            }
            var neighbours = new FuzzyQuery(new Term(CaseIndex.VERBATIM, word), letters, 1).getTermsEnum(terms);
            var likeness = neighbours.attributes().addAttribute(BoostAttribute.class);
            for (var term = neighbours.next(); term != null && found.size() < MOST_NEIGHBOURS; term = neighbours.next()) {
                limit.check();
                if (neighbours.docFreq() >= least) {
                    found.add(new Neighbour(term.utf8ToString(), likeness.getBoost(), neighbours.docFreq()));
                }
            }
            found.sort(Comparator.comparingDouble(Neighbour::likeness).thenComparingInt(Neighbour::frequency).reversed());
            var searcher = new IndexSearcher(reader);
            var near = new ArrayList<String>();
            for (var one : found) {
                limit.check();
                if (near.size() < MOST_CORRECTIONS && listed(new Term(CaseIndex.VERBATIM, one.word()), searcher) >= least) {
                    near.add(one.word());
                }
            }
            return near;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int listed(Term term, IndexSearcher searcher) throws IOException {
        return searcher.count(new BooleanQuery.Builder().add(new TermQuery(term), Occur.FILTER)
            .add(new TermQuery(new Term(CaseIndex.LISTED, CaseIndex.YES)), Occur.FILTER).build());
    }
}
