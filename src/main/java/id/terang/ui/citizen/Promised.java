package id.terang.ui.citizen;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import id.terang.complaints.Visibility;
import id.terang.shared.LocalWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/// What is promised, as the form and the receipt show it.
final class Promised {

    private Promised() {
    }

    /// The key of the words that say when everybody can read those of a case.
    ///
    /// @param atOnce whether before a verifier has seen them
    static String readable(Visibility visibility, boolean atOnce) {
        return visibility == Visibility.SECRET ? "citizen.readable.never" : atOnce ? "citizen.readable.atOnce" : "citizen.readable.checked";
    }

    static void add(DescriptionList dates, String what, Instant due, ZoneId zone, Locale locale) {
        var day = new DescriptionList.Description(LocalWords.day(LocalDate.ofInstant(due, zone), locale));
        day.addClassName("num");
        dates.add(new Div(new DescriptionList.Term(what), day));
    }
}
