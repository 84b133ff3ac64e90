package id.terang.portal.search;

import id.terang.complaints.Channel;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Kind;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Reading;
import id.terang.portal.frame.Words;
import id.terang.portal.search.SearchPage.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The filters of a search in words.
///
/// @param asked with nothing in it that is not known
record Chosen(Asked asked, Atlas atlas, Telling telling, Words w) {

    /// Each with the address of the page without it.
    List<Way> ways() {
        var ways = new ArrayList<Way>();
        add(ways, "agency", slug -> atlas.agencyBySlug(slug).orElseThrow().shortName());
        add(ways, "service", code -> atlas.serviceByCode(code).orElseThrow().name().in(w.locale()));
        add(ways, "area", code -> atlas.areaByCode(code).orElseThrow().name());
        add(ways, "status", code -> word(code, Status.class));
        add(ways, "kind", code -> word(code, Kind.class));
        add(ways, "channel", code -> word(code, Channel.class));
        add(ways, "outcome", code -> word(code, Outcome.class));
        add(ways, "from", day -> w.get("portal.search.from", w.date(LocalDate.parse(day))));
        add(ways, "to", day -> w.get("portal.search.to", w.date(LocalDate.parse(day))));
        if (asked.has("near")) {
            ways.add(new Way(w.get("portal.near.chosen", Double.parseDouble(asked.has("radius") ? asked.get("radius") : Vicinity.USUAL)),
                    address(asked.with("near", null).without("radius").without("nearest".equals(asked.get("sort")) ? "sort" : "")), 0, true));
        }
        return ways;
    }

    private void add(List<Way> ways, String name, UnaryOperator<String> words) {
        if (asked.has(name)) {
            ways.add(new Way(words.apply(asked.get(name)), address(asked.with(name, null)), 0, true));
        }
    }

    private <E extends Enum<E>> String word(String code, Class<E> type) {
        return telling.word(Reading.ofCode(code, type).orElseThrow(), w.locale());
    }

    private String address(Asked question) {
        return w.path("/complaints") + question.query();
    }
}
