package id.terang.ui.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import id.terang.complaints.CaseFile;
import id.terang.complaints.ClockView;
import id.terang.ui.ClockPanel;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Every clock of the case with its explanation: the running ones first, of each the newest round first.
class CaseClocks extends Div {

    CaseClocks(CaseFile file, Desk desk) {
        addClassNames("stack", "case-clocks");
        add(new H3(getTranslation("desk.clocks")));
        newestFirst(file.clocks()).forEach(clock -> add(panel(clock, file, desk, getLocale())));
    }

    static ClockPanel panel(ClockView clock, CaseFile file, Desk desk, Locale locale) {
        return new ClockPanel(desk.story().clock(clock, desk.zone(file), desk.now(), locale));
    }

    static List<ClockView> newestFirst(List<ClockView> clocks) {
        return clocks.stream().sorted(Comparator.comparing((ClockView clock) -> !clock.running())
            .thenComparing(ClockView::type).thenComparing(ClockView::round, Comparator.reverseOrder())).toList();
    }
}
