package id.terang.ui.desk;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import id.terang.complaints.ClockView;
import id.terang.complaints.Status;
import id.terang.search.DeskQueue;
import id.terang.search.QueueFilter;
import id.terang.search.QueueTab;
import id.terang.search.QueuedCase;
import id.terang.shared.LocalWords;
import id.terang.shared.Reference;
import id.terang.workbench.Arrangement;
import id.terang.workbench.Column;
import id.terang.workbench.Density;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The cases of a queue, each line a link. Lazy: the index answers for the lines in sight only.
class QueueList extends Div {

    /// One cell; style sheets lay its parts out in a row where there is room, below each other where not. What is marked is escaped
    /// already.
    private static final String LINE = """
        <div class="queue-row">
          <label class="queue-row__pick"><input type="checkbox" aria-label="${item.pick}" .checked="${item.picked}"
            @click="${event => event.shiftKey ? (event.preventDefault(), range(false)) : toggle()}"
            @desk-range="${event => range(event.detail === 'start')}"></label>
          <a class="queue-line" href="${item.href}" aria-current="${item.current}">
            <span class="queue-line__title" dir="auto" .innerHTML="${item.title}"></span>
            <span class="queue-line__due ${item.tone}">${item.due}</span>
            <span class="queue-line__place" .innerHTML="${item.place}"></span>
            <span class="queue-line__holder"><span .innerHTML="${item.agency}"></span>${item.handler}</span>
            <span class="queue-line__state">${item.state}</span>
            <span class="queue-line__reference num">${item.reference}</span>
          </a>
        </div>""";

    /// What news are looked for in: the first page.
    private static final int FIRST = 50;
    private static final int NOWHERE = -1;

    final Grid<QueuedCase> grid = new Grid<>();
    private final DataProvider<QueuedCase, Void> cases = new CallbackDataProvider<>(this::fetch, this::count, QueuedCase::reference);
    private final Desk desk;
    private final DeskQueue queue;
    final Paragraph empty = new Paragraph();
    /// What nobody works on, for somebody who has nothing to do.
    final Anchor free = new Anchor();
    private final Paragraph capped = new Paragraph();
    private final Consumer<Collection<QueuedCase>> whenPicked;
    private final Map<Reference, QueuedCase> picked = new LinkedHashMap<>();
    /// Where the lines that were read last stand in the queue.
    private final NavigableMap<Integer, QueuedCase> read = new TreeMap<>();
    /// Of those among them in which something is due, the clock that is next.
    private final Map<Reference, ClockView> due = new HashMap<>();
    /// Between these places in the queue the lines were picked together last.
    private int anchor = NOWHERE;
    private int extent = NOWHERE;
    private QueueFilter filter = QueueFilter.of(QueueTab.ALL);
    private DeskQueue.Marks marks;
    private @Nullable Reference open;
    private boolean fetched;

