package id.terang.search;

import id.terang.search.words.Analyzers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Shows why a case was found: marks the words that were asked for, in whatever form they stand there, and picks the
/// piece of a text where most of them are together. Everything that comes out is escaped for HTML.
///
/// @param stems of the words asked for, in Indonesian and in English
/// @param beginnings of words asked for
/// @param parts stems asked for in one field only
/// @param phrases words asked for one behind the other, as they were typed
record Marking(Set<String> stems, List<String> beginnings, Map<CaseField, Set<String>> parts, List<List<String>> phrases) {

    /// Of a snippet, in characters.
    private static final int LENGTH = 220;

    /// What of a snippet stands before the first marked word.
    private static final int LEAD = 60;

    /// Nobody reads on further than this for a snippet.
    private static final int FARTHEST = 20_000;

    /// A phrase, or what was asked of just this field, shows more of why than one of several words.
    private static final int MEANT = 10;

    private record Span(int start, int end, String stem, boolean meant) { }

    /// Other ways to say it are marked as well, or nobody would see why the case was found.
    static Marking of(Understood question) {
        var asked = question.asked();
        var corrected = asked.words().stream().flatMap(word -> Stream.concat(question.corrections(word).stream(),
            question.likelier(word).stream()));
        var marking = of(Stream.concat(asked.words().stream(), corrected).toList(), asked.beginnings());
        asked.phrases().forEach(phrase -> marking.phrases().add(Analyzers.terms(Analyzers.AS_TYPED, phrase)));
        asked.particulars().stream().filter(one -> !one.not()).forEach(one ->
            marking.parts().computeIfAbsent(one.field(), none -> new HashSet<>()).addAll(stems(one.value())));
        question.expressions().forEach(expression -> expression.others().forEach(marking.stems()::addAll));
        return marking;
    }

    static Marking of(List<String> words, List<String> beginnings) {
        var stems = new HashSet<String>();
        words.forEach(word -> stems.addAll(stems(word)));
        return new Marking(stems, beginnings, new EnumMap<>(CaseField.class), new ArrayList<>());
    }

    private static Set<String> stems(String words) {
        var stems = new HashSet<>(Analyzers.terms(Analyzers.IN_INDONESIAN, words));
        stems.addAll(Analyzers.terms(Analyzers.IN_ENGLISH, words));
        return stems;
    }

    /// All of a title.
    Marked whole(String title) {
        return marked(title, 0, title.length(), spans(title, CaseField.TITLE));
    }

    /// Of the name of a service, an office or an area, in whatever language it is.
    Marked name(String name, CaseField field) {
        var spans = spans(name, field);
        add(spans, wanted(field), Analyzers.located(Analyzers.IN_ENGLISH, name), name, field);
        return marked(name, 0, name.length(), inOrder(spans));
    }

    private record Said(CaseField field, String words, List<Span> spans) {

        /// How much of what was asked for it shows.
        int shows() {
            return spans.stream().collect(Collectors.toMap(Span::stem, span -> span.meant() ? MEANT : 1, Math::max)).values().stream()
                .mapToInt(Integer::intValue).sum();
        }

        Marked.@Nullable Source source() {
            return switch (field) {
                case ANSWER -> Marked.Source.ANSWER;
                case HISTORY -> Marked.Source.HISTORY;
                default -> null;
            };
        }
    }

    /// Of what shows most of what was asked for; of several that show as much the text, else the answer, else the latest entry of the
    /// history, else the address. Where none shows anything the beginning of the text: another's words would be read as the citizen's.
    @Nullable Marked snippet(@Nullable String text, @Nullable String answer, List<String> history, @Nullable String address) {
        var said = new ArrayList<Said>();
        put(said, CaseField.TEXT, text);
        put(said, CaseField.ANSWER, answer);
        history.reversed().forEach(entry -> put(said, CaseField.HISTORY, entry));
        put(said, CaseField.ADDRESS, address);
        return snippet(said, CaseField.TEXT);
    }

    @Nullable Marked snippet(@Nullable String text, @Nullable String answer, List<String> history) {
        return snippet(text, answer, history, null);
    }

    /// For a list of answers: of several that show as much the answer, and where none shows anything its beginning.
    @Nullable Marked answer(@Nullable String text, @Nullable String answer, List<String> history) {
        var said = new ArrayList<Said>();
        put(said, CaseField.ANSWER, answer);
        put(said, CaseField.TEXT, text);
        history.reversed().forEach(entry -> put(said, CaseField.HISTORY, entry));
        return snippet(said, CaseField.ANSWER);
    }

