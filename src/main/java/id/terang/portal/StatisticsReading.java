package id.terang.portal;

import id.terang.complaints.Channel;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Service;
import id.terang.statistics.FigureQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What figures are asked for.
class StatisticsReading extends Reading {

    static final List<String> NAMES = List.of("agency", "service", "area", "kind", "channel", "from", "to", "as_of");

    /// Longer than any record of complaints that a town could bring along.
    private static final int LONGEST_YEARS = 30;

    private final Atlas atlas;
    private final LocalDate today;

    StatisticsReading(Asked asked, Atlas atlas, Words w, LocalDate today) {
        super(asked, w);
        this.atlas = atlas;
        this.today = today;
    }

    /// What is asked for, in words; empty for everything.
    String scope() {
        return Stream.of(known("service", atlas::serviceByCode).map(service -> service.name().in(w.locale())),
                        known("agency", atlas::agencyBySlug).map(Agency::name), known("area", atlas::areaByCode).map(Area::name))
                .flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }

    String period() {
        FigureQuery query = query();
        return w.get("portal.statistics.period", w.date(query.from()), w.date(query.to()));
    }

    FigureQuery query() {
        FigureQuery year = FigureQuery.lastYear(today);
        LocalDate to = day("to").orElse(year.to());
        LocalDate from = day("from").orElseGet(() -> FigureQuery.lastYear(to).from());
        if (to.isBefore(from)) {
            instead("to", null, w.get("refusal.search.days"));
            return from.isAfter(year.to()) ? scoped(year.from(), year.to()) : scoped(from, year.to());
        }
        if (from.isBefore(to.minusYears(LONGEST_YEARS))) {
            instead("from", null, w.get("portal.statistics.long", LONGEST_YEARS));
            return scoped(to.minusYears(LONGEST_YEARS), to);
        }
        return scoped(from, to);
    }

    private FigureQuery scoped(LocalDate from, LocalDate to) {
        return new FigureQuery(from, to, known("agency", atlas::agencyBySlug).map(Agency::id).orElse(null),
                known("service", atlas::serviceByCode).map(Service::id).orElse(null),
                known("area", atlas::areaByCode).map(Area::id).orElse(null), constant("kind", Kind.class).orElse(null),
                constant("channel", Channel.class).orElse(null), asOf());
    }

    /// A day that is over.
    private @Nullable LocalDate asOf() {
        LocalDate day = day("as_of").orElse(null);
        if (day == null || day.isBefore(today)) {
            return day;
        }
        instead("as_of", null, w.get("portal.statistics.future"));
        return null;
    }
}
