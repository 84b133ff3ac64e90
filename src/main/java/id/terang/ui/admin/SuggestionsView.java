package id.terang.ui.admin;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.terang.search.Judgements;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import id.terang.statistics.Wilson;
import id.terang.ui.DeskLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;

/// How often what was suggested to verifiers is what they decided, and what they corrected most.
@Route(value = "admin/suggestions", layout = DeskLayout.class)
@Menu(title = "admin.suggestions.title", icon = "lightbulb", order = 29)
@RolesAllowed("ADMIN")
@StyleSheet("context://assets/admin.css")
class SuggestionsView extends Div implements HasDynamicTitle {

    private static final int[] DAYS = {30, 90};
    private static final int CORRECTIONS = 20;
    private static final String[] COLUMNS = {"what", "first", "three", "n", "corrected", "silent"};

    final NativeTable figures = new NativeTable();
    final UnorderedList corrections = new UnorderedList();
    private final Admin admin;
    private final Judgements judgements;

    SuggestionsView(Admin admin, Judgements judgements) {
        this.admin = admin;
        this.judgements = judgements;
        addClassNames("stack", "stack--loose", "wide");
        var scroll = new Div(figures);
        scroll.addClassName("scroll");
        scroll.getElement().setAttribute("role", "region").setAttribute("tabindex", "0")
            .setAttribute("aria-label", getTranslation("admin.suggestions.title"));
        add(new H1(getTranslation("admin.suggestions.title")), soft("admin.suggestions.about"), scroll,
            new H2(getTranslation("admin.suggestions.corrections")), corrections);
        figures();
        corrections();
    }

    private void figures() {
        figures.addClassNames("table", "table--rows");
        var head = figures.getHead().addRow();
        for (int i = 0; i < COLUMNS.length; i++) {
            var cell = new NativeTableHeaderCell(heading(i));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("num", i > 0);
            head.add(cell);
        }
        for (int days : DAYS) {
            var accuracy = judgements.since(since(days), admin.reach());
            row(getTranslation("admin.suggestions.services", days), accuracy.services());
            row(getTranslation("admin.suggestions.offices", days), accuracy.offices());
        }
    }

    private String heading(int column) {
        return getTranslation("admin.suggestions.column." + COLUMNS[column]);
    }

    private void row(String name, Judgements.Hits hits) {
        var row = figures.getBody().addRow();
        var head = new NativeTableHeaderCell(name);
        head.getElement().setAttribute("scope", "row");
        row.add(head);
        for (String words : new String[] {share(hits.first(), hits.n()), share(hits.three(), hits.n()),
            LocalWords.number(hits.n(), getLocale()), LocalWords.number(hits.corrected(), getLocale()),
            LocalWords.number(hits.silent(), getLocale())}) {
            var cell = new NativeTableCell(words);
            cell.addClassName("num");
            cell.getElement().setAttribute("data-label", heading(row.getComponentCount()));
            row.add(cell);
        }
    }

    /// The share with its 95 % interval.
    private String share(long hits, long n) {
        if (n == 0) {
            return getTranslation("admin.suggestions.none");
        }
        var share = Wilson.of(hits, n);
        return getTranslation("admin.suggestions.share", LocalWords.percent(whole(share.share()), getLocale()),
            LocalWords.percents(whole(share.low()), whole(share.high()), getLocale()));
    }

    /// In whole per cent, as on the public pages.
    private static double whole(double share) {
        return Math.round(share * 100) / 100.0;
    }

    private void corrections() {
        corrections.addClassNames("changes", "stack", "stack--tight");
        judgements.corrections(since(DAYS[1]), admin.reach(), CORRECTIONS).forEach(one -> corrections.add(new ListItem(
            getTranslation("admin.suggestions.correction", name(one.subject(), one.suggested()), name(one.subject(), one.decided()),
                one.times()))));
        if (corrections.getComponentCount() == 0) {
            add(soft("admin.suggestions.uncorrected"));
        }
    }

    private String name(Judgements.Subject subject, long id) {
        try {
            return subject == Judgements.Subject.SERVICE ? admin.atlas().service(id).name().in(getLocale()) : admin.atlas().agency(id).name();
        } catch (Refusal.NotFound gone) {
            return "–";
        }
    }

    private Instant since(int days) {
        return admin.clock().instant().minus(Duration.ofDays(days));
    }

    private Paragraph soft(String key) {
        var words = new Paragraph(getTranslation(key));
        words.addClassName("soft");
        return words;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.suggestions.title") + " – " + getTranslation("common.product");
    }
}