    private static @Nullable Marked snippet(List<Said> said, CaseField otherwise) {
        Said best = null;
        for (var one : said) {
            if (!one.spans().isEmpty() && (best == null || one.shows() > best.shows())) {
                best = one;
            }
        }
        if (best != null) {
            return piece(best, from(best.words(), best.spans()));
        }
        return said.stream().filter(one -> one.field() == otherwise).findFirst().map(first -> piece(first, 0)).orElse(null);
    }

    private void put(List<Said> said, CaseField field, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            said.add(new Said(field, words, spans(words, field)));
        }
    }

    private Set<String> wanted(CaseField field) {
        if (!parts.containsKey(field)) {
            return stems;
        }
        var wanted = new HashSet<>(stems);
        wanted.addAll(parts.get(field));
        return wanted;
    }

    private List<Span> spans(String text, CaseField field) {
        var wanted = wanted(field);
        if (wanted.isEmpty() && beginnings.isEmpty() && phrases.isEmpty()) {
            return new ArrayList<>();
        }
        String read = text.length() > FARTHEST ? text.substring(0, FARTHEST) : text;
        var spans = new ArrayList<Span>();
        var typed = Analyzers.located(Analyzers.AS_TYPED, read);
        add(spans, wanted, Analyzers.inIndonesian(read, typed), read, field);
        if (Analyzers.english(typed.stream().map(Analyzers.Term::term).toList())) {
            add(spans, wanted, Analyzers.located(Analyzers.IN_ENGLISH, read), read, field);
        }
        if (!phrases.isEmpty()) {
            addPhrases(spans, typed);
        }
        return inOrder(spans);
    }

    private static List<Span> inOrder(List<Span> spans) {
        spans.sort(Comparator.comparingInt(Span::start).thenComparing(Comparator.comparingInt(Span::end).reversed()));
        return spans;
    }

    private void addPhrases(List<Span> spans, List<Analyzers.Term> terms) {
        var words = terms.stream().map(Analyzers.Term::term).toList();
        for (var phrase : phrases) {
            for (int from = 0; from + phrase.size() <= words.size(); from++) {
                if (words.subList(from, from + phrase.size()).equals(phrase)) {
                    spans.add(new Span(terms.get(from).start(), terms.get(from + phrase.size() - 1).end(), String.join(" ", phrase), true));
                }
            }
        }
    }

    private void add(List<Span> spans, Set<String> wanted, List<Analyzers.Term> terms, String text, CaseField field) {
        var ofField = parts.getOrDefault(field, Set.of());
        for (var term : terms) {
            if (wanted.contains(term.term()) || begins(text.substring(term.start(), term.end()))) {
                spans.add(new Span(term.start(), term.end(), term.term(), ofField.contains(term.term())));
            }
        }
    }

    private boolean begins(String word) {
        return beginnings.stream().anyMatch(start -> word.regionMatches(true, 0, start, 0, start.length()));
    }

    /// Where the piece starts that has most different words in it.
    private static int from(String text, List<Span> spans) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < spans.size(); i++) {
            int end = spans.get(i).start() + LENGTH - LEAD;
            var stems = new HashSet<String>();
            for (int j = i; j < spans.size() && spans.get(j).end() <= end; j++) {
                stems.add(spans.get(j).stem());
            }
            if (stems.size() > most) {
                most = stems.size();
                best = i;
            }
        }
        int start = spans.get(best).start();
        if (start <= LEAD) {
            return 0;
        }
        int space = text.indexOf(' ', start - LEAD);
        return space < 0 || space >= start ? start : space + 1;
    }

    private static Marked piece(Said said, int from) {
        String text = said.words();
        int to = Math.min(text.length(), from + LENGTH);
        if (to < text.length()) {
            int space = text.lastIndexOf(' ', to);
            to = space > from + LENGTH / 2 ? space : Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
        }
        String html = marked(text, from, to, said.spans()).html();
        return new Marked((from > 0 ? Marked.CUT + " " : "") + html + (to < text.length() ? " " + Marked.CUT : ""), said.source());
    }

    private static Marked marked(String text, int from, int to, List<Span> spans) {
        var html = new StringBuilder();
        int at = from;
        for (var span : spans) {
            if (span.start() >= at && span.end() <= to && span.start() < span.end()) {
                Marked.escape(text, at, span.start(), html);
                html.append(Marked.OPEN);
                Marked.escape(text, span.start(), span.end(), html);
                html.append(Marked.CLOSE);
                at = span.end();
            }
        }
        Marked.escape(text, at, to, html);
        return new Marked(html.toString().strip());
    }
}
