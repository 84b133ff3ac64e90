package id.terang.search;

import id.terang.search.words.Analyzers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;

/// Shows why a case was found: marks the words that were asked for, in whatever form they stand there, and picks the
/// piece of a text where most of them are together. Everything that comes out is escaped for HTML.
///
/// @param stems of the words asked for, in Indonesian and in English
/// @param beginnings of words asked for
/// @param parts stems asked for in one field only
record Marking(Set<String> stems, List<String> beginnings, Map<CaseField, Set<String>> parts) {

    /// Of a snippet, in characters.
    private static final int LENGTH = 220;

    /// What of a snippet stands before the first marked word.
    private static final int LEAD = 60;

    /// Nobody reads on further than this for a snippet.
    private static final int FARTHEST = 20_000;

    private record Span(int start, int end, String stem) { }

    /// Other ways to say it are marked as well, or nobody would see why the case was found.
    static Marking of(Understood question) {
        var asked = question.asked();
        var corrected = asked.words().stream().flatMap(word -> question.corrections(word).stream());
        var marking = of(Stream.concat(Stream.of(asked.words(), asked.phrases()).flatMap(List::stream), corrected).toList(), asked.beginnings());
        asked.particulars().stream().filter(one -> !one.not()).forEach(one ->
            marking.parts().computeIfAbsent(one.field(), none -> new HashSet<>()).addAll(stems(one.value())));
        question.expressions().forEach(expression -> expression.others().forEach(marking.stems()::addAll));
        return marking;
    }

    static Marking of(List<String> words, List<String> beginnings) {
        var stems = new HashSet<String>();
        words.forEach(word -> stems.addAll(stems(word)));
        return new Marking(stems, beginnings, new EnumMap<>(CaseField.class));
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

    private record Said(CaseField field, String words) { }

    /// Of the text if it has any of the words, else of the answer, else of the latest entry of the history that has, else the
    /// beginning of the first that is there.
    @Nullable Marked snippet(@Nullable String text, @Nullable String answer, List<String> history) {
        var said = new ArrayList<Said>();
        put(said, CaseField.TEXT, text);
        put(said, CaseField.ANSWER, answer);
        history.reversed().forEach(entry -> put(said, CaseField.HISTORY, entry));
        for (var one : said) {
            var spans = spans(one.words(), one.field());
            if (!spans.isEmpty()) {
                return piece(one.words(), from(one.words(), spans), spans);
            }
        }
        return said.stream().findFirst().map(first -> piece(first.words(), 0, List.of())).orElse(null);
    }

    private static void put(List<Said> said, CaseField field, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            said.add(new Said(field, words));
        }
    }

    private List<Span> spans(String text, CaseField field) {
        var wanted = stems;
        if (parts.containsKey(field)) {
            wanted = new HashSet<>(stems);
            wanted.addAll(parts.get(field));
        }
        if (wanted.isEmpty() && beginnings.isEmpty()) {
            return List.of();
        }
        String read = text.length() > FARTHEST ? text.substring(0, FARTHEST) : text;
        var spans = new ArrayList<Span>();
        add(spans, wanted, Analyzers.IN_INDONESIAN, read);
        if (Analyzers.english(read)) {
            add(spans, wanted, Analyzers.IN_ENGLISH, read);
        }
        spans.sort(Comparator.comparingInt(Span::start).thenComparing(Comparator.comparingInt(Span::end).reversed()));
        return spans;
    }

    private void add(List<Span> spans, Set<String> wanted, Analyzer analyzer, String text) {
        for (var term : Analyzers.located(analyzer, text)) {
            if (wanted.contains(term.term()) || begins(text.substring(term.start(), term.end()))) {
                spans.add(new Span(term.start(), term.end(), term.term()));
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

    private static Marked piece(String text, int from, List<Span> spans) {
        int to = Math.min(text.length(), from + LENGTH);
        if (to < text.length()) {
            int space = text.lastIndexOf(' ', to);
            to = space > from + LENGTH / 2 ? space : Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
        }
        String html = marked(text, from, to, spans).html();
        return new Marked((from > 0 ? Marked.CUT + " " : "") + html + (to < text.length() ? " " + Marked.CUT : ""));
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
