package id.terang.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Input;
import id.terang.shared.Refusal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A date or a time of day, entered the way the browser knows best: its own field is the one that works with every
/// screen reader and every phone.
public final class DayField extends CustomField<String> {

    private final Input input = new Input();

    private DayField(String label, String type) {
        super("");
        setLabel(label);
        addClassName("day-field");
        input.setType(type);
        input.getElement().setAttribute("aria-label", label);
        add(input);
    }

    public static DayField date(String label) {
        return new DayField(label, "date");
    }

    public static DayField time(String label) {
        return new DayField(label, "time");
    }

    public void show(@Nullable Object value) {
        setValue(value == null ? "" : value.toString());
    }

    /// @throws Refusal.BadInput for what is no date
    public @Nullable LocalDate day() {
        return read(LocalDate::parse, "refusal.csv.date");
    }

    /// @throws Refusal.BadInput for what is no time of day
    public @Nullable LocalTime time() {
        return read(LocalTime::parse, "refusal.admin.hours.shape");
    }

    /// The browser's own field knows nothing of the one around it.
    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        input.getElement().setAttribute("readonly", readOnly);
    }

    @Override
    protected String generateModelValue() {
        return input.getValue();
    }

    @Override
    protected void setPresentationValue(String value) {
        input.setValue(value);
    }

    private <T> @Nullable T read(Function<String, T> parse, String refusal) {
        if (getValue().isBlank()) {
            return null;
        }
        try {
            return parse.apply(getValue().strip());
        } catch (DateTimeParseException impossible) {
            throw new Refusal.BadInput(refusal, getValue());
        }
    }
}
