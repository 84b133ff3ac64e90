package id.terang.jurisdiction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the record that administrators cannot edit: who changed what, and to what.
///
/// @param officialId null where no official did it
/// @param importer   name of the source, where rows came from one
public record AdminChange(Instant at, @Nullable Long officialId, @Nullable String importer, Subject subject,
        long subjectId, Act act, String detail) {

    public enum Subject {
        AREA, BOUNDARY, AGENCY, SERVICE, RESPONSIBILITY, CALENDAR, HOLIDAY, POLICY, OFFICIAL, MANDATE, PASSWORD
    }

    public enum Act {
        ADDED, CHANGED, RETIRED, REMOVED
    }
}
