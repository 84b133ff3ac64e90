package id.terang.api;

import id.terang.complaints.Channel;
import id.terang.complaints.Outcome;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.opendata.FigureDescription;
import id.terang.shared.Refusal;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.Figures;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// The figures of the page of statistics, from the same sheet.
@RestController
class FigureEndpoints {

    private static final int LONGEST_YEARS = 30;

    private final Figures figures;
    private final FigureDescription description;
    private final Jurisdiction jurisdiction;
    private final Replies replies;
    private final Clock clock;

    FigureEndpoints(Figures figures, FigureDescription description, Jurisdiction jurisdiction, Replies replies, Clock clock) {
        this.figures = figures;
        this.description = description;
        this.jurisdiction = jurisdiction;
        this.replies = replies;
        this.clock = clock;
    }

    @GetMapping("/api/v1/figures")
    ResponseEntity<byte[]> figures(HttpServletRequest request, WebRequest web) {
        var question = new Question(request, "agency", "service", "area", "kind", "channel", "outcome", "from", "to", "as_of", Question.FIELDS);
        var sheet = figures.sheet(query(question));
        return replies.answer(question.only(description.json(sheet, question.asked(), Question.locale(request))), Replies.SHORTLY, web);
    }

    private FigureQuery query(Question question) {
        var atlas = jurisdiction.atlas();
        LocalDate today = LocalDate.ofInstant(clock.instant(), atlas.zone());
        @Nullable LocalDate asOf = question.day("as_of").map(over(today)).orElse(null);
        LocalDate last = asOf == null ? today : asOf;
        // Months that had not begun are no months without complaints.
        LocalDate to = question.day("to").filter(day -> asOf == null || !day.isAfter(asOf)).orElse(last);
        LocalDate from = question.day("from").orElseGet(() -> FigureQuery.lastYear(to).from());
        if (to.isBefore(from)) {
            throw new Mistaken(question.day("to").isPresent() ? "to" : "from", new Refusal.BadInput("refusal.search.days"));
        }
        if (from.isBefore(to.minusYears(LONGEST_YEARS))) {
            throw new Mistaken("from", new Refusal.BadInput("refusal.api.long", LONGEST_YEARS));
        }
        FigureQuery query = FigureQuery.between(from, to);
        query = question.known("agency", atlas::agencyBySlug, "refusal.api.agency").map(one -> one.id()).map(query::ofAgency).orElse(query);
        query = question.known("service", atlas::serviceByCode, "refusal.api.service").map(one -> one.id()).map(query::ofService).orElse(query);
        query = question.known("area", atlas::areaByCode, "refusal.api.area").map(one -> one.id()).map(query::ofArea).orElse(query);
        query = question.constant("kind", Kind.class).map(query::ofKind).orElse(query);
        query = question.constant("channel", Channel.class).map(query::ofChannel).orElse(query);
        query = question.constant("outcome", Outcome.class).map(query::ofOutcome).orElse(query);
        return asOf == null ? query : query.asOf(asOf);
    }

    /// As of a day that is over.
    private static UnaryOperator<LocalDate> over(LocalDate today) {
        return day -> {
            if (!day.isBefore(today)) {
                throw new Mistaken("as_of", new Refusal.BadInput("refusal.api.future"));
            }
            return day;
        };
    }
}
