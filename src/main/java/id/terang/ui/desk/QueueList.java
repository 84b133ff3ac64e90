package id.terang.ui.desk;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import id.terang.search.DeskQueue;
import id.terang.search.QueueFilter;
import id.terang.search.QueueTab;
import id.terang.search.QueuedCase;
import id.terang.shared.LocalWords;
import id.terang.shared.Reference;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The cases of a queue, each line a link. Lazy: the index answers for the lines in sight only.
class QueueList extends Div {

    /// One cell; style sheets lay its parts out in a row where there is room, below each other where not.
    private static final String LINE = """
        <a class="queue-line" href="${item.href}" aria-current="${item.current}">
          <span class="queue-line__title" dir="auto">${item.title}</span>
          <span class="queue-line__due ${item.tone}">${item.due}</span>
          <span class="queue-line__place">${item.service} · ${item.area}</span>
          <span class="queue-line__holder">${item.holder}</span>
          <span class="queue-line__state">${item.state}</span>
          <span class="queue-line__reference num">${item.reference}</span>
        </a>""";

    final Grid<QueuedCase> grid = new Grid<>();
    private final Desk desk;
    private final DeskQueue queue;
    private final Paragraph empty = new Paragraph();
    private final Paragraph capped = new Paragraph();
    private QueueFilter filter = QueueFilter.of(QueueTab.ALL);
    private @Nullable Reference open;

    QueueList(Desk desk, DeskQueue queue) {
        this.desk = desk;
        this.queue = queue;
        addClassName("desk-list");
        grid.addClassName("queue");
        grid.setAriaLabel(getTranslation("desk.queue"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setPageSize(50);
        grid.addColumn(lines()).setFlexGrow(1);
        grid.setItems(cases());
        empty.addClassName("empty__title");
        var none = new Div(empty);
        none.addClassName("empty");
        grid.setEmptyStateComponent(none);
        capped.addClassNames("soft", "small", "desk-list__capped");
        add(grid, capped);
    }

    void show(QueueFilter wanted, long total, @Nullable Reference opened) {
        boolean other = !wanted.equals(filter);
        filter = wanted;
        open = opened;
        empty.setText(getTranslation(isNarrowed(wanted) ? "desk.empty.narrowed" : "desk.empty." + wanted.tab()));
        capped.setVisible(total > DeskQueue.DEEPEST);
        capped.setText(getTranslation("desk.capped", DeskQueue.DEEPEST, total));
        grid.getDataProvider().refreshAll();
        if (other) {
            grid.scrollToStart();
        }
    }

    /// The list cannot be read now; what was shown stays.
    void fail(String words) {
        capped.setText(words);
        capped.setVisible(true);
    }

    private static boolean isNarrowed(QueueFilter filter) {
        return !filter.equals(QueueFilter.of(filter.tab()).sorted(filter.order()));
    }

    private DataProvider<QueuedCase, Void> cases() {
        return new CallbackDataProvider<>(this::fetch, this::count, QueuedCase::reference);
    }

    private Stream<QueuedCase> fetch(Query<QueuedCase, Void> query) {
        return queue.find(desk.official(), filter, query.getOffset(), query.getLimit()).stream();
    }

    private int count(Query<QueuedCase, Void> query) {
        return (int) Math.min(DeskQueue.DEEPEST, queue.count(desk.official(), filter));
    }

    private LitRenderer<QueuedCase> lines() {
        return LitRenderer.<QueuedCase>of(LINE)
            .withProperty("href", one -> QueueAddress.href(one.reference(), filter, desk.atlas()))
            .withProperty("current", one -> one.reference().equals(open) ? "page" : "false")
            .withProperty("title", QueuedCase::title)
            .withProperty("reference", one -> one.reference().toString())
            .withProperty("service", one -> desk.atlas().service(one.serviceId()).name().in(getLocale()))
            .withProperty("area", one -> desk.atlas().area(one.areaId()).name())
            .withProperty("holder", this::holder)
            .withProperty("state", this::state)
            .withProperty("due", one -> due(one).text())
            .withProperty("tone", one -> due(one).tone().isEmpty() ? "" : "badge " + due(one).tone());
    }

    private String holder(QueuedCase one) {
        var agency = desk.atlas().agency(one.agencyId()).shortName();
        return one.handlerId() == null ? agency : agency + " · " + desk.nameOf(one.handlerId());
    }

    private String state(QueuedCase one) {
        return desk.telling().status(one.status(), one.closeReason(), getLocale());
    }

    private DueWords due(QueuedCase one) {
        if (one.dueAt() != null) {
            return desk.due(one.dueAt(), one.filedAt(), one.agencyId(), getLocale());
        }
        var day = LocalDate.ofInstant(one.filedAt(), desk.atlas().agency(one.agencyId()).zone());
        return new DueWords(getTranslation("desk.filed", LocalWords.date(day, getLocale())), "");
    }
}
