package id.terang.ui.admin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.textfield.TextField;
import id.terang.shared.Refusal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A date or a time of day, entered the way the browser knows best.
final class DayField extends TextField {

    private final String type;

    private DayField(String label, String type) {
        super(label);
        this.type = type;
    }

    static DayField date(String label) {
        return new DayField(label, "date");
    }

    static DayField time(String label) {
        return new DayField(label, "time");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("""
                const become = tries => this.inputElement ? this.inputElement.type = $0
                    : tries && setTimeout(() => become(tries - 1), 50);
                become(40);""", type);
    }

    void show(@Nullable Object value) {
        setValue(value == null ? "" : value.toString());
    }

    /// @throws Refusal.BadInput for what is no date
    @Nullable LocalDate day() {
        return read(LocalDate::parse, "refusal.csv.date");
    }

    /// @throws Refusal.BadInput for what is no time of day
    @Nullable LocalTime time() {
        return read(LocalTime::parse, "refusal.admin.hours.shape");
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
