package id.terang.ui.desk;

import com.vaadin.flow.router.QueryParameters;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.Channel;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Service;
import id.terang.search.QueueFilter;
import id.terang.search.QueueOrder;
import id.terang.search.QueueTab;
import id.terang.shared.Reference;
import id.terang.shared.Role;
import id.terang.ui.DayField;
import id.terang.ui.desk.finding.NearField;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The address of a queue: everything that was chosen stands in it, so that it can be kept, sent and gone back to.
/// What it does not know it ignores.
public final class QueueAddress {

    public static final String DESK = "desk";

    private QueueAddress() { }

    static QueueFilter read(QueryParameters address, OfficialPrincipal official, Atlas atlas, QueueOrder usual) {
        return readEverywhere(address, official, atlas, usual).queue();
    }

    /// What the search over everything is asked, of all tabs.
    static QueueFilter readEverywhere(QueryParameters address, OfficialPrincipal official, Atlas atlas, QueueOrder usual) {
        var tab = one(address, "tab").flatMap(word -> constant(QueueTab.class, word)).orElseGet(() -> firstTab(official));
        var order = one(address, "sort").flatMap(word -> constant(QueueOrder.class, word)).orElse(usual);
        var status = one(address, "status").flatMap(word -> constant(Status.class, word)).map(Set::of).orElseGet(Set::of);
        return new QueueFilter(tab, one(address, "q").orElse(""),
            one(address, "service").flatMap(atlas::serviceByCode).map(Service::id).orElse(null),
            one(address, "area").flatMap(atlas::areaByCode).map(Area::id).orElse(null),
            one(address, "agency").flatMap(atlas::agencyBySlug).map(Agency::id).orElse(null),
            one(address, "handler").flatMap(QueueAddress::id).orElse(null), status,
            one(address, "kind").flatMap(word -> constant(Kind.class, word)).map(Set::of).orElseGet(Set::of),
            one(address, "from").flatMap(QueueAddress::day).orElse(null), one(address, "to").flatMap(QueueAddress::day).orElse(null), order)
            .withChannel(one(address, "channel").flatMap(word -> constant(Channel.class, word)).stream().toArray(Channel[]::new))
            .withOutcome(one(address, "outcome").flatMap(word -> constant(Outcome.class, word)).stream().toArray(Outcome[]::new))
            .near(one(address, "near").flatMap(place -> NearField.read(place, one(address, "radius").orElse(NearField.USUAL))).orElse(null));
    }

    static QueryParameters of(QueueFilter filter, Atlas atlas) {
        Map<String, String> address = new LinkedHashMap<>();
        address.put("tab", word(filter.tab()));
        put(address, "q", filter.words().isBlank() ? null : filter.words(), words -> words);
        put(address, "service", filter.service(), id -> atlas.service(id).code());
        put(address, "area", filter.area(), id -> atlas.area(id).code());
        put(address, "agency", filter.agency(), id -> atlas.agency(id).slug());
        put(address, "handler", filter.handler(), id -> Long.toString(id));
        filter.status().forEach(status -> address.put("status", word(status)));
        filter.kind().forEach(kind -> address.put("kind", word(kind)));
        filter.channel().forEach(channel -> address.put("channel", word(channel)));
        filter.outcome().forEach(outcome -> address.put("outcome", word(outcome)));
        put(address, "near", filter.near(), NearField::place);
        put(address, "radius", filter.near(), NearField::radius);
        put(address, "from", filter.from(), LocalDate::toString);
        put(address, "to", filter.to(), LocalDate::toString);
        address.put("sort", word(filter.order()));
        return QueryParameters.simple(address);
    }

    /// The same without a tab, for the search over everything.
    static QueryParameters everywhere(QueueFilter filter, Atlas atlas) {
        return of(filter, atlas).excluding("tab");
    }

    /// As a link has it, from the root of the server.
    static String href(@Nullable Reference reference, QueueFilter filter, Atlas atlas) {
        return "/app/" + path(reference) + "?" + of(filter.queue(), atlas).getQueryString();
    }

    public static String path(@Nullable Reference reference) {
        return reference == null ? DESK : DESK + "/" + reference;
    }

    /// Where this official's day begins.
    private static QueueTab firstTab(OfficialPrincipal official) {
        return official.has(Role.VERIFIER) ? QueueTab.TO_VERIFY : official.has(Role.HANDLER) ? QueueTab.MINE
            : official.has(Role.LEAD) ? QueueTab.MY_AGENCY : QueueTab.ALL;
    }

    /// Whether a day is typed to its end: browsers tell of the years 2, 20 and 202 on the way to 2026.
    static boolean typed(DayField field) {
        return field.isEmpty() || day(field.getValue()).isPresent();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() >= 1900 && day.getYear() < 2200);
        } catch (DateTimeParseException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<Long> id(String typed) {
        try {
            return Optional.of(Long.valueOf(typed));
        } catch (NumberFormatException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<String> one(QueryParameters address, String name) {
        return address.getSingleParameter(name).filter(value -> !value.isBlank());
    }

    private static <T> void put(Map<String, String> address, String name, @Nullable T value, Function<T, String> written) {
        if (value != null) {
            address.put(name, written.apply(value));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        for (var constant : type.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
