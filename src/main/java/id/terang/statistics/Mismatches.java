package id.terang.statistics;

import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Micros;
import id.terang.statistics.FlowWatch.Mismatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The cells of all sheets computed here whose flow does not add up. Each node remembers its own, and a start computes them
/// anew.
@Component
class Mismatches {

    /// Cells remembered. One broken case can stand in many.
    private static final int MOST = 100;

    /// What nobody has asked for since says nothing any more.
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Jurisdiction jurisdiction;
    private final Clock clock;
    private final Map<Place, Mismatch> found = new LinkedHashMap<>();
    private boolean untold;

    Mismatches(Jurisdiction jurisdiction, Clock clock) {
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /// A cell of the answer to a question.
    private record Place(FigureQuery question, @Nullable Dimension by, String code, boolean own) {
    }

    /// What does not add up now, the oldest first.
    synchronized List<Mismatch> all() {
        forget();
        return found.values().stream().sorted(Comparator.comparing(Mismatch::since)).toList();
    }

    /// Takes note of every cell of a sheet: what does not add up, and what does again.
    synchronized void saw(FigureSheet sheet) {
        Map<Place, Mismatch> broken = cells(sheet).filter(cell -> !cell.volume().reconciles())
                .collect(Collectors.toMap(this::place, Function.identity(), (first, same) -> first, LinkedHashMap::new));
        FigureQuery question = lasting(sheet.query());
        found.keySet().removeIf(place -> place.question().equals(question) && !broken.containsKey(place));
        broken.forEach((place, now) -> {
            Mismatch before = found.get(place);
            if (before != null) {
                found.put(place, new Mismatch(now.question(), now.by(), now.code(), now.name(), now.own(), now.volume(), before.since(), now.seen()));
            } else if (found.size() < MOST) {
                found.put(place, now);
                untold = true;
            }
        });
        forget();
    }

    /// Whether there is one in this sheet.
    boolean in(FigureSheet sheet) {
        return cells(sheet).anyMatch(cell -> !cell.volume().reconciles());
    }

    /// What to ask to know whether what does not add up does again, each question once, the oldest first.
    synchronized List<FigureQuery> questions() {
        forget();
        return found.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.comparing(Mismatch::since)))
                .map(entry -> upToDate(entry.getKey().question())).distinct().toList();
    }

    private Stream<Mismatch> cells(FigureSheet sheet) {
        Instant now = Micros.now(clock);
        return Stream.of(Stream.of(new Mismatch(sheet.query(), null, "", null, false, sheet.volume(), now, now)),
                rows(sheet, Dimension.AGENCY, sheet.byAgency(), now), rows(sheet, Dimension.SERVICE, sheet.byService(), now),
                rows(sheet, Dimension.AREA, sheet.byArea(), now), rows(sheet, Dimension.FIRST_HOLDER, sheet.byFirstHolder(), now), sheet.byMonth().stream().map(month ->
                        new Mismatch(sheet.query(), Dimension.MONTH, month.month().toString(), null, false, month.volume(), now, now)))
                .flatMap(Function.identity());
    }

    private static Stream<Mismatch> rows(FigureSheet sheet, Dimension by, List<FigureSheet.Cell> cells, Instant now) {
        return cells.stream().map(cell -> new Mismatch(sheet.query(), by, cell.code(), cell.name(), cell.own(), cell.volume(), now, now));
    }

    private Place place(Mismatch cell) {
        return new Place(lasting(cell.question()), cell.by(), cell.code(), cell.own());
    }

    /// A period up to today goes on with time and stays the same question.
    private FigureQuery lasting(FigureQuery query) {
        return query.to().isBefore(today()) ? query : query.during(query.from(), LocalDate.MAX);
    }

    private FigureQuery upToDate(FigureQuery query) {
        return query.to().equals(LocalDate.MAX) ? query.during(query.from(), today()) : query;
    }

    private void forget() {
        Instant oldest = clock.instant().minus(REMEMBERED);
        found.values().removeIf(mismatch -> mismatch.seen().isBefore(oldest));
    }

    /// Whether there is any that nobody was told of; whoever asks tells it.
    synchronized boolean toTell() {
        boolean tell = untold && !found.isEmpty();
        untold = false;
        return tell;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), jurisdiction.atlas().zone());
    }
}
