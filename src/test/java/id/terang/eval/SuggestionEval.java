package id.terang.eval;

import id.terang.search.learning.Trial;
import id.terang.search.learning.Trial.Guess;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/// How often what is suggested is what officials decided, beside the floors, on the same rows in the same run.
///
/// Split: by checksum of the id, four fifths to learn from, one fifth to test; for Surabaya a second one in the order of
/// time, as in life. Powers and smoothing of the suggester were chosen on the tuning part of the training rows only
/// (`tune` as argument shows that part instead of the test).
public final class SuggestionEval {

    private static final int BINS = 5;

    private final PrintStream out;

    private SuggestionEval(PrintStream out) {
        this.out = out;
    }

    /// What a case is decided to be.
    private record Verdict(String category, String group, String office, String agency) { }

    /// @param learn rows to learn from
    private record Split(String name, List<DecidedRow> learn, List<DecidedRow> test) { }

    /// @param label what text is asked about
    /// @param truth what is right, as resolved from the answer
    private record Question(String name, Function<DecidedRow, String> label, Function<Verdict, String> aspect,
                            Function<DecidedRow, String> truth) { }

    private static final Question CATEGORY = new Question("service (category)", DecidedRow::category, Verdict::category,
        DecidedRow::category);
    private static final Question GROUP = new Question("service (group)", DecidedRow::group, Verdict::group, DecidedRow::group);
    private static final Question AGENCY_NAME = new Question("agency by name", row -> Offices.plain(row.agency()), Verdict::agency,
        row -> Offices.plain(row.agency()));
    private static final Question AGENCY = new Question("agency by kind and place", row -> Offices.kind(row.agency()),
        Verdict::office, row -> Offices.plain(row.agency()));

    public static void main(String[] args) {
        var data = Path.of(System.getenv().getOrDefault("TERANG_DATA", "../shared/data"));
        if (args.length > 0 && args[0].equals("tune")) {
            var eval = new SuggestionEval(System.out);
            eval.surabaya(new Split("tuning part", rows(data, "surabaya_mediacenter.csv").stream().filter(row -> !row.test() && !row.tuning())
                .toList(), rows(data, "surabaya_mediacenter.csv").stream().filter(DecidedRow::tuning).toList()));
        } else {
            print(data, System.out);
        }
    }

    /// @param data the folder of the evaluation data; where it is missing that is said and nothing else done
    public static void print(Path data, PrintStream out) {
        if (!Files.exists(data.resolve("surabaya_mediacenter.csv")) || !Files.exists(data.resolve("lapor_2017.csv"))) {
            out.println("Suggestions: no evaluation data at " + data + "; set TERANG_DATA");
            return;
        }
        var eval = new SuggestionEval(out);
        var surabaya = rows(data, "surabaya_mediacenter.csv");
        eval.surabaya(byChecksum("Surabaya, by checksum", surabaya));
        eval.surabaya(byTime(surabaya));
        var lapor = byChecksum("LAPOR 2017, by checksum", rows(data, "lapor_2017.csv"));
        eval.head(lapor);
        eval.ask(GROUP, lapor);
        eval.scale(surabaya);
    }

    private static List<DecidedRow> rows(Path data, String file) {
        return DecidedRow.read(data.resolve(file));
    }

    private static Split byChecksum(String name, List<DecidedRow> rows) {
        return new Split(name, rows.stream().filter(row -> !row.test()).toList(), rows.stream().filter(DecidedRow::test).toList());
    }

    private static Split byTime(List<DecidedRow> rows) {
        var ordered = rows.stream().sorted(Comparator.comparing(DecidedRow::filed).thenComparing(DecidedRow::id)).toList();
        int until = ordered.size() * 4 / 5;
        return new Split("Surabaya, earlier to later", ordered.subList(0, until), ordered.subList(until, ordered.size()));
    }

    private void surabaya(Split split) {
        head(split);
        line(AGENCY_NAME, "naive Bayes", split, new NaiveBayes(split.learn(), AGENCY_NAME.label()), (answer, row) -> answer);
        line(AGENCY_NAME, "BM25 neighbours", split, new PlainNeighbours(split.learn(), AGENCY_NAME.label()), (answer, row) -> answer);
        var trial = learned(split.learn());
        line(AGENCY_NAME, "Terang's words", split, text -> trial.guess(text, Verdict::agency, 5), (answer, row) -> answer);
        ask(AGENCY, split);
        ask(CATEGORY, split);
        ask(GROUP, split);
    }