    /// @param whenPicked hears which cases are picked, whenever that changes
    QueueList(Desk desk, DeskQueue queue, Consumer<Collection<QueuedCase>> whenPicked) {
        this.desk = desk;
        this.queue = queue;
        this.whenPicked = whenPicked;
        this.marks = queue.marks(filter);
        addClassName("desk-list");
        grid.addClassName("queue");
        grid.setAriaLabel(getTranslation("desk.queue"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setPageSize(FIRST);
        grid.addColumn(lines()).setFlexGrow(1);
        empty.addClassName("empty__title");
        var none = new Div(empty, free);
        none.addClassName("empty");
        grid.setEmptyStateComponent(none);
        capped.addClassNames("soft", "small", "desk-list__capped");
        add(grid, capped);
    }

    /// @param total how many cases are in it
    /// @param waiting of {@link #waiting}
    void show(QueueFilter wanted, long total, long waiting, @Nullable Reference opened) {
        boolean other = !wanted.equals(filter);
        if (other) {
            clearPicked();
        }
        read.clear();
        due.clear();
        anchor = NOWHERE;
        fetched = false;
        filter = wanted;
        marks = queue.marks(wanted);
        open = opened;
        sayEmpty(wanted, waiting);
        capped.setVisible(total > DeskQueue.DEEPEST);
        capped.setText(getTranslation("desk.capped", DeskQueue.DEEPEST, total));
        if (known()) {
            cases.refreshAll();
        } else {
            grid.setItems(cases);
        }
        if (other) {
            grid.scrollToStart();
        }
    }

    /// How many cases nobody works on, if somebody who was given none is to be told of them; else 0.
    ///
    /// @param total how many cases are in the queue
    /// @throws id.terang.shared.Refusal.Unavailable if the index does not answer
    long waiting(QueueFilter wanted, long total) {
        return total == 0 && wanted.tab() == QueueTab.MINE && !isNarrowed(wanted) ? queue.count(desk.official(), unassigned(wanted)) : 0;
    }

    private QueueFilter unassigned(QueueFilter wanted) {
        return QueueFilter.of(QueueTab.UNASSIGNED).withAgency(desk.official().agencyId()).sorted(wanted.order());
    }

    /// What is said where there is no line, also once the last one has gone.
    ///
    /// @param waiting of {@link #waiting}
    void sayEmpty(QueueFilter wanted, long waiting) {
        empty.setText(getTranslation(isNarrowed(wanted) ? "desk.empty.narrowed" : waiting > 0 ? "desk.empty.MINE.free" : "desk.empty." + wanted.tab()));
        free.setVisible(waiting > 0);
        free.setHref(QueueAddress.href(null, unassigned(wanted), desk.atlas()));
        free.setText(getTranslation("desk.empty.free", waiting));
    }

    /// Brings the lines at the beginning of the queue up to date, each where it stands.
    ///
    /// @return how many others came into them or went
    int bringUpToDate() {
        if (!fetched) {
            return 0;
        }
        var known = read.headMap(FIRST).values().stream().collect(Collectors.toMap(QueuedCase::reference, Function.identity(), (a, b) -> a));
        var now = find(0, FIRST).stream()
            .collect(Collectors.toMap(QueuedCase::reference, Function.identity(), (a, b) -> a));
        read.headMap(FIRST).replaceAll((line, old) -> now.getOrDefault(old.reference(), old));
        now.values().stream().filter(one -> known.containsKey(one.reference()) && !one.equals(known.get(one.reference())))
            .forEach(grid.getDataProvider()::refreshItem);
        long came = now.keySet().stream().filter(one -> !known.containsKey(one)).count();
        long went = known.keySet().stream().filter(one -> !now.containsKey(one)).count();
        return (int) Math.max(came, went);
    }

    void arrange(Arrangement arrangement) {
        grid.setClassName("queue--compact", arrangement.density() == Density.COMPACT);
        for (var column : Column.values()) {
            grid.setClassName("queue--no-" + column.name().toLowerCase(Locale.ROOT), !arrangement.columns().contains(column));
        }
    }

    /// The list cannot be read now; what was shown stays.
    void fail(String words) {
        if (!known()) {
            empty.setText(words);
            free.setVisible(false);
        }
        capped.setText(words);
        capped.setVisible(known());
    }

    /// Whether it was ever read: else nothing is asked for that would only be refused again.
    private boolean known() {
        return grid.getDataProvider() == cases;
    }

    /// Picks the first cases of the queue.
    void pickAll(int most) {
        queue.find(desk.official(), filter, 0, most).forEach(one -> picked.put(one.reference(), one));
        pickedChanged();
    }

    Set<Reference> picked() {
        return Set.copyOf(picked.keySet());
    }

    void clearPicked() {
        anchor = NOWHERE;
        if (!picked.isEmpty()) {
            picked.clear();
            pickedChanged();
        }
    }

    void toggle(QueuedCase one) {
        if (picked.remove(one.reference()) == null) {
            picked.put(one.reference(), one);
        }
        anchor = place(one);
        extent = anchor;
        grid.getDataProvider().refreshItem(one);
        whenPicked.accept(picked.values());
    }

    /// Picks all lines from where the last one was picked alone up to this one, and no more those that were picked together with it
    /// before and are none of these.
    ///
    /// @param start whether it begins at this line
    void range(QueuedCase to, boolean start) {
        int place = place(to);
        if (start || anchor == NOWHERE || place == NOWHERE) {
            picked.put(to.reference(), to);
            anchor = place;
        } else {
            between(anchor, extent).forEach(one -> picked.remove(one.reference()));
            between(anchor, place).forEach(one -> picked.put(one.reference(), one));
        }
        extent = place;
        pickedChanged();
    }

    private int place(QueuedCase one) {
        return read.entrySet().stream().filter(line -> line.getValue().reference().equals(one.reference())).map(Map.Entry::getKey).findFirst()
            .orElse(NOWHERE);
    }

    /// At most one more than can be decided about together, from the first place on.
    private List<QueuedCase> between(int from, int to) {
        int first = Math.min(from, to);
        int last = Math.min(Math.max(from, to), first + BulkBar.MOST);
        var known = read.subMap(first, true, last, true);
        return known.size() == last - first + 1 ? List.copyOf(known.values()) : queue.find(desk.official(), filter, first, last - first + 1);
    }

    private void pickedChanged() {
        grid.getDataProvider().refreshAll();
        whenPicked.accept(picked.values());
    }

    /// The case that stood below this one when the queue was last read; above it where it was the last.
    Optional<QueuedCase> after(Reference reference) {
        return read.entrySet().stream().filter(line -> line.getValue().reference().equals(reference)).findFirst()
            .flatMap(line -> Optional.ofNullable(read.higherEntry(line.getKey()))
                .or(() -> Optional.ofNullable(read.lowerEntry(line.getKey()))))
            .map(Map.Entry::getValue);
    }

    private static boolean isNarrowed(QueueFilter filter) {
        return !filter.equals(QueueFilter.of(filter.tab()).sorted(filter.order()));
    }

    private Stream<QueuedCase> fetch(Query<QueuedCase, Void> query) {
        var lines = find(query.getOffset(), query.getLimit());
        fetched = true;
        read.subMap(query.getOffset(), query.getOffset() + query.getLimit()).clear();
        for (int i = 0; i < lines.size(); i++) {
            read.put(query.getOffset() + i, lines.get(i));
        }
        return lines.stream();
    }

    private List<QueuedCase> find(int from, int most) {
        var lines = queue.find(desk.official(), filter, from, most);
        lines.forEach(one -> due.remove(one.reference()));
        due.putAll(desk.dueNext(lines.stream().filter(one -> one.dueAt() != null).map(QueuedCase::reference).toList()));
        return lines;
    }

    private int count(Query<QueuedCase, Void> query) {
        fetched = true;
        return (int) Math.min(DeskQueue.DEEPEST, queue.count(desk.official(), filter));
    }

    private LitRenderer<QueuedCase> lines() {
        return LitRenderer.<QueuedCase>of(LINE)
            .withProperty("href", one -> QueueAddress.href(one.reference(), filter, desk.atlas()))
            .withProperty("current", one -> one.reference().equals(open) ? "page" : "false")
            .withProperty("pick", one -> getTranslation("desk.bulk.pick", one.reference()))
            .withProperty("picked", one -> picked.containsKey(one.reference()))
            .withFunction("toggle", this::toggle)
            .withFunction("range", (one, start) -> range(one, start.get(0).asBoolean()))
            .withProperty("title", one -> marks.title(one.title()).html())
            .withProperty("reference", one -> one.reference().toString())
            .withProperty("place", this::facts)
            .withProperty("agency", one -> marks.agency(desk.atlas().agency(one.agencyId()).shortName()).html())
            .withProperty("handler", one -> one.handlerId() == null ? "" : " · " + desk.nameOf(one.handlerId()))
            .withProperty("state", this::state)
            .withProperty("due", one -> due(one).text())
            .withProperty("tone", one -> due(one).tone().isEmpty() ? "" : "badge " + due(one).tone());
    }

    String facts(QueuedCase one) {
        return marks.service(desk.atlas().service(one.serviceId()).name().in(getLocale())) + " · "
            + marks.area(desk.atlas().area(one.areaId()).name());
    }

    private String state(QueuedCase one) {
        return desk.telling().status(one.status(), one.closeReason(), getLocale());
    }

    DueWords due(QueuedCase one) {
        var next = due.get(one.reference());
        if (next != null) {
            return desk.due(next, getLocale());
        }
        if (one.status() == Status.AWAITING_CITIZEN) {
            return new DueWords(getTranslation("desk.paused"), "");
        }
        var day = LocalDate.ofInstant(one.filedAt(), desk.atlas().agency(one.agencyId()).zone());
        return new DueWords(getTranslation("desk.filed", LocalWords.date(day, getLocale())), "");
    }
}
