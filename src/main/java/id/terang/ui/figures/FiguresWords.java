package id.terang.ui.figures;

import com.vaadin.flow.component.UI;
import id.terang.complaints.Channel;
import id.terang.complaints.Outcome;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Kind;
import id.terang.shared.LocalWords;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.Measure;
import id.terang.statistics.Measure.Value;
import id.terang.statistics.Pivot;
import id.terang.statistics.Pivot.Head;
import id.terang.ui.Pick;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A picture in words, in the reader's language.
record FiguresWords(FiguresDoors doors, UI ui) {

    String get(String key, Object... args) {
        return ui.getTranslation(key, args);
    }

    Locale language() {
        return ui.getLocale();
    }

    String name(Head head) {
        return switch (head.by()) {
            case MONTH -> LocalWords.month(YearMonth.parse(head.code()), language());
            case KIND -> Pick.upperFirst(doors.telling().word(Kind.values()[(int) head.id()], language()));
            case CHANNEL -> Pick.upperFirst(doors.telling().word(Channel.values()[(int) head.id()], language()));
            case OUTCOME -> Pick.upperFirst(doors.telling().word(Outcome.values()[(int) head.id()], language()));
            case AGENCY, SERVICE, AREA, FIRST_HOLDER -> {
                String name = head.name() == null ? head.code() : head.name().in(language());
                yield head.own() ? get("explore.own", name) : name;
            }
        };
    }

    /// What waited on a past day is not past due now.
    String measure(Pivot.Question question) {
        return get("explore.measure." + question.measure() + (question.measure() == Measure.PAST_DUE && question.of().asOf() != null ? ".then" : ""));
    }

    /// `Masuk menurut instansi dan jenis`.
    String title(Pivot.Question question) {
        String rows = lower(get("explore.dimension." + question.rows()));
        String measure = measure(question);
        return question.columns() == null ? get("explore.said", measure, rows)
            : get("explore.said.both", measure, rows, lower(get("explore.dimension." + question.columns())));
    }

    /// Which cases, of when, as known when.
    String scope(Pivot pivot, Atlas atlas) {
        FigureQuery query = pivot.question().of();
        List<String> parts = new ArrayList<>();
        if (query.service() != null) {
            parts.add(atlas.service(query.service()).name().in(language()));
        }
        if (query.agency() != null) {
            parts.add(atlas.agency(query.agency()).name());
        }
        if (query.area() != null) {
            parts.add(atlas.area(query.area()).name());
        }
        if (query.kind() != null) {
            parts.add(doors.telling().word(query.kind(), language()));
        }
        if (query.channel() != null) {
            parts.add(get("explore.by", doors.telling().word(query.channel(), language())));
        }
        if (query.outcome() != null) {
            parts.add(doors.telling().word(query.outcome(), language()));
        }
        parts.add(get("explore.days", LocalWords.date(query.from(), language()), LocalWords.date(query.to(), language())));
        parts.add(get(query.asOf() == null ? "explore.counted" : "explore.stood", LocalWords.moment(pivot.asOf(), atlas.zone(), language())));
        return Pick.upperFirst(String.join(" · ", parts));
    }

    /// What it is for all of them, in one sentence.
    String all(Pivot pivot) {
        Value all = pivot.all();
        if (all == null) {
            return get("explore.all.none");
        }
        String value = value(pivot.question().measure(), all);
        return all.n() == null ? get("explore.all.said", value) : get("explore.all.said.n", value, all.n());
    }

    /// With its interval.
    String value(Measure measure, Value value) {
        String interval = doors.words().interval(measure, value, language());
        String said = doors.words().value(measure, value, language());
        return interval.isEmpty() ? said : said + " (" + interval + ")";
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
