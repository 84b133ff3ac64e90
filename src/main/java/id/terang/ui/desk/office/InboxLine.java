package id.terang.ui.desk.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/// What an official was told of one case on one day: the last first and in sight, the others below it.
class InboxLine extends ListItem {

    private final UnorderedList earlier = new UnorderedList();
    private final Span unread = new Span(getTranslation("desk.inbox.isUnread"));
    private final Paragraph also = new Paragraph(getTranslation("desk.inbox.sameDay"));

    /// @param why   what happened
    /// @param about the case
    InboxLine(String why, Component about, String when, boolean read) {
        unread.addClassName("hidden-visually");
        var strong = new Span(why);
        strong.addClassName("strong");
        var moment = new Span(when);
        moment.addClassNames("soft", "small");
        also.addClassNames("soft", "small", "inbox__also");
        also.setVisible(false);
        earlier.addClassNames("inbox__earlier", "small");
        earlier.setVisible(false);
        add(unread, strong, about, moment, also, earlier);
        addClassName("inbox__line");
        mark(read);
    }

    /// Something else that happened to it on that day, before.
    void tell(String why, String time, boolean read) {
        earlier.add(new ListItem(why + " · " + time));
        also.setVisible(true);
        earlier.setVisible(true);
        mark(read && !unread.isVisible());
    }

    private void mark(boolean read) {
        unread.setVisible(!read);
        setClassName("inbox__line--read", read);
        setClassName("inbox__line--unread", !read);
    }
}
