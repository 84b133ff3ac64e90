package id.terang.intake;

import id.terang.complaints.CaseEvent.Ground;
import id.terang.complaints.Channel;
import id.terang.complaints.Outcome;
import id.terang.complaints.PastCase.Release;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.AreaLevel;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the columns of a file mean. Read from YAML by {@link MappingFile}.
///
/// @param source name of the source, kept on every case; with the number in column `id` it makes a case unique
/// @param separator of columns; null for what the header of the file shows
/// @param where rows to take: column and wanted value, all must match
/// @param zone of local times that name none
/// @param zoneColumn a column that names the zone row by row
/// @param pattern of times that are not ISO 8601
record Mapping(String source, @Nullable Character separator, Map<String, String> where, String id, ZoneId zone, @Nullable String zoneColumn,
        @Nullable DateTimeFormatter pattern, String filed, @Nullable String due, Kind kind, Track track,
        Visibility visibility, Words<Channel> channel, Template text, @Nullable Template title,
        @Nullable Template address, @Nullable Place place, Release release, State state, Agencies agency,
        Services service, Areas area) {

    /// A column whose values stand for words of ours.
    ///
    /// @param column null where every row means `otherwise`
    record Words<T>(@Nullable String column, Map<String, T> values, T otherwise) {

        T of(Line line) {
            return column == null ? otherwise : values.getOrDefault(line.get(column), otherwise);
        }
    }

    record Place(String lat, String lon) {
    }

    /// How far a case has come.
    ///
    /// @param column null where every row means `otherwise`
    /// @param otherwise null where a value that is not listed is a mistake
    record State(@Nullable String column, Map<String, Ending> values, @Nullable Ending otherwise) {
    }

    /// What one state of the source means.
    ///
    /// @param at column of the moment
    /// @param undated what becomes of a row without that moment
    /// @param words column of the answer or reason
    record Ending(How how, @Nullable String at, Undated undated, @Nullable String words, Outcome outcome,
            boolean closed, Ground ground, String referredTo) {

        enum How { WAITING, ANSWERED, REJECTED, REFERRED, WITHDRAWN }

        /// The row is refused, or its case still waits.
        enum Undated { REFUSED, WAITING }
    }

    /// Where agencies are found, or put.
    ///
    /// @param slug of the agency above all of them, made if it is missing, with a calendar of office hours in `zone`
    /// @param column null where that agency handled everything itself
    /// @param names what the source's names are called here
    /// @param slugs which agency here a name of the source means, where names do not tell
    record Agencies(String slug, String name, AgencyLevel level, ZoneId zone, @Nullable String column,
            Map<String, String> names, Map<String, String> slugs) {
    }

    /// Where services are found, or put: one below the other, by the columns in their order.
    ///
    /// @param codes which service here a name of the source means, where names do not tell
    record Services(String code, String name, List<String> columns, Map<String, String> names, Map<String, String> codes) {
    }

    /// Where areas are found, or put.
    ///
    /// @param under from the top; each made if it is missing
    /// @param levels by columns below them; a row without a name (or code, where one is asked for) stays above
    record Areas(List<Fixed> under, List<Level> levels) {

        record Fixed(String code, String name, AreaLevel level) {
        }

        record Level(AreaLevel level, String name, @Nullable String code) {
        }
    }
}
