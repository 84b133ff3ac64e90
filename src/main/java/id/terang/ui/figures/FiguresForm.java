package id.terang.ui.figures;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import id.terang.complaints.Channel;
import id.terang.complaints.Outcome;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Service;
import id.terang.statistics.Dimension;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.Measure;
import id.terang.ui.DayField;
import id.terang.ui.Icons;
import id.terang.ui.Pick;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is picked: the figure and its layout in sight, filters behind a fold. Every change asks for another address;
/// what the address says is shown here.
class FiguresForm extends Div {

    final Select<Measure> measure = new Select<>();
    final Select<Dimension> rows = new Select<>();
    final Select<Dimension> columns = new Select<>();
    final Select<Period> period = new Select<>();
    final ComboBox<Agency> agency;
    final ComboBox<Service> service;
    final ComboBox<Area> area;
    final Select<Kind> kind;
    final Select<Channel> channel;
    final Select<Outcome> outcome;
    final DayField from = DayField.date(getTranslation("explore.from"));
    final DayField to = DayField.date(getTranslation("explore.to"));
    final DayField asOf = DayField.date(getTranslation("explore.asOf"));
    final Button clear = new Button(getTranslation("explore.clear"));
    final NativeDetails filters = new NativeDetails();
    private final Span summary = new Span();
    private final Consumer<QueryParameters> wanted;
    private FiguresAddress shown;

    FiguresForm(FiguresDoors doors, FiguresAddress first, Consumer<QueryParameters> wanted) {
        this.wanted = wanted;
        shown = first;
        Atlas atlas = doors.jurisdiction().atlas();
        addClassNames("card", "figures__form");
        getElement().setAttribute("role", "search").setAttribute("aria-label", getTranslation("explore.form"));
        words(measure, "explore.measure", List.of(Measure.values()), one -> getTranslation("explore.measure." + one));
        words(rows, "explore.rows", List.of(Dimension.values()), one -> getTranslation("explore.dimension." + one));
        words(columns, "explore.columns", List.of(Dimension.values()), one -> getTranslation("explore.dimension." + one));
        columns.setEmptySelectionAllowed(true);
        columns.setEmptySelectionCaption(getTranslation("explore.columns.none"));
        words(period, "explore.period", List.of(Period.values()), one -> getTranslation("explore.period." + one));
        agency = Pick.agency(getTranslation("explore.agency"), atlas, any -> true);
        service = Pick.service(getTranslation("explore.service"), atlas, getLocale());
        area = Pick.area(getTranslation("explore.area"), atlas);
        Stream.of(agency, service, area).forEach(field -> field.setPlaceholder(getTranslation("explore.any")));
        kind = word("explore.kind", Kind.values(), doors);
        channel = word("explore.channel", Channel.values(), doors);
        outcome = word("explore.outcome", Outcome.values(), doors);
        listen(doors);
        clear.addThemeNames("tertiary", "small");
        clear.addClickListener(click -> ask("agency", "", "service", "", "area", "", "kind", "", "channel", "", "outcome", "",
            "from", "", "to", "", "as_of", ""));
        var layout = new Div(measure, rows, columns, period);
        layout.addClassNames("figures__picks", "figures__layout");
        var fields = new Div(agency, service, area, kind, channel, outcome, from, to, asOf);
        fields.addClassName("figures__picks");
        filters.setSummary(Icons.of("filter"), summary, Icons.of("chevron-down"));
        filters.setContent(new Div(fields, clear));
        filters.addClassName("figures__filters");
        add(layout, filters);
    }

    private void listen(FiguresDoors doors) {
        on(measure, one -> ask("measure", one.id()));
        on(rows, one -> ask("rows", one.id()));
        columns.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                ask("columns", event.getValue() == null ? "" : event.getValue().id());
            }
        });
        on(period, one -> {
            FigureQuery days = one.on(doors.today());
            if (days != null) {
                ask("from", days.from().toString(), "to", days.to().toString());
            } else {
                filters.setOpen(true);
                from.focus();
            }
        });
        filter(agency, "agency", Agency::slug);
        filter(service, "service", Service::code);
        filter(area, "area", Area::code);
        filter(kind, "kind", FiguresForm::word);
        filter(channel, "channel", FiguresForm::word);
        filter(outcome, "outcome", FiguresForm::word);
        filter(from, "from", String::strip);
        filter(to, "to", String::strip);
        filter(asOf, "as_of", String::strip);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private <T> void filter(AbstractField<?, T> field, String name, Function<T, String> written) {
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                T value = event.getValue();
                ask(name, value == null ? "" : written.apply(value));
            }
        });
    }

    private <T> void on(Select<T> field, Consumer<T> chosen) {
        field.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                chosen.accept(event.getValue());
            }
        });
    }

    private void ask(String... changes) {
        wanted.accept(shown.with(changes));
    }

    private <T> void words(Select<T> field, String label, List<T> items, Function<T, String> word) {
        field.setLabel(getTranslation(label));
        field.setItems(items);
        field.setItemLabelGenerator(one -> one == null ? getTranslation("explore.columns.none") : word.apply(one));
        field.setWidthFull();
    }

    private <E extends Enum<E>> Select<E> word(String label, E[] constants, FiguresDoors doors) {
        Select<E> field = Pick.word(getTranslation(label), List.of(constants), doors.telling(), getLocale());
        field.setEmptySelectionAllowed(true);
        field.setPlaceholder(getTranslation("explore.any"));
        return field;
    }

    /// What the address says, as it could be answered.
    void show(FiguresAddress address, LocalDate today, Atlas atlas) {
        shown = address;
        var question = address.question();
        FigureQuery query = question.of();
        measure.setValue(question.measure());
        rows.setValue(question.rows());
        columns.setValue(question.columns());
        period.setValue(Period.of(query, today));
        agency.setValue(known(query.agency(), atlas::agency));
        service.setValue(known(query.service(), atlas::service));
        area.setValue(known(query.area(), atlas::area));
        kind.setValue(query.kind());
        channel.setValue(query.channel());
        outcome.setValue(query.outcome());
        from.show(query.from());
        to.show(query.to());
        asOf.show(query.asOf());
        long set = Stream.of(query.agency(), query.service(), query.area(), query.kind(), query.channel(), query.outcome(), query.asOf())
            .filter(one -> one != null).count();
        summary.setText(set == 0 ? getTranslation("explore.filters") : getTranslation("explore.filters.set", set));
        clear.setVisible(set > 0 || period.getValue() != Period.YEAR);
    }

    private static <T> @Nullable T known(@Nullable Long id, Function<Long, T> find) {
        return id == null ? null : find.apply(id);
    }
}
