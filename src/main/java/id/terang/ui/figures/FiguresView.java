package id.terang.ui.figures;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.terang.shared.Role;
import id.terang.statistics.Pivot;
import id.terang.ui.Failures;
import id.terang.ui.SignedIn;
import id.terang.ui.figures.Sorting.By;
import id.terang.workbench.KeptPictures.Keeper;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The explorer: pick a figure, lay it out, go down to the cases, keep it and send it. Open to everybody, because its
/// figures are the public ones. The address says everything.
@Route(value = FiguresView.PATH, layout = FiguresFrame.class)
@Menu(title = "explore.title", order = 4, icon = "chart-line")
@AnonymousAllowed
@StyleSheet("context://assets/figures.css")
class FiguresView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "figures";

    /// Who may search the files of cases.
    private static final Set<Role> SEARCHING = EnumSet.of(Role.VERIFIER, Role.HANDLER, Role.LEAD, Role.MODERATOR,
        Role.CUSTODIAN, Role.OVERSIGHT);

    final Div mistakes = new Div();
    final FiguresForm form;
    final Optional<PicturesBar> pictures;
    @Nullable PicturePane picture;
    private final Div result = new Div();
    private final FiguresDoors doors;
    private final FiguresWords words;
    private final boolean desk;
    private FiguresAddress address;
    private @Nullable By sorted;

    FiguresView(FiguresDoors doors, AuthenticationContext session) {
        this.doors = doors;
        words = new FiguresWords(doors, UI.getCurrent());
        address = FiguresAddress.read(QueryParameters.empty(), doors.jurisdiction().atlas(), doors.today());
        addClassNames("figures", "stack");
        var official = SignedIn.official(session);
        desk = official.filter(one -> one.roles().stream().anyMatch(SEARCHING::contains)).isPresent();
        pictures = official.map(Keeper::of).or(() -> SignedIn.citizen(session).map(Keeper::of))
            .map(keeper -> new PicturesBar(doors.pictures(), keeper));
        form = new FiguresForm(doors, address, this::go);
        mistakes.addClassNames("error-summary", "column");
        mistakes.getElement().setAttribute("role", "alert");
        var lead = new Paragraph(getTranslation("explore.lead"));
        lead.addClassNames("soft", "column");
        add(new H1(getTranslation("explore.title")), lead, mistakes, form);
        pictures.ifPresent(this::add);
        add(result);
    }

    private void go(QueryParameters wanted) {
        UI.getCurrent().navigate(PATH, wanted);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var atlas = doors.jurisdiction().atlas();
        address = FiguresAddress.read(event.getLocation().getQueryParameters(), atlas, doors.today());
        form.show(address, doors.today(), atlas);
        tell();
        pictures.ifPresent(bar -> bar.show(address.parameters().getQueryString()));
        result.removeAll();
        picture = null;
        try {
            Pivot pivot = doors.pivots().of(address.question());
            picture = new PicturePane(pivot, address, words, atlas, desk, this::sort);
            result.add(picture);
        } catch (RuntimeException failure) {
            var refusal = Failures.refusal(failure).orElseThrow(() -> failure);
            result.add(new Paragraph(getTranslation(refusal.key(), refusal.args())));
        }
        if (sorted != null && picture != null) {
            picture.table.focus(sorted);
        }
        sorted = null;
    }

    /// The heading keeps the focus when its rows stand in another order.
    private void sort(By by) {
        sorted = by;
        go(address.with("sort", address.sorting().next(by).word()));
    }

    private void tell() {
        mistakes.removeAll();
        mistakes.setVisible(!address.oddities().isEmpty());
        if (mistakes.isVisible()) {
            var title = new H2(getTranslation("explore.mistakes"));
            title.addClassName("error-summary__title");
            var list = new UnorderedList();
            address.oddities().forEach(odd -> list.add(new ListItem(getTranslation(odd.key(), odd.args()))));
            mistakes.add(title, list);
        }
    }

    @Override
    public String getPageTitle() {
        return words.title(address.question()) + " – " + getTranslation("explore.title") + " – " + getTranslation("common.product");
    }
}
