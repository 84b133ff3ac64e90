package id.terang.statistics;

import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.FiguresBlocked;
import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import id.terang.shared.Texts;
import id.terang.statistics.FigureSheet.Volume;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whether stock and flow agree in every cell that is computed (domain.md §4). A cell where they do not is blocked; here those
/// who can repair it are told once. The usual figures are looked at even if nobody asks for them.
@Service
public class FlowWatch {

    /// Questions asked again at a time: one broken case can stand in the answers to many.
    private static final int ASKED_AGAIN = 20;

    private final Figures figures;
    private final Mismatches mismatches;
    private final Jurisdiction jurisdiction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FlowWatch(Figures figures, Mismatches mismatches, Jurisdiction jurisdiction, ApplicationEventPublisher events, Clock clock,
            MeterRegistry meters) {
        this.figures = figures;
        this.mismatches = mismatches;
        this.jurisdiction = jurisdiction;
        this.events = events;
        this.clock = clock;
        Gauge.builder("terang.figures.mismatches", mismatches, all -> all.all().size())
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

    /// Looks at the usual figures, and tells what was not told yet.
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    @Transactional
    public void look() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), jurisdiction.atlas().zone());
        try {
            figures.sheet(FigureQuery.lastYear(today));
            askAgain();
        } catch (Refusal.TooMany | Refusal.Unavailable busy) {
            return; // in a minute
        }
        if (mismatches.toTell()) {
            var day = "figures-blocked/" + today;
            events.publishEvent(new FiguresBlocked(UUID.nameUUIDFromBytes(day.getBytes(StandardCharsets.US_ASCII)), Micros.now(clock)));
        }
    }

    /// What does not add up now, the oldest first. It is computed anew, at most a few seconds ago: what was mended is gone,
    /// unless figures cannot be had now.
    public List<Mismatch> mismatches() {
        try {
            askAgain();
        } catch (Refusal.TooMany | Refusal.Unavailable busy) {
            // What was seen last still stands.
        }
        return mismatches.all();
    }

    private void askAgain() {
        mismatches.questions().stream().limit(ASKED_AGAIN).forEach(figures::sheet);
    }
}
