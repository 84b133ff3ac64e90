package id.terang.jurisdiction;

import id.terang.shared.Actor;
import java.util.List;

/// Days that a decree took out of a calendar. Heard in the transaction that keeps them, so that no holiday is kept
/// without the recount it asks for.
///
/// @param version the first one of the calendar in which they hold
/// @param days    with their decrees, oldest first; at least one
public record HolidaysDecreed(long calendarId, int version, Actor.Official by, List<Holiday> days) {

    public HolidaysDecreed {
        days = List.copyOf(days);
    }
}
