package id.terang.ui.figures;

import com.vaadin.flow.router.QueryParameters;
import id.terang.jurisdiction.Atlas;
import id.terang.statistics.FigureAddress;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.Measure;
import id.terang.ui.PublicPages;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SequencedMap;

/// Where the cases behind a figure are found, under the same filters: by the day of filing.
record Cases(Atlas atlas, LocalDate today) {

    /// The public cases; what waits or is past due now is among those that wait longest, whatever the period.
    String publicly(FigureQuery query, Measure measure, Locale language) {
        SequencedMap<String, String> asked = asked(query);
        if (!measure.ofPeriod() || measure == Measure.PENDING && query.asOf() == null && query.to().equals(today)) {
            asked.remove("from");
            asked.remove("to");
            return PublicPages.in(language, "/statistics/oldest") + FiguresAddress.asked(QueryParameters.simple(asked));
        }
        return PublicPages.in(language, "/complaints") + FiguresAddress.asked(QueryParameters.simple(asked));
    }

    /// What an official may read of them.
    String atTheDesk(FigureQuery query) {
        return "/app/search" + FiguresAddress.asked(QueryParameters.simple(asked(query)));
    }

    private SequencedMap<String, String> asked(FigureQuery query) {
        SequencedMap<String, String> asked = FigureAddress.of(query, atlas, today);
        asked.remove("as_of");
        asked.put("from", query.from().toString());
        asked.put("to", query.to().toString());
        return asked;
    }
}
