package id.terang.ui.desk.finding;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.terang.search.Near;
import id.terang.shared.GeoPoint;
import id.terang.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A place by its coordinates and how far around it, as they stand in an address too: `near=-6.200,106.817&radius=2`.
public final class NearField extends CustomField<Near> {

    /// Kilometres.
    public static final String USUAL = "2";
    private static final List<String> RADII = List.of("0.5", "1", USUAL, "5", "10", "25", "50");

    private static final Pattern PLACE = Pattern.compile("\\s*(-?\\d{1,2}(?:\\.\\d{1,12})?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d{1,12})?)\\s*");
    private static final Pattern KILOMETRES = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})?");

    public final TextField place = new TextField();
    final Select<String> radius = new Select<>();

    public NearField(String label) {
        setLabel(label);
        place.setPlaceholder("-6.200, 106.817");
        place.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        place.setClearButtonVisible(true);
        place.setMaxLength(40);
        place.setAriaLabel(label);
        radius.setItems(RADII);
        radius.setItemLabelGenerator(km -> getTranslation("portal.near.km", Double.parseDouble(km)));
        radius.setValue(USUAL);
        radius.setAriaLabel(getTranslation("desk.found.radius"));
        add(place, radius);
    }

    @Override
    protected @Nullable Near generateModelValue() {
        var near = read(place.getValue(), radius.getValue()).orElse(null);
        boolean wrong = near == null && !place.getValue().isBlank();
        setInvalid(wrong);
        setErrorMessage(wrong ? getTranslation("desk.found.near.wrong") : "");
        return near;
    }

    @Override
    protected void setPresentationValue(@Nullable Near near) {
        place.setValue(near == null ? "" : place(near));
        String asked = near == null ? USUAL : radius(near);
        if (!RADII.contains(asked)) {
            radius.setItems(Stream.concat(RADII.stream(), Stream.of(asked)).toList());
        }
        radius.setValue(asked);
        setInvalid(false);
    }

    /// @return empty for what is no place, or too far around it
    public static Optional<Near> read(String place, String km) {
        var numbers = PLACE.matcher(place);
        if (!numbers.matches() || !KILOMETRES.matcher(km).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Near(new GeoPoint(Double.parseDouble(numbers.group(1)), Double.parseDouble(numbers.group(2))), Double.parseDouble(km)));
        } catch (Refusal.BadInput nowhere) {
            return Optional.empty();
        }
    }

    public static String place(Near near) {
        return String.format(Locale.ROOT, "%.3f,%.3f", near.point().lat(), near.point().lon());
    }

    public static String radius(Near near) {
        return near.km() == Math.rint(near.km()) ? Long.toString(Math.round(near.km())) : Double.toString(near.km());
    }
}
