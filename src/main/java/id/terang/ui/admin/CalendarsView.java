package id.terang.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.terang.jurisdiction.CalendarListed;
import id.terang.ui.DeskLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The working calendars with their holidays.
@Route(value = "admin/calendars/:what?", layout = DeskLayout.class)
@Menu(title = "admin.calendars.title", icon = "calendar-days", order = 26)
@RolesAllowed("ADMIN")
class CalendarsView extends Workshop<CalendarListed> {

    CalendarsView(Admin admin) {
        super(admin, "calendars");
    }

    @Override
    List<CalendarListed> rows() {
        return admin.calendarKeeping().calendars();
    }

    @Override
    long id(CalendarListed calendar) {
        return calendar.id();
    }

    @Override
    String title(CalendarListed calendar) {
        return calendar.name();
    }

    @Override
    String meta(CalendarListed calendar) {
        return calendar.zone() + " · " + word("version", calendar.version());
    }

    @Override
    boolean ended(CalendarListed calendar) {
        return false;
    }

    @Override
    Component form(@Nullable CalendarListed calendar) {
        var form = new CalendarForm(admin, calendar, this::kept);
        if (calendar == null) {
            return form;
        }
        var both = new Div(form, new HolidaysPane(admin, calendar.id(), list.getDataProvider()::refreshAll));
        both.addClassNames("stack", "stack--loose");
        return both;
    }
}
