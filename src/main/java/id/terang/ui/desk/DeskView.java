package id.terang.ui.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import id.terang.complaints.Action;
import id.terang.complaints.Rights;
import id.terang.search.DeskQueue;
import id.terang.search.QueueFilter;
import id.terang.search.QueueTab;
import id.terang.search.QueuedCase;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.ui.DeskLayout;
import id.terang.ui.Failures;
import id.terang.ui.Notices;
import id.terang.ui.desk.actions.ActionBar;
import id.terang.workbench.Arrangement;
import id.terang.workbench.KeptViews;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The desk: the queue on the left, the case on the right; on a phone one after the other. The address says all.
@Route(value = QueueAddress.DESK, layout = DeskLayout.class)
@RouteAlias(value = QueueAddress.DESK + "/:" + DeskView.CASE, layout = DeskLayout.class)
@Menu(title = "desk.title", order = 1, icon = "inbox")
@RolesAllowed({"VERIFIER", "HANDLER", "LEAD", "MODERATOR", "CUSTODIAN", "OVERSIGHT"})
public class DeskView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String CASE = "reference";

    final QueueTabs tabs = new QueueTabs();
    final KeptViewsBar kept;
    final QueueSearch search;
    final QueueList list;
    final BulkBar bulk;
    final QueueNews news;
    final CasePane pane;
    private final Desk desk;
    private final DeskQueue queue;
    private final KeptViews views;
    private QueueFilter filter = QueueFilter.of(QueueTab.ALL);
    private @Nullable Reference open;

    DeskView(Desk desk, DeskQueue queue, KeptViews views, LiveQueues live) {
        this.desk = desk;
        this.queue = queue;
        this.views = views;
        addClassName("desk-view");
        kept = new KeptViewsBar(views, queue, desk, filter);
        search = new QueueSearch(desk, this::go, this::arrange);
        list = new QueueList(desk, queue, this::picked);
        list.arrange(desk.arrangement());
        bulk = new BulkBar(this::decideTogether, this::pickAll, list::clearPicked);
        news = new QueueNews(live, this::changed, this::refreshQueue);
        pane = new CasePane(desk, this::decided);
        var title = new H1(getTranslation("desk.title"));
        title.addClassName("hidden-visually");
        var left = new Div(kept, search, bulk, news, list, new DeskKeys(this::awake, this::openPalette, this::letter));
        left.addClassName("desk-left");
        add(title, tabs, left, pane);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filter = QueueAddress.read(event.getLocation().getQueryParameters(), desk.official(), desk.atlas(),
            desk.arrangement().order());
        var wanted = event.getRouteParameters().get(CASE);
        open = wanted.flatMap(DeskView::reference).orElse(null);
        setClassName("desk-view--open", wanted.isPresent());
        search.show(filter, desk);
        refreshQueue();
        var here = QueueAddress.href(null, filter, desk.atlas());
        if (open != null) {
            pane.show(open, here);
        } else {
            pane.leave();
            pane.say(getTranslation(wanted.isPresent() ? "desk.case.elsewhere" : "desk.choose"));
        }
    }

    private static Optional<Reference> reference(String typed) {
        try {
            return Optional.of(Reference.parse(typed));
        } catch (Refusal.BadInput none) {
            return Optional.empty();
        }
    }

    /// The queue as it is now. Without the index the open case can still be worked on.
    private void refreshQueue() {
        Map<QueueTab, Long> counts;
        long total;
        long waiting;
        try {
            counts = queue.counts(desk.official(), filter);
            total = total(counts);
            waiting = list.waiting(filter, total);
        } catch (RuntimeException failure) {
            list.fail(getTranslation(Failures.refusal(failure).orElseThrow(() -> failure).key()));
            tabs.show(filter, desk.atlas(), null);
            return;
        }
        tabs.show(filter, desk.atlas(), counts);
        kept.show(filter);
        news.tell(0);
        bulk.outOf(total);
        list.show(filter, total, waiting, open);
    }

    private long total(Map<QueueTab, Long> counts) {
        return counts.getOrDefault(filter.tab(), 0L);
    }

    /// Somebody's decision, or a new case: counts and the lines in sight are brought up to date, new lines announced.
    private void changed() {
        if (!desk.isSeated()) {
            return;
        }
        try {
            var counts = queue.counts(desk.official(), filter);
            tabs.show(filter, desk.atlas(), counts);
            kept.recount();
            list.sayEmpty(filter, list.waiting(filter, total(counts)));
            news.tell(list.bringUpToDate());
        } catch (RuntimeException failure) {
            Failures.refusal(failure).orElseThrow(() -> failure);
        }
    }

    /// The next case is what stood below before the queue moves on.
    private void decided() {
        var next = open == null ? Optional.<QueuedCase>empty() : list.after(open);
        next.ifPresent(one -> pane.offerNext(QueueAddress.href(one.reference(), filter, desk.atlas()), one.title()));
        refreshQueue();
    }

    private void letter(String key) {
        var file = pane.file();
        if (!bulk.hears(key) && file != null) {
            ActionBar.of(key, file).ifPresentOrElse(pane.panel::open, () -> ActionBar.refused(key, file).ifPresent(Notices::refused));
        }
    }

    private void openPalette() {
        new Palette(Commands.of(pane, filter, views, desk), this::look).open();
    }

    /// A number opens its case, words search all that the official may read.
    private void look(String typed) {
        reference(typed).ifPresentOrElse(number -> UI.getCurrent().navigate(QueueAddress.path(number), QueueAddress.of(filter, desk.atlas())),
            () -> go(filter.withTab(QueueTab.ALL).withWords(typed)));
    }

    private void arrange(Arrangement arrangement) {
        list.arrange(arrangement);
    }

    private void pickAll() {
        list.pickAll(BulkBar.MOST);
    }

    private void picked(Collection<QueuedCase> cases) {
        var mandates = desk.official().mandates();
        bulk.show(cases.stream().map(QueuedCase::reference).toList(), cases.stream().map(QueuedCase::status).collect(Collectors.toSet()),
            action -> Rights.ever(action, mandates));
    }

    private void decideTogether(Action action, List<Reference> references) {
        new BulkDialog(new Bulk(action, references, desk), desk, () -> {
            list.clearPicked();
            refreshQueue();
            pane.refreshIfIdle();
        }).open();
    }

    private void awake() {
        refreshQueue();
        pane.refreshIfIdle();
    }

    /// A case that is open stays open while its list is filtered.
    private void go(QueueFilter wanted) {
        UI.getCurrent().navigate(QueueAddress.path(open), QueueAddress.of(wanted, desk.atlas()));
    }

    @Override
    public String getPageTitle() {
        var shown = pane.file();
        var words = shown == null ? getTranslation("desk.title") : shown.reference() + " " + shown.complaint().words().title();
        return words + " – " + getTranslation("common.product");
    }
}
