package id.terang.statistics;

import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.FiguresBlocked;
import id.terang.shared.Micros;
import id.terang.shared.Texts;
import id.terang.statistics.FigureSheet.Volume;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whether stock and flow agree in every cell, looked at after every refresh (domain.md §4). A cell where they do not is
/// blocked; here it is remembered for those who can repair it, who are told once. Each node remembers what it computed
/// itself, and a start computes it anew.
@Service
public class FlowWatch {

    /// Cells remembered. One broken case can stand in many.
    public static final int MOST = 100;

    /// What nobody has asked for since says nothing any more.
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Figures figures;
    private final Jurisdiction jurisdiction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Place, Mismatch> found = new LinkedHashMap<>();
    private boolean untold;

    FlowWatch(Figures figures, Jurisdiction jurisdiction, ApplicationEventPublisher events, Clock clock, MeterRegistry meters) {
        this.figures = figures;
        this.jurisdiction = jurisdiction;
        this.events = events;
        this.clock = clock;
        Gauge.builder("terang.figures.mismatches", this, watch -> watch.mismatches().size())
                .description("Cells whose flow does not add up").register(meters);
    }

    /// A cell that does not add up.
    ///
    /// @param question of the sheet that it stands in
    /// @param by the table of the sheet; null for all of it
    /// @param code the slug or code of the row, or `2026-11`; empty for all of it
    /// @param name of the row; null for a month and for all of it
    /// @param own whether it is the chosen one's own cases, without those below it
    /// @param since when it was first seen
    /// @param seen when it was last seen
    public record Mismatch(FigureQuery question, @Nullable Dimension by, String code, @Nullable Texts name, boolean own, Volume volume,
            Instant since, Instant seen) {
    }

    /// A cell of the answer to a question.
    private record Place(FigureQuery question, @Nullable Dimension by, String code, boolean own) {
    }

    /// Looks at the usual figures, and tells what was not told yet.
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    @Transactional
    public void look() {
        saw(figures.sheet(FigureQuery.lastYear(today())));
        if (toTell()) {
            var day = "figures-blocked/" + today();
            events.publishEvent(new FiguresBlocked(UUID.nameUUIDFromBytes(day.getBytes(StandardCharsets.US_ASCII)), Micros.now(clock)));
        }
    }

    /// What does not add up now, the oldest first.
    public synchronized List<Mismatch> mismatches() {
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

    private Stream<Mismatch> cells(FigureSheet sheet) {
        Instant now = Micros.now(clock);
        return Stream.of(Stream.of(new Mismatch(sheet.query(), null, "", null, false, sheet.volume(), now, now)),
                rows(sheet, Dimension.AGENCY, sheet.byAgency(), now), rows(sheet, Dimension.SERVICE, sheet.byService(), now),
                rows(sheet, Dimension.AREA, sheet.byArea(), now), sheet.byMonth().stream().map(month ->
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

    private void forget() {
        Instant oldest = clock.instant().minus(REMEMBERED);
        found.values().removeIf(mismatch -> mismatch.seen().isBefore(oldest));
    }

    private synchronized boolean toTell() {
        boolean tell = untold && !found.isEmpty();
        untold = false;
        return tell;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), jurisdiction.atlas().zone());
    }
}
