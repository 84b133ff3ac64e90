package id.terang.jurisdiction;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All that an administrator says about an agency. Its time zone is that of its calendar.
public record AgencyDetails(String slug, String name, String shortName, AgencyLevel level, @Nullable Long parentId,
        @Nullable Long areaId, long calendarId, boolean receivingDesk, @Nullable String phone, @Nullable String email,
        @Nullable String website, @Nullable LocalDate validFrom, @Nullable LocalDate validTo,
        @Nullable Long successorId) {

    /// Longest name in addresses, of an agency as of a service, in characters.
    public static final int LONGEST_SLUG = 60;

    /// Whether it receives complaints on the same days, and is followed by the same agency.
    boolean receivesAs(AgencyDetails other) {
        return receivingDesk == other.receivingDesk && Objects.equals(validFrom, other.validFrom) && Objects.equals(validTo, other.validTo)
                && Objects.equals(successorId, other.successorId);
    }

    AgencyDetails ending(LocalDate lastDay, @Nullable Long successor) {
        return new AgencyDetails(slug, name, shortName, level, parentId, areaId, calendarId, receivingDesk, phone, email, website,
                validFrom, lastDay, successor);
    }
}
