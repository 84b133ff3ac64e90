package id.terang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import id.terang.shared.Refusal;

/// One sentence at the edge of the screen. What went well fades; what did not stays until it is closed.
public final class Notices {

    private static final int READING_TIME_MS = 6_000;

    private Notices() {
    }

    /// Something was done.
    public static void done(String text) {
        var notice = new Notification(text, READING_TIME_MS, Notification.Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        notice.open();
    }

    /// Something was refused; nothing changed, what was typed is still there.
    public static void refused(Refusal refusal) {
        refused(UI.getCurrent().getTranslation(refusal.key(), refusal.args()));
    }

    public static void refused(String text) {
        var words = new Span(text);
        var notice = new Notification();
        var close = new Button(Icons.of("x"), click -> notice.close());
        close.addThemeNames("tertiary", "icon");
        close.setAriaLabel(UI.getCurrent().getTranslation("common.close"));
        Component line = new Div(words, close);
        line.addClassNames("cluster", "cluster--apart", "notice-line");
        notice.add(line);
        notice.setDuration(0);
        notice.setAssertive(true);
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.open();
    }
}
