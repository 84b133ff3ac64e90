package id.terang.opendata;

import id.terang.complaints.CaseEvent.Ground;
import id.terang.complaints.Channel;
import id.terang.complaints.ClockView;
import id.terang.complaints.CloseReason;
import id.terang.complaints.EventType;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.complaints.TimelineEntry.Withheld;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.AreaLevel;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Role;
import id.terang.statistics.Comparison;
import id.terang.statistics.FigureSheet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/// The fixed words of the tables and of `/api/v1`: each list with all its codes, from the enums that the code itself uses, and
/// the columns in which they stand. Codebook, dictionary, data package, page and description of the API are written from here.
public enum CodeList {

    STATUS(words(Status.values()), "cases.status"),
    CLOSE_REASON(words(CloseReason.values()), "cases.close_reason"),
    KIND(words(Kind.values()), "cases.kind", "events.kind", "services.kind"),
    TRACK(words(Track.values()), "cases.track", "services.track"),
    /// Secret cases are in no table.
    VISIBILITY(words(Visibility.PUBLIC, Visibility.ANONYMOUS), "cases.visibility", "events.visibility"),
    CHANNEL(words(Channel.values()), "cases.channel"),
    OUTCOME(words(Outcome.values()), "cases.outcome", "events.outcome"),
    CLOCK(words(ClockType.values()), "clocks.type", "events.clock"),
    /// What officials do among themselves is in no table.
    EVENT(own("event", Stream.of(EventType.values()).filter(EventType::isPublic).map(Enum::name)), "events.type"),
    ACTOR(own("actor", Stream.of(ActorKind.values()).map(Enum::name)), "events.actor"),
    ROLE(words(Role.values()), "events.role"),
    GROUND(words(Ground.values()), "events.ground"),
    WITHHELD(words(Stream.of(Withheld.values()).filter(why -> why != Withheld.NOT).toArray(Enum<?>[]::new)), "events.withheld"),
    AGENCY_LEVEL(words(AgencyLevel.values()), "agencies.level"),
    AREA_LEVEL(words(AreaLevel.values()), "areas.level"),
    /// In the API only.
    CLOCK_STATE(own("clock_state", Stream.of(ClockView.State.values()).map(Enum::name))),
    /// Fixed by GeoReport v2, not by us.
    GEOREPORT_STATUS(own("georeport_status", Stream.of(CaseRows.OPEN, CaseRows.CLOSED)), "georeport.status"),
    SCOPE(own("scope", Stream.of(FigureScope.values()).map(FigureScope::code)), "figures.scope"),
    FIGURE(FigureCodes.all(), "figures.figure"),
    UNIT(own("unit", Stream.of("cases", "share", "working_days", "calendar_days")), "figures.unit"),
    STANDING(Stream.of(FigureSheet.Standing.values())
        .map(one -> Code.of(one.name(), "statistics.standing." + one.name().toLowerCase(Locale.ROOT))).toList(), "figures.standing"),
    /// In the comparison of agencies only.
    PLACE(Stream.of(Comparison.Place.values()).map(one -> Code.of(one.name(), "portal.compare.place." + one.name())).toList()),
    LEFT_OUT(Stream.of(FigureSheet.Reason.values())
        .map(one -> Code.of(one.name(), new FigureSheet.LeftOut(one, null, null).key())).toList()),
    DATA_TYPE(own("data_type", Stream.of(Column.Type.values()).map(Column.Type::frictionless).distinct()), "dictionary.type");

    /// A code and what it is called.
    ///
    /// @param keys of messages that together say it
    public record Code(String code, List<String> keys, List<Object> args) {

        static Code of(String code, String... keys) {
            return new Code(code, List.of(keys), List.of());
        }

        String word(MessageSource messages, Locale locale) {
            return keys.stream().map(key -> messages.getMessage(key, args.toArray(), locale)).collect(Collectors.joining(": "));
        }
    }

    private final List<Code> codes;
    private final Set<String> columns;

    CodeList(List<Code> codes, String... columns) {
        this.codes = codes;
        this.columns = Set.of(columns);
    }

    private static List<Code> words(Enum<?>... constants) {
        return Arrays.stream(constants)
            .map(one -> Code.of(one.name(), "domain." + one.getDeclaringClass().getSimpleName() + "." + one.name())).toList();
    }

    private static List<Code> own(String list, Stream<String> codes) {
        return codes.map(code -> Code.of(code, "opendata.code." + list + "." + code)).toList();
    }

    /// As in the column `list` of the codebook.
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<Code> codes() {
        return codes;
    }

    /// The list of the codes of a column; empty where it has other values.
    public static Optional<CodeList> of(String file, String column) {
        return Stream.of(values()).filter(list -> list.columns.contains(file + "." + column)).findFirst();
    }

    public static Optional<CodeList> named(String title) {
        return Stream.of(values()).filter(list -> list.title().equals(title)).findFirst();
    }
}
