package id.terang.ui.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Limit;
import id.terang.jurisdiction.Policy;
import id.terang.jurisdiction.Policy.Term;
import id.terang.jurisdiction.PolicyDraft;
import id.terang.shared.Refusal;
import id.terang.ui.DayField;
import id.terang.ui.Icons;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/// The next version, begun from the newest.
final class PolicyForm extends KeepForm {

    final TextField name;
    final DayField from;
    final Map<ClockType, IntegerField> days = new EnumMap<>(ClockType.class);
    final Map<ClockType, Select<Boolean>> counted = new EnumMap<>(ClockType.class);
    final Map<Limit, IntegerField> limits = new EnumMap<>(Limit.class);
    final List<PolicyException> exceptions = new ArrayList<>();
    final Button addException = new Button(Icons.of("plus"));
    private final Div exceptionList = new Div();
    private final Admin admin;
    private final Policy newest;

    PolicyForm(Admin admin, Policy newest, LongConsumer kept) {
        super(UI.getCurrent().getTranslation("admin.policies.new"), draft("policies", null));
        this.admin = admin;
        this.newest = newest;
        name = field("name", new TextField(getTranslation("admin.policies.name")));
        name.setHelperText(getTranslation("admin.policies.name.help"));
        name.setMaxLength(60);
        from = field("from", DayField.date(getTranslation("admin.policies.from")));
        from.setHelperText(getTranslation("admin.policies.from.help"));
        group(getTranslation("admin.policies.clocks"), getTranslation("admin.policies.clocks.help"));
        var general = field("days", new Div());
        general.addClassName("week");
        Stream.of(ClockType.values()).filter(clock -> clock != ClockType.PLAN).forEach(clock -> general.add(clock(clock)));
        group(getTranslation("admin.policies.exceptions"), getTranslation("admin.policies.exceptions.help"));
        exceptionList.addClassName("policy__exceptions");
        field("exception", exceptionList);
        newest.terms().keySet().stream().filter(term -> !term.equals(Term.of(term.clock())))
                .sorted(PolicyWords.ORDER.thenComparing(Term::toString))
                .forEach(term -> exception().show(term, newest.terms().get(term), admin.atlas()));
        addException.setText(getTranslation("admin.policies.exception.add"));
        addException.addClickListener(click -> exception().focus());
        field("addException", addException);
        group(getTranslation("admin.policies.limits"), getTranslation("admin.policies.limits.help"));
        var bounds = field("limit", new Div());
        bounds.addClassName("week");
        for (Limit limit : Limit.values()) {
            bounds.add(limit(limit));
        }
        alias("topmost", save);
        add(note());
        onSave(this::keep, kept);
    }

    private Paragraph note() {
        var note = new Paragraph(getTranslation("admin.policies.binding"));
        note.addClassNames("small", "soft");
        return note;
    }

    private Div clock(ClockType clock) {
        IntegerField number = number(Choices.word(clock, this), PolicyDraft.LEAST, PolicyDraft.MOST,
                newest.terms().get(Term.of(clock)));
        unsaved.watch("days." + clock, number);
        days.put(clock, number);
        Select<Boolean> how = new Select<>();
        how.setAriaLabel(getTranslation("admin.policies.counted", Choices.word(clock, this)));
        how.setItems(true, false);
        how.setItemLabelGenerator(working -> getTranslation(working ? "admin.policies.working" : "admin.policies.calendar"));
        how.setValue(newest.workingDays(clock));
        counted.put(clock, how);
        var line = new Div(number, how);
        line.addClassNames("week__day", "policy__clock");
        return line;
    }

    private IntegerField limit(Limit limit) {
        IntegerField number = number(Choices.word(limit, this), limit.least(), limit.most(), newest.limit(limit));
        unsaved.watch("limit." + limit, number);
        limits.put(limit, number);
        return number;
    }

    static IntegerField number(String label, int least, int most, Integer value) {
        var number = new IntegerField(label);
        number.setMin(least);
        number.setMax(most);
        number.setStepButtonsVisible(true);
        number.setValue(value);
        return number;
    }

    private PolicyException exception() {
        var one = new PolicyException(admin.atlas(), this::remove);
        exceptions.add(one);
        exceptionList.add(one);
        return one;
    }

    private void remove(PolicyException one) {
        exceptions.remove(one);
        exceptionList.remove(one);
        addException.focus();
    }

    private long keep() {
        if (from.isEmpty()) {
            throw new Refusal.BadInput("refusal.admin.from.missing");
        }
        Map<ClockType, Boolean> working = new EnumMap<>(ClockType.class);
        counted.forEach((clock, how) -> working.put(clock, how.getValue()));
        Map<Limit, Integer> bounds = new EnumMap<>(Limit.class);
        limits.forEach((limit, field) -> field.getOptionalValue().ifPresent(value -> bounds.put(limit, value)));
        return admin.policyKeeping().add(admin.actor(),
                new PolicyDraft(newest.version(), name.getValue(), from.day(), terms(), working, bounds));
    }

    private Map<Term, Integer> terms() {
        Map<Term, Integer> terms = new HashMap<>();
        days.forEach((clock, field) -> field.getOptionalValue().ifPresent(value -> terms.put(Term.of(clock), value)));
        for (PolicyException one : exceptions) {
            if (terms.putIfAbsent(one.term(), one.days()) != null) {
                throw new Refusal.BadInput("refusal.admin.exception.twice");
            }
        }
        return terms;
    }
}
