package id.terang.search;

import id.terang.search.words.Analyzers;
import id.terang.search.words.Numbered;
import id.terang.shared.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What somebody typed, understood: words, "phrases", -excluded, beginnings*, title:words, a reference. Anything at all
/// can be typed; what makes no sense is left out, and so is what is said in passing ("banget") where other words remain; of
/// very much the beginning counts.
///
/// @param phrases word for word as they were typed, function words too; of one word or more
/// @param unwanted phrases that must not stand there
/// @param particulars what is asked of one field each
/// @param nothing whether nothing was typed; something typed of which no word remains asks for what is not there
record Asked(List<String> words, List<String> beginnings, List<String> phrases, List<String> excluded,
             List<String> unwanted, List<Particular> particulars, Optional<Reference> reference, boolean nothing) {

    private static final int LONGEST = 1_000;
    private static final int MOST_WORDS = 16;
    private static final int LONGEST_WORD = 60;

    private static final Pattern PIECE = Pattern.compile("(?<not>-?)(?:(?<name>" + CaseField.NAMES + "):(?=[^\\s:]))?"
        + "(?:[\"“”„](?<phrase>[^\"“”„]*)[\"“”„]?|(?<word>[^\\s\"“”„]+))", Pattern.CASE_INSENSITIVE);

    private static final Pattern BORDER = Pattern.compile("(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})|[_.]+");

    static Asked of(String typed) {
        String start = beginning(typed);
        var number = Numbered.in(start);
        var asked = new Asked(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
            number.map(Numbered::reference), start.isBlank());
        if (number.isPresent() && number.get().alone()) {
            // Whoever types a number wants that case, or one that names it; not every house number 5.
            asked.addPhrase(number.get().typed(), false);
            return asked;
        }
        var pieces = PIECE.matcher(number.map(Numbered::rest).orElse(start));
        while (pieces.find() && asked.size() < MOST_WORDS) {
            boolean not = !pieces.group("not").isEmpty();
            if (pieces.group("name") != null) {
                particular(pieces).ifPresent(asked.particulars::add);
            } else if (pieces.group("phrase") != null) {
                asked.addPhrase(pieces.group("phrase"), not);
            } else {
                asked.addWord(pieces.group("word"), not);
            }
        }
        asked.withoutPassing();
        return asked;
    }

    private void withoutPassing() {
        if (!words.stream().allMatch(Analyzers::saidInPassing)) {
            words.removeIf(Analyzers::saidInPassing);
        }
    }

    private static String beginning(String typed) {
        if (typed.length() <= LONGEST) {
            return typed;
        }
        return typed.substring(0, Character.isHighSurrogate(typed.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static Optional<Particular> particular(MatchResult piece) {
        String value = piece.group("phrase") != null ? piece.group("phrase").strip() : piece.group("word");
        return piece.group("name") == null || value.isBlank() ? Optional.empty()
            : Optional.of(new Particular(CaseField.named(piece.group("name")), piece.group("name"), value, !piece.group("not").isEmpty()));
    }

    /// What was typed and counts, but for what it asks of one field; taken out of the text in which {@link #of} found it, where a
    /// number stands apart and signs are plain ones.
    static String without(String typed, Particular left) {
        String start = beginning(typed);
        var number = Numbered.in(start);
        String rest = PIECE.matcher(number.map(Numbered::rest).orElse(start)).replaceAll(piece ->
            particular(piece).filter(left::equals).isPresent() ? "" : Matcher.quoteReplacement(piece.group()));
        return (number.map(Numbered::typed).orElse("") + " " + rest).replaceAll("\\s+", " ").strip();
    }

    private void addPhrase(String phrase, boolean not) {
        if (!Analyzers.terms(Analyzers.AS_TYPED, phrase).isEmpty()) {
            (not ? unwanted : phrases).add(phrase.strip());
        }
    }

    private void addWord(String word, boolean not) {
        var said = meaningful(word);
        boolean starts = word.endsWith("*") && said.size() == 1 && said.getFirst().length() > 2;
        for (String one : said) {
            (not ? excluded : starts ? beginnings : words).add(one);
        }
    }

    /// With words taken apart that stand nowhere as they are, where a letter meets a digit or a sign: `RT02`, `lampu_mati`.
    ///
    /// @param known whether a word stands somewhere
    Asked parted(Predicate<String> known) {
        if (words.stream().noneMatch(word -> BORDER.matcher(word).find())) {
            return this;
        }
        var parted = words.stream().flatMap(word -> {
            var parts = BORDER.matcher(word).find() && !known.test(word) ? meaningful(BORDER.matcher(word).replaceAll(" ")) : List.of(word);
            return parts.isEmpty() ? Stream.of(word) : parts.stream();
        }).limit(MOST_WORDS).toList();
        return new Asked(parted, beginnings, phrases, excluded, unwanted, particulars, reference, nothing);
    }

    private static List<String> meaningful(String typed) {
        return Analyzers.terms(Analyzers.AS_TYPED, typed).stream()
            .filter(word -> word.length() <= LONGEST_WORD && !Analyzers.stopWord(word)).limit(MOST_WORDS).toList();
    }

    private int size() {
        return words.size() + beginnings.size() + phrases.size() + excluded.size() + unwanted.size() + particulars.size();
    }

    /// Whether there is anything to find, so that relevance means something.
    boolean wanted() {
        return weighs() || !beginnings.isEmpty();
    }

    /// Whether one case can fit better than another; those that only have words with the same beginning fit alike.
    boolean weighs() {
        return reference.isPresent() || !words.isEmpty() || !phrases.isEmpty()
            || particulars.stream().anyMatch(one -> !one.not() && one.field().written());
    }

    boolean wantsWords() {
        return !words.isEmpty() || !beginnings.isEmpty() || !phrases.isEmpty();
    }

    /// Whether something was typed of which nothing remains to ask for.
    boolean empty() {
        return !nothing && reference.isEmpty() && size() == 0;
    }

    /// Whether there is nothing but words.
    boolean plain() {
        return !words.isEmpty() && words.size() == size() && reference.isEmpty();
    }

    /// The same without what is excluded; empty where nothing is, or nothing would remain.
    Optional<String> withoutExclusions() {
        var wanted = particulars.stream().filter(one -> !one.not()).toList();
        var without = new Asked(words, beginnings, phrases, List.of(), List.of(), wanted, reference, nothing);
        return without.size() == size() || without.size() == 0 ? Optional.empty() : Optional.of(without.typed(words, wanted));
    }

    /// The same words asked of the whole case; empty where no field was named, or nothing remains without.
    Optional<String> anywhere() {
        if (particulars.isEmpty()) {
            return Optional.empty();
        }
        var typed = new ArrayList<>(words);
        particulars.stream().map(Particular::anywhere).filter(said -> !said.isEmpty()).forEach(typed::add);
        return typed.isEmpty() && beginnings.isEmpty() && phrases.isEmpty() ? Optional.empty() : Optional.of(typed(typed, List.of()));
    }

    /// The same words, but not one right behind the other; empty where no phrase was asked for.
    Optional<String> loosened() {
        if (phrases.isEmpty()) {
            return Optional.empty();
        }
        var said = new ArrayList<>(words);
        said.addAll(phrases);
        return Optional.of(new Asked(said, beginnings, List.of(), excluded, unwanted, particulars, reference, nothing).typed(said, particulars));
    }

    /// A question in the words of the search box.
    ///
    /// @param said instead of the words that were typed
    String typed(List<String> said, List<Particular> of) {
        var typed = new ArrayList<>(said);
        beginnings.forEach(start -> typed.add(start + "*"));
        phrases.forEach(phrase -> typed.add("\"" + phrase + "\""));
        of.forEach(one -> typed.add(one.typed()));
        excluded.forEach(word -> typed.add("-" + word));
        unwanted.forEach(phrase -> typed.add("-\"" + phrase + "\""));
        return String.join(" ", typed);
    }
}
