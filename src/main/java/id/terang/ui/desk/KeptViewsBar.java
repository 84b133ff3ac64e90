package id.terang.ui.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.terang.search.DeskQueue;
import id.terang.search.QueueFilter;
import id.terang.search.QueueOrder;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import id.terang.ui.Icons;
import id.terang.ui.Notices;
import id.terang.ui.Sure;
import id.terang.workbench.KeptView;
import id.terang.workbench.KeptViews;
import java.util.HashMap;
import java.util.Map;

/// The views that an official keeps or shares, with how many cases each finds, and the way to keep the one on the screen.
class KeptViewsBar extends Nav {

    private static final String DRAFT = "kept-view/";

    final Button keep = new Button(getTranslation("desk.views.keep"), Icons.of("plus"));
    final Button remove = new Button(getTranslation("desk.views.remove"));
    final Div links = new Div();
    private final KeptViews views;
    private final DeskQueue queue;
    private final Desk desk;
    private final Map<Span, QueueFilter> numbers = new HashMap<>();
    private QueueFilter shown;
    private long removes;
    /// Whether it is missed by more than who removes it.
    private boolean others;

    KeptViewsBar(KeptViews views, DeskQueue queue, Desk desk, QueueFilter shown) {
        this.views = views;
        this.queue = queue;
        this.desk = desk;
        this.shown = shown;
        addClassNames("kept-views", "cluster");
        getElement().setAttribute("aria-label", getTranslation("desk.views"));
        links.addClassNames("cluster");
        keep.addThemeNames("tertiary", "small");
        keep.addClickListener(click -> new KeepDialog().open());
        remove.addThemeNames("tertiary", "small");
        remove.addClickListener(click -> {
            if (others) {
                new Sure(getTranslation("desk.views.remove.ask"), getTranslation("desk.views.remove.consequence"),
                    getTranslation("desk.views.remove"), getTranslation("desk.cancel"), true).ask(this::remove);
            } else {
                remove();
            }
        });
        add(links, keep, remove);
        setVisible(false);
    }

    private void remove() {
        views.remove(desk.official(), removes);
        Notices.done(getTranslation("desk.views.removed"));
        show(shown);
    }

    /// Counts every view anew. The view that is open can be taken away, any other queue can be kept.
    void show(QueueFilter filter) {
        shown = filter;
        var official = desk.official();
        var all = views.of(official);
        links.removeAll();
        numbers.clear();
        KeptView open = null;
        for (var view : all) {
            var asked = read(view);
            boolean here = asked.equals(filter);
            open = here ? view : open;
            var number = new Span(LocalWords.number(queue.count(official, asked), getLocale()));
            numbers.put(number, asked);
            links.add(link(view, number, here));
        }
        keep.setVisible(open == null && !filter.equals(QueueFilter.of(filter.tab()).sorted(filter.order())));
        remove.setVisible(open != null && open.removable());
        removes = open == null ? 0 : open.id();
        others = open != null && open.shared();
        setVisible(!all.isEmpty() || keep.isVisible());
    }

    /// The numbers alone: whoever goes through the views by keyboard stays where they are.
    void recount() {
        numbers.forEach((number, asked) -> number.setText(LocalWords.number(queue.count(desk.official(), asked), getLocale())));
    }

    private QueueFilter read(KeptView view) {
        return QueueAddress.read(QueryParameters.fromString(view.address()), desk.official(), desk.atlas(), QueueOrder.DUE);
    }

    private Anchor link(KeptView view, Span number, boolean here) {
        number.addClassNames("desk-tabs__count", "num");
        var link = new Anchor("/app/" + QueueAddress.DESK + "?" + view.address(), new Span(view.name()), number);
        link.addClassName("kept-views__view");
        if (view.shared()) {
            link.getElement().setAttribute("title", getTranslation("desk.views.shared"));
        }
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    /// Asks for a name.
    final class KeepDialog extends Dialog {

        final TextField name = new TextField(getTranslation("desk.views.name"));
        final Checkbox share = new Checkbox(getTranslation("desk.views.share"));
        final Button send = new Button(getTranslation("desk.views.keep"));

        KeepDialog() {
            setHeaderTitle(getTranslation("desk.views.keep"));
            name.setMaxLength(KeptViews.LONGEST_NAME);
            name.setWidthFull();
            name.setHelperText(getTranslation("desk.views.name.help"));
            share.setVisible(views.sharesWith(desk.official()).isPresent());
            send.addThemeNames("primary");
            send.addClickListener(click -> send());
            add(name, share);
            name.setValueChangeMode(ValueChangeMode.EAGER);
            DeskDrafts.watch(name, DRAFT + "name");
            // Escape or a click beside it: not while there is a name that was never sent.
            addDialogCloseActionListener(stray -> {
                if (name.isEmpty()) {
                    close();
                }
            });
            getFooter().add(new Button(getTranslation("desk.cancel"), click -> {
                DeskDrafts.forget(this, DRAFT);
                close();
            }), send);
            addOpenedChangeListener(change -> {
                if (change.isOpened()) {
                    DeskDrafts.kept(this, DRAFT, kept -> name.setValue(kept.getOrDefault("name", name.getValue())));
                    name.focus();
                }
            });
        }

        private void send() {
            try {
                views.keep(desk.official(), name.getValue(), QueueAddress.of(shown, desk.atlas()).getQueryString(), share.getValue());
            } catch (Refusal refusal) {
                name.setErrorMessage(UI.getCurrent().getTranslation(refusal.key(), refusal.args()));
                name.setInvalid(true);
                return;
            }
            DeskDrafts.forget(this, DRAFT);
            close();
            KeptViewsBar.this.show(shown);
        }
    }
}
