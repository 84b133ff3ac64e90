package id.terang.ui.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import id.terang.jurisdiction.Atlas;
import id.terang.statistics.Dimension;
import id.terang.statistics.FigureSheet.LeftOut;
import id.terang.statistics.Measure;
import id.terang.statistics.Measure.Shape;
import id.terang.statistics.Pivot;
import id.terang.ui.CopyText;
import id.terang.ui.Icons;
import id.terang.ui.Paperclip;
import id.terang.ui.PublicPages;
import id.terang.ui.figures.Sorting.By;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One picture: what it shows and what is not in it in words, the table, and the ways to take it along.
class PicturePane extends Div {

    final FiguresTable table;
    final Paragraph said = new Paragraph();
    private final Pivot pivot;
    private final FiguresAddress address;
    private final FiguresWords words;

    PicturePane(Pivot pivot, FiguresAddress address, FiguresWords words, Atlas atlas, boolean desk, Consumer<By> sort) {
        this.pivot = pivot;
        this.address = address;
        this.words = words;
        var question = pivot.question();
        table = new FiguresTable(pivot, address, words, new Cases(atlas, words.doors().today()), desk, sort);
        addClassNames("stack", "figures__picture");
        said.setText(words.all(pivot));
        said.getElement().setAttribute("role", "status");
        var scope = soft(words.scope(pivot, atlas));
        var head = new Div(new H2(words.title(question)), scope, said, soft(words.doors().definitions().of(question.measure().definition(), words.language())));
        head.addClassNames("stack", "stack--tight", "column");
        add(head);
        pivot.notes().forEach(note -> add(notice(note)));
        if (ofAgencies(question.rows()) || ofAgencies(question.columns())) {
            add(noRanking());
        }
        if (pivot.empty()) {
            add(empty());
        } else {
            add(soft(caption(question)), table);
        }
        add(sentences(leftOut()), sentences(Stream.of(words.get("explore.cases.why"))), actions());
    }

    private static Paragraph soft(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassNames("soft", "small");
        return paragraph;
    }

    private Component notice(Pivot.Note note) {
        var notice = new Div(new Paragraph(words.get("explore.note." + note.reason(), note.n(), note.most())));
        notice.addClassName("notice");
        return notice;
    }

    private Component noRanking() {
        var compare = new Anchor(PublicPages.in(words.language(), "/statistics/compare") + address.figures(), words.get("explore.compare"));
        compare.setRouterIgnore(true);
        var paragraph = soft(words.get("explore.noRanking") + " ");
        paragraph.add(compare);
        return paragraph;
    }

    private String caption(Pivot.Question question) {
        String key = "explore.caption." + (question.measure() == Measure.INCIDENTS ? Measure.INCIDENTS : question.measure().shape());
        String caption = words.get(question.measure().shape() == Shape.DAYS && ofAnswered(question) ? key + ".answered" : key);
        boolean drawn = question.measure().shape() != Shape.CASES && pivot.columns().isEmpty();
        return drawn ? caption + " " + words.get("explore.caption.drawn") : caption;
    }

    private static boolean ofAgencies(@Nullable Dimension by) {
        return by == Dimension.AGENCY || by == Dimension.FIRST_HOLDER;
    }

    /// Whether what was never answered is left out, of the whole or of the parts.
    private static boolean ofAnswered(Pivot.Question question) {
        return question.of().outcome() != null || question.rows() == Dimension.OUTCOME || question.columns() == Dimension.OUTCOME;
    }

    private Component empty() {
        var title = new Paragraph(words.get("explore.empty"));
        title.addClassName("empty__title");
        var empty = new Div(title, new Paragraph(words.get("explore.empty.text")), new Anchor("/app/" + FiguresView.PATH, words.get("explore.clear")));
        empty.addClassNames("empty", "stack");
        return empty;
    }

    private Component actions() {
        var copy = new Button(words.get("explore.copy"), Icons.of("copy"));
        String here = "/app/" + FiguresView.PATH + FiguresAddress.asked(address.parameters());
        var csv = new Paperclip(words.get("explore.csv"), "terang-figures.csv", "text/csv; charset=utf-8", this::csv);
        csv.addClassName("figures__csv");
        var methods = new Anchor(PublicPages.in(words.language(), "/statistics/methods") + "#" + pivot.question().measure().definition().id(),
            words.get("explore.methods"));
        methods.setRouterIgnore(true);
        var page = new Anchor(PublicPages.in(words.language(), "/statistics") + address.figures(), words.get("explore.statistics.same"));
        page.setRouterIgnore(true);
        var actions = new Div(CopyText.address(here, copy), csv, page, methods);
        actions.addClassName("cluster");
        return actions;
    }

    private byte[] csv() {
        return words.doors().description().csv(pivot, address.parameters().getQueryString(), words::name, words.language())
            .getBytes(StandardCharsets.UTF_8);
    }

    /// What is not in the picture, and why.
    private Stream<String> leftOut() {
        var definition = pivot.question().measure().definition();
        long silent = pivot.empty() ? 0 : pivot.rows().stream().filter(row -> row.all().value() == null).count();
        boolean immature = Stream.concat(pivot.rows().stream().map(Pivot.Row::head), pivot.columns().stream()).anyMatch(Pivot.Head::immature);
        return Stream.of(
            pivot.whole().leftOut().stream().filter(left -> left.definition() == null || left.definition() == definition).map(this::leftOut),
            silent > 0 ? Stream.of(words.get("explore.silent", silent)) : Stream.<String>empty(),
            immature ? Stream.of(words.get("explore.immature.why")) : Stream.<String>empty()).flatMap(Function.identity());
    }

    private String leftOut(LeftOut left) {
        return left.n() == null ? words.get(left.key()) : words.get("explore.leftOut.n", words.get(left.key()), left.n());
    }

    private static Paragraph sentences(Stream<String> sentences) {
        var paragraph = soft(sentences.collect(Collectors.joining(" ")));
        paragraph.addClassName("column");
        return paragraph;
    }
}
