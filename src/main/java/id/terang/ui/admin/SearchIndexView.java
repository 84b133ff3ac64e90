package id.terang.ui.admin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.terang.search.IndexKeeping;
import id.terang.search.IndexState;
import id.terang.shared.LocalWords;
import id.terang.ui.DeskLayout;
import id.terang.ui.Notices;
import id.terang.ui.Sure;
import jakarta.annotation.security.RolesAllowed;

/// How the search index is, how far a building of it has come, and one button that begins one.
@Route(value = "admin/search-index", layout = DeskLayout.class)
@Menu(title = "admin.search-index.title", icon = "database", order = 31)
@RolesAllowed("ADMIN")
@StyleSheet("context://assets/admin.css")
class SearchIndexView extends Div implements HasDynamicTitle {

    private static final double MEGABYTE = 1_000_000;

    final Button build = new Button(getTranslation("admin.search-index.build"), click -> ask());
    final Div numbers = new Div();
    final Paragraph compared = soft();
    final Paragraph partial = new Paragraph(getTranslation("admin.search-index.partial"));
    final Paragraph progress = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Div going = new Div(progress, bar);
    private final Admin admin;
    private final IndexKeeping keeping;
    private final Polling polling = new Polling(this::look);

    SearchIndexView(Admin admin, IndexKeeping keeping) {
        this.admin = admin;
        this.keeping = keeping;
        addClassNames("stack", "stack--loose", "wide");
        add(new H1(getTranslation("admin.search-index.title")));
        if (!keeping.mayKeep(admin.official())) {
            add(soft(getTranslation("refusal.index.topmost")));
            return;
        }
        numbers.addClassName("subjects");
        partial.addClassNames("notice", "tone-late");
        partial.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("admin.search-index.progress"));
        going.addClassNames("card", "stack", "stack--tight");
        build.addThemeNames("primary");
        add(soft(getTranslation("admin.search-index.note")), partial, numbers, compared, going, new Div(build));
        show();
        look();
    }

    private void show() {
        var state = keeping.state(admin.official());
        numbers.removeAll();
        numbers.add(card(LocalWords.number(state.entries(), getLocale()), "entries"), card(LocalWords.number(state.cases(), getLocale()), "cases"),
                card(megabytes(state.bytes()), "bytes"), card(megabytes(state.heap()), "heap"));
        var last = state.compared();
        var zone = admin.atlas().agency(admin.official().agencyId()).zone();
        compared.setText(getTranslation("admin.search-index.generation", state.generation()) + " " + (last == null
                ? getTranslation("admin.search-index.compared.never")
                : getTranslation("admin.search-index.compared", LocalWords.moment(last.at(), zone, getLocale()), last.written())));
    }

    private String megabytes(long bytes) {
        return getTranslation("admin.search-index.megabytes", bytes / MEGABYTE);
    }

    /// How far it is; once it is over, the numbers anew.
    private void look() {
        boolean was = going.isVisible() && !build.isEnabled();
        var now = keeping.building(admin.official());
        boolean whole = keeping.whole(admin.official());
        partial.setVisible(!whole);
        now.ifPresent(this::tell);
        going.setVisible(now.isPresent());
        build.setEnabled(now.isEmpty());
        if (was && now.isEmpty()) {
            show();
            if (whole) {
                Notices.done(getTranslation("admin.search-index.done"));
            }
        }
        getUI().ifPresent(ui -> polling.keep(ui, now.isPresent() || !whole));
    }

    private void tell(IndexState.Building now) {
        bar.setIndeterminate(now.done() == 0);
        if (now.done() > 0) {
            bar.setValue(Math.min(1, (double) now.done() / Math.max(1, now.total())));
        }
        progress.setText(now.done() == 0 ? getTranslation("admin.search-index.begun")
                : getTranslation("admin.search-index.going", now.done(), now.total(), Math.round(now.perSecond()), now.secondsLeft()));
    }

    private void ask() {
        String consequence = keeping.whole(admin.official()) ? "admin.search-index.consequence" : "admin.search-index.consequence.partial";
        new Sure(getTranslation("admin.search-index.ask"), getTranslation(consequence), getTranslation("admin.search-index.build"), getTranslation("admin.search-index.cancel"), false).ask(this::begin);
    }

    private void begin() {
        if (!keeping.buildAnew(admin.official())) {
            Notices.done(getTranslation("admin.search-index.already"));
        }
        look();
    }

    private Component card(String figure, String what) {
        var number = new Span(figure);
        number.addClassName("figure__number");
        var words = new Paragraph(getTranslation("admin.search-index." + what));
        words.addClassName("card__text");
        var card = new Div(number, words);
        card.addClassName("card");
        return card;
    }

    private static Paragraph soft(String... words) {
        var paragraph = new Paragraph(String.join(" ", words));
        paragraph.addClassName("soft");
        return paragraph;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (keeping.mayKeep(admin.official())) {
            look();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.stop(event.getUI());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.search-index.title") + " – " + getTranslation("common.product");
    }
}
