package id.terang.ui.admin;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Policy.Term;
import id.terang.jurisdiction.PolicyDraft;
import id.terang.jurisdiction.Service;
import id.terang.jurisdiction.Track;
import id.terang.shared.Refusal;
import id.terang.ui.Icons;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// One number of days for something in particular: a kind, a track, a service or an agency, alone or together.
final class PolicyException extends Div {

    final Select<ClockType> clock;
    final IntegerField days;
    final Select<Kind> kind;
    final Select<Track> track;
    final ComboBox<Service> service;
    final ComboBox<Agency> agency;

    PolicyException(Atlas atlas, Consumer<PolicyException> remove) {
        addClassName("policy__exception");
        clock = Choices.word(getTranslation("admin.policies.clock"), promised(), this);
        clock.setValue(ClockType.RESOLVE);
        days = PolicyForm.number(getTranslation("admin.policies.days"), PolicyDraft.LEAST, PolicyDraft.MOST, null);
        kind = any(Choices.word(getTranslation("admin.policies.kind"), Kind.values(), this));
        track = any(Choices.word(getTranslation("admin.field.track"), Track.values(), this));
        service = Choices.service(getTranslation("admin.field.service"), atlas, getLocale());
        service.setPlaceholder(getTranslation("admin.policies.any"));
        agency = Choices.agency(getTranslation("admin.policies.receiver"), atlas);
        agency.setPlaceholder(getTranslation("admin.policies.any"));
        var away = new Button(getTranslation("admin.policies.exception.remove"), Icons.of("x"), click -> remove.accept(this));
        away.addThemeNames("tertiary");
        add(clock, days, kind, track, service, agency, away);
    }

    private static ClockType[] promised() {
        return Stream.of(ClockType.values()).filter(type -> type != ClockType.PLAN).toArray(ClockType[]::new);
    }

    private <E extends Enum<E>> Select<E> any(Select<E> field) {
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("admin.policies.any"));
        field.setPlaceholder(getTranslation("admin.policies.any"));
        return field;
    }

    void show(Term term, int number, Atlas atlas) {
        clock.setValue(term.clock());
        days.setValue(number);
        kind.setValue(term.kind());
        track.setValue(term.track());
        service.setValue(term.service() == null ? null : atlas.service(term.service()));
        agency.setValue(term.agency() == null ? null : atlas.agency(term.agency()));
    }

    void focus() {
        ((Focusable<?>) clock).focus();
    }

    /// @throws Refusal.BadInput if it is for nothing in particular
    Term term() {
        var term = new Term(clock.getValue(), kind.getValue(), track.getValue(),
                service.getOptionalValue().map(Service::id).orElse(null),
                agency.getOptionalValue().map(Agency::id).orElse(null));
        if (term.equals(Term.of(term.clock()))) {
            throw new Refusal.BadInput("refusal.admin.exception.general");
        }
        return term;
    }

    /// @throws Refusal.BadInput if none was entered
    int days() {
        return days.getOptionalValue().orElseThrow(() -> new Refusal.BadInput("refusal.admin.exception.days"));
    }
}
