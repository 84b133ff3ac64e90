package id.terang.opendata;

import id.terang.complaints.CloseReason;
import id.terang.complaints.Outcome;
import id.terang.opendata.CodeList.Code;
import id.terang.statistics.Definition;
import id.terang.statistics.FigureSheet.Band;
import id.terang.statistics.FigureSheet.HandOffs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How figures are called in `figures.csv`; some names have a number or a word of the domain in them.
final class FigureCodes {

    static final List<String> QUANTILES = List.of("MEDIAN", "P75", "P90");

    private static final String FIGURE = "opendata.figure.";

    private FigureCodes() { }

    static List<Code> all() {
        return Stream.of(definitions(), named(), times(), ages(), outcomes(), handOffs()).flatMap(List::stream).toList();
    }

    static String time(Definition definition, String quantile) {
        return definition + "_" + quantile;
    }

    static String age(int fromDays) {
        return "BACKLOG_FROM_DAY_" + fromDays;
    }

    static String answer(Outcome outcome) {
        return "ANSWER_" + outcome;
    }

    static String closing(CloseReason reason) {
        return "CLOSED_" + reason;
    }

    static String handedOff(int times) {
        return "HANDED_OFF_" + times + (times == HandOffs.MORE ? "_OR_MORE" : "");
    }

    private static List<Code> definitions() {
        return Stream.of(Definition.values()).map(one -> Code.of(one.name(), one.key() + ".title")).toList();
    }

    /// Those that have a name of their own.
    private static List<Code> named() {
        return Stream.of("PENDING_START", "FILED", "RETURNED", "MOVED_IN", "REFUSED", "WITHDRAWN", "MERGED", "DISMISSED", "MOVED_OUT", "PENDING_END",
            "IMPORTED", "BACKLOG", "BACKLOG_AGE_MEDIAN", "BACKLOG_AGE_P90", "BACKLOG_AGE_OLDEST", "ANSWERED_WITHIN", "REFUSED_WITHIN",
            "ENDED_OTHERWISE_WITHIN", "CONFIRMED_WITHIN", "DECISION_WITHIN").map(name -> Code.of(name, FIGURE + name)).toList();
    }

    private static List<Code> times() {
        return Stream.of(Definition.FIRST_RESPONSE, Definition.DECISION, Definition.STAY).flatMap(one -> QUANTILES.stream()
            .map(quantile -> Code.of(time(one, quantile), one.key() + ".title", FIGURE + quantile))).toList();
    }

    private static List<Code> ages() {
        var ages = new ArrayList<Code>();
        for (int i = 0; i < Band.FROM_DAYS.size(); i++) {
            int from = Band.FROM_DAYS.get(i);
            @Nullable Integer next = i + 1 < Band.FROM_DAYS.size() ? Band.FROM_DAYS.get(i + 1) : null;
            ages.add(next == null ? new Code(age(from), List.of(FIGURE + "BACKLOG_FROM_DAY.last"), List.of(from))
                : new Code(age(from), List.of(FIGURE + "BACKLOG_FROM_DAY"), List.of(from, next - 1)));
        }
        return ages;
    }

    private static List<Code> outcomes() {
        return Stream.concat(
            Stream.of(Outcome.values()).map(one -> Code.of(answer(one), Definition.ANSWERED.key() + ".title", "domain.Outcome." + one.name())),
            Stream.of(CloseReason.values()).map(one -> Code.of(closing(one), Definition.CLOSED.key() + ".title", "domain.CloseReason." + one.name())))
            .toList();
    }

    private static List<Code> handOffs() {
        return IntStream.rangeClosed(0, HandOffs.MORE).mapToObj(times -> new Code(handedOff(times),
            List.of(FIGURE + (times == HandOffs.MORE ? "HANDED_OFF.more" : "HANDED_OFF")), List.of(times))).toList();
    }
}
