package id.terang.complaints;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A time in which the clock did not run because the citizen was asked something.
///
/// @param workingDays working days it lasted, by the calendar of the case
public record Pause(Instant from, Instant to, int workingDays) {

    static List<Pause> read(String stored) {
        var pauses = new ArrayList<Pause>();
        for (var pause : stored.isEmpty() ? new String[0] : stored.split(";")) {
            var parts = pause.split("/");
            pauses.add(new Pause(Instant.parse(parts[0]), Instant.parse(parts[1]), Integer.parseInt(parts[2])));
        }
        return pauses;
    }

    String stored() {
        return from + "/" + to + "/" + workingDays;
    }
}
