package id.terang.ui.citizen;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import id.terang.shared.LocalWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/// A promised date, as the form and the receipt show it.
final class Promised {

    private Promised() {
    }

    static void add(DescriptionList dates, String what, Instant due, ZoneId zone, Locale locale) {
        var day = new DescriptionList.Description(LocalWords.day(LocalDate.ofInstant(due, zone), locale));
        day.addClassName("num");
        dates.add(new Div(new DescriptionList.Term(what), day));
    }
}
