package id.terang.ui.admin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import id.terang.complaints.Recounting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far the due dates of open cases have been counted again for decreed holidays. Looks again by itself while some are
/// still being counted.
final class Recounts extends Div {

    private static final int SHOWN = 5;
    private static final int POLL_MS = 2_000;

    private final Admin admin;
    private final long calendarId;
    private final UnorderedList list = new UnorderedList();
    private @Nullable Registration polling;
    private int pollBefore;

    Recounts(Admin admin, long calendarId) {
        this.admin = admin;
        this.calendarId = calendarId;
        addClassName("stack");
        list.addClassName("plain");
        add(new H3(getTranslation("admin.recounts.title")), list);
    }

    void refresh() {
        List<Recounting.Progress> recounts = admin.recounting().of(calendarId, SHOWN);
        setVisible(!recounts.isEmpty());
        list.removeAll();
        recounts.forEach(recount -> list.add(line(recount)));
        getUI().ifPresent(ui -> watch(ui, recounts.stream().anyMatch(recount -> recount.finishedAt() == null)));
    }

    private ListItem line(Recounting.Progress recount) {
        var title = new Span(recount.reason());
        title.addClassName("row__title");
        var meta = new Span(getTranslation(recount.finishedAt() == null ? "admin.recounts.going" : "admin.recounts.done",
                recount.looked(), recount.moved()));
        meta.addClassName("row__meta");
        var words = new Div(title, meta);
        words.addClassName("row");
        return new ListItem(words);
    }

    private void watch(UI ui, boolean going) {
        if (going && polling == null) {
            pollBefore = ui.getPollInterval();
            ui.setPollInterval(POLL_MS);
            polling = ui.addPollListener(poll -> refresh());
        } else if (!going) {
            stop(ui);
        }
    }

    private void stop(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(pollBefore);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop(event.getUI());
    }
}
