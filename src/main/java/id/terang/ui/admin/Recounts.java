package id.terang.ui.admin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.terang.complaints.Recounting;
import java.util.List;

/// How far the due dates of open cases have been counted again for decreed holidays. Looks again by itself while some are
/// still being counted.
final class Recounts extends Div {

    private static final int SHOWN = 5;

    private final Admin admin;
    private final long calendarId;
    private final UnorderedList list = new UnorderedList();
    private final Polling polling = new Polling(this::refresh);

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
        getUI().ifPresent(ui -> polling.keep(ui, recounts.stream().anyMatch(recount -> recount.finishedAt() == null)));
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

    @Override
    protected void onAttach(AttachEvent event) {
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.stop(event.getUI());
    }
}
