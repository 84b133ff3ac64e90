package id.terang.search;

import id.terang.complaints.Channel;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.jurisdiction.Kind;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an official wants to see of the cases he or she may read. Empty sets and nulls do not filter.
///
/// @param words as in {@link PublicQuery}, over what officials may read
/// @param service id; services below it count
/// @param area id; areas inside it count
/// @param agency id of the holder; offices below it count
/// @param handler id of the assigned official
/// @param from first day of filing, in the zone of the official's agency
/// @param to last day of filing
/// @param outcome that of the latest answer; a case that has none yet is then left out
/// @param near cases around a place; those without a place are left out
public record QueueFilter(QueueTab tab, String words, @Nullable Long service, @Nullable Long area, @Nullable Long agency,
                          @Nullable Long handler, Set<Status> status, Set<Kind> kind, @Nullable LocalDate from, @Nullable LocalDate to,
                          QueueOrder order, Set<Channel> channel, Set<Outcome> outcome, @Nullable Near near) {

    public QueueFilter {
        status = Set.copyOf(status);
        kind = Set.copyOf(kind);
        channel = Set.copyOf(channel);
        outcome = Set.copyOf(outcome);
    }

    /// By what a queue is narrowed; the search over everything asks for more.
    public QueueFilter(QueueTab tab, String words, @Nullable Long service, @Nullable Long area, @Nullable Long agency, @Nullable Long handler,
                       Set<Status> status, Set<Kind> kind, @Nullable LocalDate from, @Nullable LocalDate to, QueueOrder order) {
        this(tab, words, service, area, agency, handler, status, kind, from, to, order, Set.of(), Set.of(), null);
    }

    public static QueueFilter of(QueueTab tab) {
        return new QueueFilter(tab, "", null, null, null, null, Set.of(), Set.of(), null, null, QueueOrder.DUE);
    }

    /// What of it narrows a queue; the rest is asked by the search over everything only.
    public QueueFilter queue() {
        var known = order == QueueOrder.LONGEST_OPEN || order == QueueOrder.NEAREST ? QueueOrder.DUE : order;
        return new QueueFilter(tab, words, service, area, agency, handler, status, kind, from, to, known);
    }

    public QueueFilter withTab(QueueTab tab) {
        return new QueueFilter(tab, words, service, area, agency, handler, status, kind, from, to, order, channel, outcome, near);
    }

    public QueueFilter withWords(String words) {
        return new QueueFilter(tab, words, service, area, agency, handler, status, kind, from, to, order, channel, outcome, near);
    }

    public QueueFilter withService(@Nullable Long service) {
        return new QueueFilter(tab, words, service, area, agency, handler, status, kind, from, to, order, channel, outcome, near);
    }

    public QueueFilter withArea(@Nullable Long area) {
        return new QueueFilter(tab, words, service, area, agency, handler, status, kind, from, to, order, channel, outcome, near);
    }

    public QueueFilter withAgency(@Nullable Long agency) {
        return new QueueFilter(tab, words, service, area, agency, handler, status, kind, from, to, order, channel, outcome, near);
    }

    public QueueFilter withHandler(@Nullable Long handler) {
        return new QueueFilter(tab, words, service, area, agency, handler, status, kind, from, to, order, channel, outcome, near);
    }

    public QueueFilter withStatus(Status... only) {
        return new QueueFilter(tab, words, service, area, agency, handler, Set.of(only), kind, from, to, order, channel, outcome, near);
    }

    public QueueFilter withKind(Kind... only) {
        return new QueueFilter(tab, words, service, area, agency, handler, status, Set.of(only), from, to, order, channel, outcome, near);
    }

    public QueueFilter filed(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new QueueFilter(tab, words, service, area, agency, handler, status, kind, from, to, order, channel, outcome, near);
    }

    public QueueFilter sorted(QueueOrder order) {
        return new QueueFilter(tab, words, service, area, agency, handler, status, kind, from, to, order, channel, outcome, near);
    }

    public QueueFilter withChannel(Channel... only) {
        return new QueueFilter(tab, words, service, area, agency, handler, status, kind, from, to, order, Set.of(only), outcome, near);
    }

    public QueueFilter withOutcome(Outcome... only) {
        return new QueueFilter(tab, words, service, area, agency, handler, status, kind, from, to, order, channel, Set.of(only), near);
    }

    public QueueFilter near(@Nullable Near near) {
        return new QueueFilter(tab, words, service, area, agency, handler, status, kind, from, to, order, channel, outcome, near);
    }
}
