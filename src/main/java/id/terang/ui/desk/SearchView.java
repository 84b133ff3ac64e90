package id.terang.ui.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.terang.search.DeskQueue;
import id.terang.search.FileQuestion;
import id.terang.search.FileSearch;
import id.terang.search.FoundFile;
import id.terang.search.QueueFilter;
import id.terang.search.QueueOrder;
import id.terang.search.QueueTab;
import id.terang.search.QueuedCase;
import id.terang.search.Unreadable;
import id.terang.shared.LocalWords;
import id.terang.ui.DeskLayout;
import id.terang.ui.Failures;
import id.terang.ui.desk.finding.NarrowBy;
import id.terang.ui.desk.finding.NextBest;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Search over all that an official may read, open or closed. The address says what is asked; a result opens at the desk.
@Route(value = SearchView.PATH, layout = DeskLayout.class)
@Menu(title = "desk.found.title", order = 1.5, icon = "search")
@RolesAllowed({"VERIFIER", "HANDLER", "LEAD", "MODERATOR", "CUSTODIAN", "OVERSIGHT"})
class SearchView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "search";
    private static final int PAGE = 50;

    /// Title, snippet and place are escaped already, with `<mark>` around what was asked for.
    private static final String FOUND = """
        <a class="found-file" href="${item.href}">
          <span class="found-file__title" dir="auto" .innerHTML="${item.title}"></span>
          <span class="found-file__snippet"><span class="soft">${item.source}</span> <span dir="auto" .innerHTML="${item.snippet}"></span></span>
          <span class="found-file__facts"><span class="num">${item.reference}</span> · ${item.state} · <span .innerHTML="${item.place}"></span> · ${item.filed}</span>
        </a>""";

    final SearchForm form;
    final NarrowBy narrow;
    final Grid<FoundFile> grid = new Grid<>();
    final Paragraph count = new Paragraph();
    final Anchor meant = new Anchor();
    final Paragraph unread = new Paragraph();
    final Anchor broader = new Anchor();
    private final Paragraph instead = new Paragraph(getTranslation("desk.found.meant") + " ");
    private final Paragraph less = new Paragraph(getTranslation("portal.search.broader") + " ");
    final Paragraph empty = new Paragraph();
    final Div nextBest = new Div();
    private final DataProvider<FoundFile, Void> lines = new CallbackDataProvider<>(query -> ask().find(query.getOffset(), query.getLimit()).stream(),
        query -> (int) Math.min(DeskQueue.DEEPEST, ask().count()), one -> one.line().reference());
    private final FileSearch search;
    private final Desk desk;
    private DeskQueue.@Nullable Marks marks;
    private QueueFilter filter = QueueFilter.of(QueueTab.ALL);

    SearchView(FileSearch search, Desk desk) {
        this.search = search;
        this.desk = desk;
        addClassName("file-search");
        form = new SearchForm(desk, this::go);
        count.addClassNames("small", "soft", "num");
        count.getElement().setAttribute("role", "status");
        instead.add(meant);
        instead.addClassName("small");
        unread.addClassName("small");
        unread.getElement().setAttribute("role", "status");
        less.add(broader);
        less.addClassName("small");
        var said = new Div(unread, count, instead, less);
        said.addClassName("file-search__said");
        grid.addClassName("queue");
        grid.setAriaLabel(getTranslation("desk.found.title"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setPageSize(PAGE);
        grid.addColumn(found()).setFlexGrow(1);
        empty.addClassName("empty__title");
        var none = new Div(empty, nextBest);
        none.addClassName("empty");
        grid.setEmptyStateComponent(none);
        var list = new Div(grid);
        list.addClassName("desk-list");
        narrow = new NarrowBy(desk.atlas(), desk.telling(), this::address);
        var body = new Div(narrow, list);
        body.addClassName("file-search__body");
        add(new H1(getTranslation("desk.found.title")), form, said, body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filter = QueueAddress.readEverywhere(event.getLocation().getQueryParameters(), desk.official(), desk.atlas(), QueueOrder.RELEVANCE)
            .withTab(QueueTab.ALL).withHandler(null);
        form.show(filter, desk);
        filter = readable(filter);
        try {
            tell(ask());
        } catch (RuntimeException failure) {
            count.setText(getTranslation(Failures.refusal(failure).orElseThrow(() -> failure).key()));
            instead.setVisible(false);
            less.setVisible(false);
            grid.setVisible(false);
            narrow.setVisible(false);
        }
    }

    /// Without the parts that ask a field for something it never says; each is named.
    private QueueFilter readable(QueueFilter asked) {
        var parts = search.unreadable(asked.words());
        unread.setText(parts.stream().map(this::said).collect(Collectors.joining(" ")));
        unread.setVisible(!parts.isEmpty());
        return parts.isEmpty() ? asked : asked.withWords(parts.getLast().without());
    }

    private String said(Unreadable part) {
        return switch (part.why()) {
            case UNKNOWN -> getTranslation("portal.search.typed.unknown", part.typed(), part.known().stream()
                .map(one -> desk.telling().word(one, getLocale()).toLowerCase(getLocale())).collect(Collectors.joining(", ")));
            case NO_DAY -> getTranslation("portal.search.typed.day", part.typed());
            case BEFORE_THE_FIRST -> getTranslation("portal.search.typed.before", part.typed());
        };
    }

    private String address(String words) {
        return address(filter.withWords(words));
    }

    private String address(QueueFilter asked) {
        return "/app/" + PATH + "?" + QueueAddress.everywhere(asked, desk.atlas()).getQueryString();
    }

    private void tell(FileQuestion question) {
        marks = question.marks();
        long total = question.count();
        count.setText(total > DeskQueue.DEEPEST ? getTranslation("desk.capped", DeskQueue.DEEPEST, total)
            : getTranslation(question.wide() && total > 0 ? "desk.found.count.wide" : "desk.found.count", total));
        instead.setVisible(question.meant().isPresent());
        question.meant().ifPresent(words -> {
            meant.setText(words);
            meant.setHref(address(words));
        });
        var fewer = question.broader(total);
        less.setVisible(fewer.isPresent());
        fewer.ifPresent(other -> {
            broader.setText(other.words() + " (" + getTranslation("desk.found.count", other.total()) + ")");
            broader.setHref(address(other.words()));
        });
        question.facets().ifPresentOrElse(facets -> narrow.show(facets, filter), () -> narrow.setVisible(false));
        boolean narrowed = !filter.withWords("").sorted(QueueOrder.DUE).equals(QueueFilter.of(QueueTab.ALL));
        var nothing = total == 0 ? question.nothing().orElse(null) : null;
        empty.setText(nothing != null ? getTranslation("portal.search.none." + nothing.why(), nothing.part())
            : getTranslation(narrowed ? "desk.empty.narrowed" : "desk.found.none"));
        nextBest.removeAll();
        if (total == 0) {
            var ways = new NextBest(question, nothing, filter, this::address);
            if (ways.getComponentCount() > 0) {
                nextBest.add(ways);
            }
        }
        grid.setVisible(true);
        // Not before there is an answer: what is refused is said once.
        grid.setItems(lines);
        grid.scrollToStart();
    }

    /// Asked anew each time, as whoever is signed in by then.
    private FileQuestion ask() {
        return search.ask(desk.official(), filter);
    }

    private void go(QueueFilter wanted) {
        UI.getCurrent().navigate(PATH, QueueAddress.everywhere(wanted, desk.atlas()));
    }

    private static String beyondTitle(FoundFile one) {
        var beyond = one.snippet() == null ? null : one.snippet().beyond(one.title());
        return beyond == null ? "" : beyond.html();
    }

    String place(QueuedCase one) {
        var marks = Objects.requireNonNull(this.marks);
        return marks.service(desk.atlas().service(one.serviceId()).name().in(getLocale())) + " · "
            + marks.area(desk.atlas().area(one.areaId()).name()) + " · " + marks.agency(desk.atlas().agency(one.agencyId()).shortName());
    }

    private String source(FoundFile one) {
        var source = one.snippet() == null ? null : one.snippet().source();
        return source == null ? "" : getTranslation("common.said." + source);
    }

    private LitRenderer<FoundFile> found() {
        return LitRenderer.<FoundFile>of(FOUND)
            .withProperty("href", one -> QueueAddress.href(one.line().reference(), filter, desk.atlas()))
            .withProperty("title", one -> one.title().html())
            .withProperty("source", this::source)
            .withProperty("snippet", SearchView::beyondTitle)
            .withProperty("reference", one -> one.line().reference().toString())
            .withProperty("state", one -> desk.telling().status(one.line().status(), one.line().closeReason(), getLocale()))
            .withProperty("place", one -> place(one.line()))
            .withProperty("filed", one -> LocalWords.date(LocalDate.ofInstant(one.line().filedAt(),
                desk.atlas().agency(one.line().agencyId()).zone()), getLocale()));
    }

    @Override
    public String getPageTitle() {
        return (filter.words().isBlank() ? "" : filter.words() + " – ") + getTranslation("desk.found.title") + " – "
            + getTranslation("common.product");
    }
}
