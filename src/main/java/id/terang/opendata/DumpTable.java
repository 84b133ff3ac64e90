package id.terang.opendata;

import static id.terang.opendata.Column.Type.BOOLEAN;
import static id.terang.opendata.Column.Type.CODE;
import static id.terang.opendata.Column.Type.DAY;
import static id.terang.opendata.Column.Type.INTEGER;
import static id.terang.opendata.Column.Type.MOMENT;
import static id.terang.opendata.Column.Type.NUMBER;
import static id.terang.opendata.Column.Type.REFERENCE;
import static id.terang.opendata.Column.Type.REFERENCES;
import static id.terang.opendata.Column.Type.TEXT;

import id.terang.opendata.Column.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The tables of a dump that have rows about cases. The number of the case is always the first column, so that whatever
/// is about a case can be found and taken out again.
public enum DumpTable {

    /// A row per public case. A change of what a column means, or one less, raises {@link Day#SCHEMA}.
    CASES(columns(REFERENCE, "reference").and(CODE, "kind", "track", "channel", "visibility", "status", "close_reason", "outcome")
        .and(BOOLEAN, "released").and(CODE, "service", "area", "holder", "receiving_desk").and(NUMBER, "lat", "lon")
        .and(CODE, "time_zone").and(TEXT, "calendar").and(DAY, "filed_day").and(MOMENT, "filed_at", "updated_at", "answered_at", "closed_at")
        .and(INTEGER, "answers", "disputes", "appeal_level", "followers")
        .and(BOOLEAN, "first_answer_on_time", "standing_answer_on_time").and(DAY, "planned_for")
        .and(REFERENCE, "merged_into", "incident").and(REFERENCES, "duplicates").and(TEXT, "source", "source_id", "title", "text", "address")),

    /// A row per entry of a public timeline.
    EVENTS(columns(REFERENCE, "reference").and(INTEGER, "seq").and(CODE, "type").and(DAY, "day").and(MOMENT, "occurred_at", "recorded_at")
        .and(CODE, "actor", "role", "agency", "agency_to", "service", "kind", "visibility", "outcome", "ground").and(INTEGER, "round", "rating")
        .and(DAY, "planned_for").and(CODE, "clock").and(MOMENT, "due_from", "due_to").and(REFERENCES, "linked").and(TEXT, "text")
        .and(CODE, "withheld")),

    /// A row per clock of a public case.
    CLOCKS(columns(REFERENCE, "reference").and(CODE, "type").and(INTEGER, "round").and(DAY, "due_day")
        .and(MOMENT, "started_at", "counted_from", "due_at").and(INTEGER, "days", "paused_days")
        .and(MOMENT, "paused_at", "stopped_at", "missed_at", "voided_at").and(INTEGER, "policy_version", "calendar_version", "decreed_version", "elapsed_days")),

    /// The same cases in the columns of GeoReport Bulk, for tools that know it.
    GEOREPORT(columns(REFERENCE, "service_request_id").and(CODE, "status").and(TEXT, "status_notes", "service_name").and(CODE, "service_code")
        .and(TEXT, "description", "agency_responsible", "service_notice").and(MOMENT, "requested_datetime", "updated_datetime", "expected_datetime")
        .and(TEXT, "address", "address_id", "zipcode").and(NUMBER, "lat", "long").and(TEXT, "media_url"));

    private final List<Column> columns;

    DumpTable(Columns columns) {
        this.columns = List.copyOf(columns.all);
    }

    public List<Column> columns() {
        return columns;
    }

    /// As in the names of its files.
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Columns columns(Type type, String... names) {
        return new Columns().and(type, names);
    }

    private static final class Columns {

        private final List<Column> all = new ArrayList<>();

        private Columns and(Type type, String... names) {
            for (String name : names) {
                all.add(new Column(name, type));
            }
            return this;
        }
    }
}
