package id.terang.intake;

import id.terang.complaints.PastCase;
import id.terang.complaints.PastCase.Ending;
import id.terang.shared.GeoPoint;
import id.terang.shared.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes a case of a row, as the mapping says. What cannot be a case is refused with a reason.
final class Translation {

    /// ISO 8601 with `T` or a blank, with or without time, seconds and offset.
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern(
            "uuuu-MM-dd[['T'][' ']HH:mm[:ss][.SSSSSS][.SSS][XXX][XX][X]]").withResolverStyle(ResolverStyle.STRICT);

    private final Mapping mapping;
    private final Directory directory;
    private final Instant now;

    /// @param now nothing of a past case is later
    Translation(Mapping mapping, Directory directory, Instant now) {
        this.mapping = mapping;
        this.directory = directory;
        this.now = now;
    }

    boolean wanted(Line line) {
        for (Map.Entry<String, String> condition : mapping.where().entrySet()) {
            if (!condition.getValue().equals(line.get(condition.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /// The number of a row in its source.
    String id(Line line) {
        return line.get(mapping.id());
    }

    /// @param remark told what was left out of a case that was taken
    /// @throws Refusal.BadInput if it cannot be a case
    PastCase read(Line line, Consumer<String> remark) {
        if (!line.whole()) {
            throw new Refusal.BadInput("command.import.fields", line.record().getFieldCount(), line.width());
        }
        ZoneId zone = zone(line);
        Instant filed = need(mapping.filed(), line, zone);
        Instant due = mapping.due() == null ? null : time(mapping.due(), line, zone);
        if (due != null && due.isBefore(filed)) {
            remark.accept("command.import.due");
            due = null;
        }
        return new PastCase(mapping.source(), id(line), mapping.kind(), mapping.track(), mapping.visibility(),
                mapping.channel().of(line), directory.service(line), directory.area(line), directory.agency(line),
                mapping.title() == null ? null : mapping.title().of(line), text(line),
                mapping.address() == null ? null : mapping.address().of(line), pin(line, remark), mapping.release(),
                filed, due, ending(line, zone));
    }

    private String text(Line line) {
        String text = mapping.text().of(line);
        return text == null ? "" : text;
    }

    private Ending ending(Line line, ZoneId zone) {
        Mapping.State state = mapping.state();
        String said = state.column() == null ? "" : line.get(state.column());
        Mapping.Ending means = state.column() == null ? state.otherwise()
                : state.values().getOrDefault(said, state.otherwise());
        if (means == null) {
            throw new Refusal.BadInput("command.import.state", said);
        }
        if (means.how() == Mapping.Ending.How.WAITING || means.at() == null) {
            return new Ending.Waiting();
        }
        Instant at = means.undated() == Mapping.Ending.Undated.WAITING ? past(means.at(), line, zone) : need(means.at(), line, zone);
        if (at == null) {
            return new Ending.Waiting();
        }
        String words = means.words() == null ? null : line.get(means.words());
        return switch (means.how()) {
            case WAITING -> new Ending.Waiting();
            case ANSWERED -> new Ending.Answered(at, means.outcome(), words, means.closed());
            case REJECTED -> new Ending.Rejected(at, means.ground(), words);
            case REFERRED -> new Ending.Referred(at, means.referredTo(), words);
            case WITHDRAWN -> new Ending.Withdrawn(at);
        };
    }

    private @Nullable GeoPoint pin(Line line, Consumer<String> remark) {
        if (mapping.place() == null) {
            return null;
        }
        String lat = line.get(mapping.place().lat());
        String lon = line.get(mapping.place().lon());
        if (lat.isEmpty() || lon.isEmpty()) {
            return null;
        }
        try {
            return new GeoPoint(Double.parseDouble(lat), Double.parseDouble(lon));
        } catch (NumberFormatException | Refusal nowhere) {
            remark.accept("command.import.place");
            return null;
        }
    }

    private ZoneId zone(Line line) {
        String said = mapping.zoneColumn() == null ? "" : line.get(mapping.zoneColumn());
        try {
            return said.isEmpty() ? mapping.zone() : ZoneId.of(said);
        } catch (DateTimeException unknown) {
            throw new Refusal.BadInput("command.import.zone", said);
        }
    }

    private Instant need(String column, Line line, ZoneId zone) {
        Instant found = past(column, line, zone);
        if (found == null) {
            throw new Refusal.BadInput("command.import.undated", column);
        }
        return found;
    }

    /// To the second, without slack: an hour ahead of now is the sign of a wrong zone, and would move every other row too.
    private @Nullable Instant past(String column, Line line, ZoneId zone) {
        Instant found = time(column, line, zone);
        if (found != null && found.isAfter(now)) {
            throw new Refusal.BadInput("command.import.future", column, line.get(column), zone.getId());
        }
        return found;
    }

    /// A local time that a clock change skips is moved forward, one that it repeats is the first of the two.
    private @Nullable Instant time(String column, Line line, ZoneId zone) {
        String said = line.get(column);
        if (said.isEmpty()) {
            return null;
        }
        try {
            TemporalAccessor parsed = (mapping.pattern() == null ? ISO : mapping.pattern())
                    .parseBest(said, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            Instant at = switch (parsed) {
                case OffsetDateTime exact -> exact.toInstant();
                case LocalDateTime local -> local.atZone(zone).toInstant();
                default -> LocalDate.from(parsed).atStartOfDay(zone).toInstant();
            };
            int year = at.atZone(zone).get(ChronoField.YEAR);
            if (year < 1900 || year > 2200) {
                throw new DateTimeException("year " + year);
            }
            return at;
        } catch (DateTimeException impossible) {
            throw new Refusal.BadInput("command.import.time", column, said);
        }
    }
}
