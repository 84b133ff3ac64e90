package id.terang.portal;

import id.terang.complaints.PublicComplaint;
import id.terang.complaints.PublicFile;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One public case, in the words and pictures of its page.
///
/// @param title what it is about; made of service and place until its own is released
/// @param status in words
/// @param areas where it is, largest area first
/// @param clocks the promise first
/// @param story oldest first, silence included
public record CasePage(PublicComplaint of, String title, String status, String tone, Agency holder, Service service,
                       List<Service> services, List<Area> areas, ZoneId zone, List<ClockLine> clocks,
                       List<Moment> story) {

    /// A clock in words and as a bar.
    ///
    /// @param line the glance: what is left, or how it ended
    /// @param lived wall-clock time, beside the working time of the line
    /// @param why how the due date was counted, in one sentence
    /// @param days the same day by day, neighbours alike in one line
    public record ClockLine(String name, String tone, String line, String lived, LocalDate from, LocalDate due, ClockBar bar,
                            String why, List<Days> days, String versions) { }

    /// @param numbers of the working days, `1` or `2–5`; empty where they do not count
    /// @param css modifier of the class `days__day`
    public record Days(String dates, String numbers, String css, String why) { }

    /// One step of the story.
    public sealed interface Moment {

        /// Something that happened.
        ///
        /// @param text what was written, if the public may read it
        /// @param withheld why not, or empty
        record Told(int seq, String sentence, Instant at, String tone, @Nullable String text, String withheld,
                    List<PublicFile> files) implements Moment { }

        /// Nothing that the public could see, for days.
        ///
        /// @param size 1 to 3, how long it looks
        record Silence(String words, int size) implements Moment { }
    }
}
