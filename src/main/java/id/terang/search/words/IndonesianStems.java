package id.terang.search.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.id.IndonesianStemmer;

/// Takes Indonesian words back to their root: particles and possessives, confixes with the sounds that prefixes swallow
/// (menyapu: sapu), and the spoken forms (ngurusin: urus). A root has to stand in the list of roots; of several the longest
/// wins, of those the one with fewer prefixes (berikan: beri, not ikan). A word whose root is not in the list is left to Lucene's stemmer, which knows affixes only.
///
/// After M. Adriani, J. Asian, B. Nazief, S. M. M. Tahaghoghi, H. E. Williams: Stemming Indonesian: a confix-stripping approach.
/// ACM TALIP 6 (4), 2007. Other than there all ways are tried, and infixes are not.
final class IndonesianStems {

    private static final String ALONE = "=";
    private static final int SHORTEST_ROOT = 2;
    private static final int SHORTEST_WORD = 4;
    private static final int MOST_PREFIXES = 3;
    private static final int LONGEST_WORD = 40;

    private static final List<String> PARTICLES = List.of("lah", "kah", "tah", "pun");
    private static final List<String> POSSESSIVES = List.of("nya", "ku", "mu");
    /// "-in" is spoken for "-kan" and "-i"; "-isasi", "-isme" and "-is" come with borrowed words.
    private static final List<String> SUFFIXES = List.of("kan", "an", "i", "in", "isasi", "isme", "is");

    private static final String VOWELS = "aiueo";

    /// The same words come again and again; what was worked out is kept for so many of them, some megabytes.
    private static final int REMEMBERED = 50_000;

    private final Set<String> roots;
    private final Set<String> words;
    private final Map<String, String> remembered = new ConcurrentHashMap<>();

    /// @param roots with `=` before those that are no root of other words
    IndonesianStems(Set<String> roots) {
        this.roots = roots.stream().filter(root -> !root.startsWith(ALONE)).collect(Collectors.toUnmodifiableSet());
        this.words = roots.stream().map(root -> root.startsWith(ALONE) ? root.substring(ALONE.length()) : root).collect(Collectors.toUnmodifiableSet());
    }

    /// @param word lower case, without diacritics
    String stem(String word) {
        if (word.length() < SHORTEST_WORD || word.length() > LONGEST_WORD || words.contains(word)) {
            return word;
        }
        String known = remembered.get(word);
        if (known != null) {
            return known;
        }
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        String stem = workedOut(word);
        remembered.put(word, stem);
        return stem;
    }

    private String workedOut(String word) {
        String best = "";
        var forms = withoutSuffixes(word);
        for (int prefixes = 0; prefixes <= MOST_PREFIXES; prefixes++) {
            for (String form : forms) {
                if (form.length() > best.length() && roots.contains(form)) {
                    best = form;
                }
            }
            forms = withoutPrefix(forms);
        }
        return best.isEmpty() ? byRules(word) : best;
    }

    private static String byRules(String word) {
        char[] letters = word.toCharArray();
        return new String(letters, 0, new IndonesianStemmer().stem(letters, letters.length, true));
    }

    private static Set<String> withoutSuffixes(String word) {
        var forms = new LinkedHashSet<String>();
        forms.add(word);
        for (var endings : List.of(PARTICLES, POSSESSIVES, SUFFIXES)) {
            for (String form : List.copyOf(forms)) {
                for (String ending : endings) {
                    if (form.endsWith(ending) && form.length() - ending.length() >= SHORTEST_ROOT) {
                        forms.add(form.substring(0, form.length() - ending.length()));
                    }
                }
            }
        }
        return forms;
    }

    private static Set<String> withoutPrefix(Set<String> forms) {
        var inner = new LinkedHashSet<String>();
        forms.forEach(form -> strip(form, inner));
        return inner;
    }

    private static void strip(String form, Set<String> into) {
        for (String prefix : List.of("di", "ke", "se", "ku", "kau", "ter", "te", "ber", "be", "bel", "per", "pel", "pe", "me")) {
            add(form, prefix, "", into);
        }
        nasal(form, "me", into);
        nasal(form, "pe", into);
        // Spoken: the nasal alone is left of "me-".
        nasal(form, "", into);
    }

    /// The nasal takes the place of the root's first sound: mem-p, men-t, meny-s, meng-k.
    private static void nasal(String form, String prefix, Set<String> into) {
        add(form, prefix + "ng", "", into);
        add(form, prefix + "ng", "k", into);
        add(form, prefix + "nge", "", into);
        add(form, prefix + "ny", "s", into);
        if (prefix.isEmpty()) {
            add(form, "ny", "c", into);
        }
        add(form, prefix + "n", "t", into);
        add(form, prefix + "m", "p", into);
        if (!prefix.isEmpty()) {
            add(form, prefix + "n", "", into);
            add(form, prefix + "m", "", into);
        }
    }

    /// @param instead what the prefix swallowed; only before a vowel
    private static void add(String form, String prefix, String instead, Set<String> into) {
        if (!form.startsWith(prefix) || form.length() - prefix.length() + instead.length() < SHORTEST_ROOT) {
            return;
        }
        String rest = form.substring(prefix.length());
        if (instead.isEmpty() || VOWELS.indexOf(rest.charAt(0)) >= 0) {
            into.add(instead + rest);
        }
    }
}
