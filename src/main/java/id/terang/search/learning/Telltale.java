package id.terang.search.learning;

import id.terang.search.words.Analyzers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// What a text is recognised by: a stem, or two stems side by side. Kept as a number of twenty bits instead of words
/// ("hashing trick", K. Weinberger et al., ICML 2009): memory has a bound whatever people write, and what was learned
/// cannot be read back as anybody's words.
///
/// @param bucket 0 to {@link #BUCKETS} - 1
/// @param typed the words as they stand in the text, lower case; two for a pair
public record Telltale(int bucket, List<String> typed) {

    static final int BUCKETS = 1 << 20;

    /// Further on, long texts repeat themselves.
    private static final int LONGEST = 4_000;
    private static final int MOST = 200;

    boolean pair() {
        return typed.size() > 1;
    }

    /// Each once, in the order of the text; numbers tell nothing.
    public static List<Telltale> of(String text) {
        String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var seen = new HashSet<Integer>();
        var found = new ArrayList<Telltale>();
        var typedAs = new HashMap<String, String>();
        String before = null;
        for (var term : Analyzers.located(Analyzers.IN_INDONESIAN, read)) {
            String stem = term.term();
            if (found.size() >= MOST || stem.length() < 2 || stem.chars().allMatch(Character::isDigit)) {
                continue;
            }
            String typed = typedAs.computeIfAbsent(stem, first -> read.substring(term.start(), term.end()).toLowerCase(Locale.ROOT));
            int alone = bucket(stem);
            if (seen.add(alone)) {
                found.add(new Telltale(alone, List.of(typed)));
            }
            if (before != null) {
                int together = bucket(before + ' ' + stem);
                if (seen.add(together)) {
                    found.add(new Telltale(together, List.of(typedAs.get(before), typed)));
                }
            }
            before = stem;
        }
        return found;
    }

    /// The finalizer of MurmurHash3 spreads what `String.hashCode` leaves close together.
    private static int bucket(String words) {
        int h = words.hashCode();
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        h ^= h >>> 16;
        return h & (BUCKETS - 1);
    }
}
