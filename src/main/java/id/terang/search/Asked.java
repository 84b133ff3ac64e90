package id.terang.search;

import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What somebody typed, understood: words, "phrases", -excluded, beginnings*, or a reference. Anything at all can be
/// typed; what makes no sense is left out, and of very much the beginning counts.
///
/// @param nothing whether nothing was typed; something typed of which no word remains asks for what is not there
record Asked(List<String> words, List<String> beginnings, List<String> phrases, List<String> excluded,
             Optional<Reference> reference, boolean nothing) {

    private static final int LONGEST = 1_000;
    private static final int MOST_WORDS = 16;
    private static final int LONGEST_WORD = 60;

    private static final Pattern PIECE = Pattern.compile("(?<not>-?)(?:[\"“”„](?<phrase>[^\"“”„]*)[\"“”„]?|(?<word>[^\\s\"“”„]+))");
    private static final Pattern REFERENCE = Pattern.compile("[\\s#]*(?:\\d[\\s.\\-–—_/]*){9}");

    static Asked of(String typed) {
        String start = beginning(typed);
        var asked = new Asked(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), reference(start), start.isBlank());
        var pieces = PIECE.matcher(start);
        while (pieces.find() && asked.size() < MOST_WORDS) {
            boolean not = !pieces.group("not").isEmpty();
            if (pieces.group("phrase") != null) {
                asked.addPhrase(pieces.group("phrase"), not);
            } else {
                asked.addWord(pieces.group("word"), not);
            }
        }
        return asked;
    }

    private static String beginning(String typed) {
        if (typed.length() <= LONGEST) {
            return typed;
        }
        return typed.substring(0, Character.isHighSurrogate(typed.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static Optional<Reference> reference(String typed) {
        if (!REFERENCE.matcher(typed).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Reference.parse(typed.replace("#", "").strip()));
        } catch (Refusal.BadInput wrong) {
            return Optional.empty();
        }
    }

    private void addPhrase(String phrase, boolean not) {
        var said = meaningful(phrase);
        if (said.size() > 1) {
            // As it was typed: the analyzer keeps the gaps that function words leave.
            (not ? excluded : phrases).add(phrase.strip());
        } else {
            said.forEach(word -> (not ? excluded : words).add(word));
        }
    }

    private void addWord(String word, boolean not) {
        var said = meaningful(word);
        boolean starts = word.endsWith("*") && said.size() == 1 && said.getFirst().length() > 2;
        for (String one : said) {
            (not ? excluded : starts ? beginnings : words).add(one);
        }
    }

    private static List<String> meaningful(String typed) {
        return Analyzers.terms(Analyzers.AS_TYPED, typed).stream()
            .filter(word -> word.length() <= LONGEST_WORD && !Analyzers.stopWord(word)).limit(MOST_WORDS).toList();
    }

    private int size() {
        return words.size() + beginnings.size() + phrases.size() + excluded.size();
    }

    /// Whether there is anything to find, so that relevance means something.
    boolean wanted() {
        return reference.isPresent() || wantsWords();
    }

    boolean wantsWords() {
        return !words.isEmpty() || !beginnings.isEmpty() || !phrases.isEmpty();
    }
}