    private void ask(Question question, Split all) {
        var split = question == AGENCY ? all : new Split(all.name(), all.learn().stream().filter(row -> !question.label().apply(row).isEmpty()).toList(),
            all.test().stream().filter(row -> !question.truth().apply(row).isEmpty()).toList());
        var offices = new Offices(split.learn());
        BiFunction<String, DecidedRow, String> resolve = question == AGENCY ? offices::resolve : (answer, row) -> answer;
        line(question, "naive Bayes", split, new NaiveBayes(split.learn(), question.label()), resolve);
        line(question, "BM25 neighbours", split, new PlainNeighbours(split.learn(), question.label()), resolve);
        var trial = learned(all.learn());
        if (question != GROUP) {
            step(question, "  words alone", split, all, resolve, Trial.Part.PAIRS, Trial.Part.NEIGHBOURS, Trial.Part.TOGETHER);
            step(question, "  + pairs", split, all, resolve, Trial.Part.NEIGHBOURS, Trial.Part.TOGETHER);
            step(question, "  + neighbours", split, all, resolve, Trial.Part.TOGETHER);
        }
        var terang = line(question, "Terang", split, text -> trial.guess(text, question.aspect(), 5), resolve);
        reliability(terang);
    }

    private void step(Question question, String name, Split split, Split all, BiFunction<String, DecidedRow, String> resolve,
                      Trial.Part... without) {
        var trial = learned(all.learn(), without);
        line(question, name, split, text -> trial.guess(text, question.aspect(), 5), resolve);
    }

    private static Trial<Verdict> learned(List<DecidedRow> rows, Trial.Part... without) {
        var trial = new Trial<Verdict>(without);
        long id = 0;
        for (var row : rows) {
            trial.learn(++id, row.said(), new Verdict(row.category(), row.group(), Offices.kind(row.agency()), Offices.plain(row.agency())));
        }
        return trial;
    }

    private void head(Split split) {
        out.printf("%n%s: %,d to learn from, %,d to test%n", split.name(), split.learn().size(), split.test().size());
        out.printf("%-26s %-16s %7s %7s   95 %% interval of @1%n", "", "", "@1", "@3");
    }

    private record Asked(double confidence, boolean right) { }

    private List<Asked> line(Question question, String name, Split split, Guesser guesser, BiFunction<String, DecidedRow, String> resolve) {
        int first = 0;
        int three = 0;
        var asked = new ArrayList<Asked>();
        for (var row : split.test()) {
            List<Guess<String>> guesses = guesser.guess(row.said()).stream().filter(guess -> !guess.about().isEmpty()).toList();
            var resolved = guesses.stream().map(guess -> resolve.apply(guess.about(), row)).distinct().limit(3).toList();
            String truth = question.truth().apply(row);
            boolean right = !resolved.isEmpty() && resolved.getFirst().equals(truth);
            first += right ? 1 : 0;
            three += resolved.contains(truth) ? 1 : 0;
            asked.add(new Asked(guesses.isEmpty() ? 0 : guesses.getFirst().confidence(), right));
        }
        int n = split.test().size();
        double half = 1.96 * Math.sqrt((double) first / n * (1 - (double) first / n) / n);
        out.printf(Locale.ROOT, "%-26s %-16s %7.3f %7.3f   ± %.3f%n", question.name(), name, (double) first / n, (double) three / n, half);
        return asked;
    }

    /// Whether of suggestions held with some confidence so many are right.
    private void reliability(List<Asked> asked) {
        var line = new StringBuilder("%26s confidence → right:".formatted(""));
        for (int bin = 0; bin < BINS; bin++) {
            double low = (double) bin / BINS;
            double high = bin == BINS - 1 ? 1.01 : (double) (bin + 1) / BINS;
            var in = asked.stream().filter(one -> one.confidence() >= low && one.confidence() < high).toList();
            if (!in.isEmpty()) {
                line.append(String.format(Locale.ROOT, "  %.2f → %.2f (%d)", in.stream().mapToDouble(Asked::confidence).average().orElse(0),
                    in.stream().filter(Asked::right).count() / (double) in.size(), in.size()));
            }
        }
        out.println(line);
    }

    /// What 200,000 cases cost: the rows again and again, each time with some words of others, so that pairs stay rare.
    private void scale(List<DecidedRow> rows) {
        var trial = new Trial<Verdict>();
        int cases = 200_000;
        long before = memory();
        long began = System.nanoTime();
        for (int i = 0; i < cases; i++) {
            var row = rows.get(i % rows.size());
            var other = rows.get((int) ((i * 7_919L) % rows.size()));
            trial.learn(i + 1L, row.said() + " " + other.said().substring(0, Math.min(60, other.said().length())),
                new Verdict(row.category(), row.group(), Offices.kind(row.agency()), Offices.plain(row.agency())));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        long used = memory() - before;
        var times = new long[1_000];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            trial.guess(rows.get(i * 7).said(), Verdict::category, 3);
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        out.printf(Locale.ROOT, "%nTerang with %,d cases: learned in %.1f s, %d MB, a suggestion median %.1f ms, p95 %.1f ms%n", cases, seconds,
            used >> 20, times[500] / 1e6, times[950] / 1e6);
    }

    private static long memory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
