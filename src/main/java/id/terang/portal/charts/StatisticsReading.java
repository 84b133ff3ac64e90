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
