package id.terang.search;

import id.terang.complaints.Channel;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.jurisdiction.Kind;
import id.terang.shared.Refusal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What anybody may ask about the public cases. Filters narrow each other; empty sets and nulls do not filter.
///
/// @param words words, "phrases in quotation marks", -excluded, or a reference in any form; anything at all is fine,
///     of very long input the beginning counts
/// @param agency slug of the holder; offices below it count
/// @param service code; services below it count
/// @param area code; areas inside it count. A case that no official has released counts for its district only
/// @param outcome that of the latest answer; a case that has none yet is then left out
/// @param from first day of filing, in the zone of the agency asked for, else of the largest one
/// @param to last day of filing
/// @param near cases around a place; those of which no place is public are left out
/// @param page 1 to {@value #LAST_PAGE}, of {@value #PAGE_SIZE} cases each
public record PublicQuery(String words, @Nullable String agency, @Nullable String service, @Nullable String area,
                          Set<Status> status, Set<Kind> kind, Set<Channel> channel, Set<Outcome> outcome,
                          @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Near near, Order order, int page) {

    public static final int PAGE_SIZE = 20;

    /// Deeper pages cost too much; narrowing the question leads further.
    public static final int LAST_PAGE = 500;

    /// Every public case, newest first.
    public static final PublicQuery ALL = new PublicQuery("", null, null, null, Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, Order.NEWEST, 1);

    /// @throws Refusal.BadInput for a page that is not there
    public PublicQuery {
        if (page < 1 || page > LAST_PAGE) {
            throw new Refusal.BadInput("refusal.search.page", LAST_PAGE);
        }
        status = Set.copyOf(status);
        kind = Set.copyOf(kind);
        channel = Set.copyOf(channel);
        outcome = Set.copyOf(outcome);
    }

    public static PublicQuery of(String words) {
        return new PublicQuery(words, null, null, null, Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, Order.RELEVANCE, 1);
    }

    public PublicQuery withWords(String said) {
        return new PublicQuery(said, agency, service, area, status, kind, channel, outcome, from, to, near, order, page);
    }

    public PublicQuery withAgency(@Nullable String slug) {
        return new PublicQuery(words, slug, service, area, status, kind, channel, outcome, from, to, near, order, page);
    }

    public PublicQuery withService(@Nullable String code) {
        return new PublicQuery(words, agency, code, area, status, kind, channel, outcome, from, to, near, order, page);
    }

    public PublicQuery withArea(@Nullable String code) {
        return new PublicQuery(words, agency, service, code, status, kind, channel, outcome, from, to, near, order, page);
    }

    public PublicQuery withStatus(Status... only) {
        return new PublicQuery(words, agency, service, area, Set.of(only), kind, channel, outcome, from, to, near, order, page);
    }

    public PublicQuery withKind(Kind... only) {
        return new PublicQuery(words, agency, service, area, status, Set.of(only), channel, outcome, from, to, near, order, page);
    }

    public PublicQuery withChannel(Channel... only) {
        return new PublicQuery(words, agency, service, area, status, kind, Set.of(only), outcome, from, to, near, order, page);
    }

    public PublicQuery withOutcome(Outcome... only) {
        return new PublicQuery(words, agency, service, area, status, kind, channel, Set.of(only), from, to, near, order, page);
    }

    public PublicQuery filed(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new PublicQuery(words, agency, service, area, status, kind, channel, outcome, from, to, near, order, page);
    }

    public PublicQuery near(@Nullable Near near) {
        return new PublicQuery(words, agency, service, area, status, kind, channel, outcome, from, to, near, order, page);
    }

    public PublicQuery sorted(Order order) {
        return new PublicQuery(words, agency, service, area, status, kind, channel, outcome, from, to, near, order, page);
    }

    public PublicQuery atPage(int page) {
        return new PublicQuery(words, agency, service, area, status, kind, channel, outcome, from, to, near, order, page);
    }
}
