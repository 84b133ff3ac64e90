package id.terang.ui.desk.actions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import id.terang.shared.Refusal;
import id.terang.ui.ErrorSummary;
import id.terang.ui.Pick;
import java.util.ArrayList;
import java.util.List;

/// What a form needs before it can be sent. All of it is looked at together: whatever is missing is marked where it stands and named on
/// top, and the first of it is led to. What is put right is said no more.
final class Needs {

    final ErrorSummary errors = new ErrorSummary();
    private final List<Need> needs = new ArrayList<>();
    private final Component form;

    Needs(Component form) {
        this.form = form;
    }

    private record Need(Component field, Runnable check) { }

    /// A field that cannot be left empty where it is shown.
    ///
    /// @param missing key of what is said where it is
    <F extends Component & HasValue<?, ?>> void filled(F field, String missing) {
        right(field, () -> {
            if (field.isVisible() && (field.isEmpty() || field.getValue() instanceof String words && words.isBlank())) {
                throw new Refusal.BadInput(missing);
            }
        });
    }

    /// @param check refuses what cannot be right in the field
    void right(Component field, Runnable check) {
        needs.add(new Need(field, check));
        if (field instanceof HasValue<?, ?> value) {
            value.addValueChangeListener(change -> review());
        }
    }

    void review() {
        errors.review(this::check);
    }

    /// Leads to the first thing that is missing, if anything is.
    ///
    /// @return whether nothing is
    boolean met() {
        errors.clear();
        check(errors);
        return errors.passedOrLed();
    }

    private void check(ErrorSummary into) {
        Pick.unsettled(form).forEach(list -> into.add(list, list.unsettled()));
        needs.forEach(need -> into.check(need.field(), need.check()));
    }
}
