package id.terang.ui.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import id.terang.ui.Icons;
import org.jspecify.annotations.Nullable;

/// Above the queue: that there are lines which are not shown yet. Lines never move under somebody's hand; they come when
/// asked for.
class QueueNews extends Div {

    final Button show = new Button(Icons.of("rotate-ccw"));
    private final Span words = new Span();
    private final LiveQueues queues;
    private final Runnable changed;
    private @Nullable Registration watching;

    /// @param changed cases have changed, called in the session of this screen
    /// @param wanted  the official wants to see the new lines
    QueueNews(LiveQueues queues, Runnable changed, Runnable wanted) {
        this.queues = queues;
        this.changed = changed;
        addClassName("queue-news");
        getElement().setAttribute("role", "status");
        show.addThemeNames("small", "tertiary");
        show.setText(getTranslation("desk.news.show"));
        show.getElement().setAttribute("data-key", "u");
        show.addClickListener(click -> wanted.run());
        var line = new Div(words, show);
        line.addClassName("queue-news__line");
        add(line);
        tell(0);
    }

    /// @param lines new or gone since the queue was shown; none hides it
    final void tell(int lines) {
        getChildren().forEach(line -> line.setVisible(lines > 0));
        words.setText(getTranslation("desk.news", lines));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watching = queues.watch(event.getUI(), changed);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
            watching = null;
        }
    }
}
