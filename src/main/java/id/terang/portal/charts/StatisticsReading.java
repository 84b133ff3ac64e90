package id.terang.portal.charts;

import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Reading;
import id.terang.portal.frame.Words;
import id.terang.statistics.FigureAddress;
import id.terang.statistics.FigureAddress.Oddity;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What figures are asked for.
public class StatisticsReading extends Reading {

    /// What narrows the complaints and not the figures: said, so that nobody takes all for some.
    private static final List<String> OF_COMPLAINTS_ONLY = List.of("q", "status", "near");

    public static final List<String> NAMES = Stream.concat(FigureAddress.NAMES.stream(), OF_COMPLAINTS_ONLY.stream()).toList();

    private static final String MEASURE = "measure";

    /// What a map asks besides.
    public static final List<String> OF_MAP = Stream.concat(NAMES.stream(), Stream.of(MEASURE)).toList();

    /// What a map can show; the first is shown where nothing else is asked for. There is no number per head: how many people live
    /// in an area is not known here.
    public static final List<Measure> ON_MAP = List.of(Measure.FILED, Measure.PENDING, Measure.ON_TIME, Measure.DECISION_MEDIAN);

    private final Atlas atlas;
    private final LocalDate today;

    public StatisticsReading(Asked asked, Atlas atlas, Words w, LocalDate today) {
        super(asked, w);
        this.atlas = atlas;
        this.today = today;
    }

    /// What is asked for, in words; empty for everything.
    public String scope() {
        return Stream.of(known("service", atlas::serviceByCode).map(service -> service.name().in(w.locale())),
                        known("agency", atlas::agencyBySlug).map(Agency::name), known("area", atlas::areaByCode).map(Area::name))
                .flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }

    public String period() {
        FigureQuery query = query();
        return w.get("portal.statistics.period", w.date(query.from()), w.date(query.to()));
    }

    /// Says of all but these that they narrow nothing here.
    public void only(List<String> names) {
        NAMES.stream().filter(name -> asked().has(name) && !names.contains(name)).forEach(name -> leaveOut(name, "portal.oldest.unfiltered"));
    }

    public FigureQuery query() {
        OF_COMPLAINTS_ONLY.stream().filter(asked()::has).forEach(name -> leaveOut(name, "portal.statistics.unfiltered"));
        FigureAddress address = FigureAddress.read(asked().values(), atlas, today);
        address.oddities().forEach(this::say);
        return address.query();
    }

    /// What a map is to show.
    public Measure measure() {
        Measure usual = ON_MAP.getFirst();
        if (!asked().has(MEASURE)) {
            return usual;
        }
        Optional<Measure> known = ofCode(asked().get(MEASURE), Measure.class).filter(ON_MAP::contains);
        if (known.isEmpty()) {
            instead(MEASURE, null, w.get("portal.map.measure.unknown", asked().get(MEASURE),
                    ON_MAP.stream().map(Measure::id).collect(Collectors.joining(", "))));
            return usual;
        }
        keep(MEASURE, known.get() == usual ? null : known.get().id());
        return known.get();
    }

    private void say(Oddity odd) {
        String words = w.get(odd.key(), odd.args());
        if (odd.harmless()) {
            keep(odd.name(), odd.instead());
            remark(odd.name(), words);
        } else {
            instead(odd.name(), odd.instead(), words);
        }
    }
}
