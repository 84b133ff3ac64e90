package id.terang.portal;

import id.terang.complaints.PublicComplaint;
import id.terang.complaints.telling.ClockLine;
import id.terang.complaints.telling.Moment;
import id.terang.complaints.telling.Tone;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Service;
import id.terang.portal.search.Vicinity;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One public case, in the words and pictures of its page.
///
/// @param title what it is about; made of service and place until its own is released
/// @param status in words
/// @param areas where it is, largest area first
/// @param clocks the promise first
/// @param earlier their rounds before
/// @param story oldest first, silence included
/// @param answer where the case lives on in another one, the answer that stands there
public record CasePage(PublicComplaint of, String title, String kind, String status, Tone tone, Agency holder, Service service,
                       List<Service> services, List<Area> areas, ZoneId zone, List<ClockLine> clocks,
                       List<ClockLine> earlier, List<Moment> story, Moment.@Nullable Told answer) {

    /// All but the first of the clocks, then the rounds before.
    public List<ClockLine> otherClocks() {
        return Stream.concat(clocks.stream().skip(1), earlier.stream()).toList();
    }

    /// The question for cases around this one; nothing where its place is not public.
    public @Nullable String nearby() {
        return of.point() == null ? null : Vicinity.query(of.point());
    }
}
