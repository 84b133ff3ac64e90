package id.terang.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Track;
import id.terang.ui.desk.DeskTest;
import id.terang.ui.desk.Unsaved;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What administrators type is kept by their browser until it is saved, as at the desk.
class UnsavedWordsTest extends DeskTest {

    private static final String KEPT = "data-desk-draft";

    @Autowired Administration administration;
    @Autowired Jurisdiction jurisdiction;
    @Autowired Admin admin;

    @BeforeEach
    void sit() {
        sit(town.admin);
        navigate(AdminHomeView.class);
    }

    private void go(String address) {
        UI.getCurrent().navigate(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agencies", "areas", "services", "officials", "calendars", "policies"})
    void every_field_for_words_of_a_new_thing_is_kept(String subject) {
        go("admin/" + subject + "/new");
        var form = $(KeepForm.class).single();
        var fields = Stream.<Component>concat($(TextField.class).from(form).all().stream(), $(TextArea.class).from(form).all().stream()).toList();
        assertThat(fields).isNotEmpty().allSatisfy(field ->
            assertThat(field.getElement().getAttribute(KEPT)).startsWith("admin/" + subject + "/new/"));
        assertThat($(PasswordField.class).from(form).all()).allSatisfy(secret ->
            assertThat(secret.getElement().hasAttribute(KEPT)).as("a password").isFalse());
    }

    @Test
    void words_numbers_and_days_come_back_and_it_is_said() {
        navigate(PoliciesView.class, Map.of(Workshop.WHAT, "new"));
        var form = $(PolicyForm.class).single();
        var clock = form.days.keySet().iterator().next();
        form.unsaved.restore(Map.of("name", "Janji baru", "from", "2027-01-01", "days." + clock, "9", "gone", "x"));
        assertThat(form.name.getValue()).isEqualTo("Janji baru");
        assertThat(form.from.getValue()).isEqualTo("2027-01-01");
        assertThat(form.days.get(clock).getValue()).isEqualTo(9);
        assertThat(words(form.unsaved)).contains("Tulisan Anda yang belum selesai");
    }

    @Test
    void choices_and_ticks_come_back_as_well_and_what_is_on_no_list_does_not() {
        long id = administration.addService(admin.actor(), AService.named("chosen-" + System.nanoTime(), "Terpilih"));
        navigate(ServicesView.class, Map.of(Workshop.WHAT, Long.toString(id)));
        var form = $(ServiceForm.class).single();
        var kind = form.kind.getValue();
        form.unsaved.restore(Map.of("parent", form.parent.getItemLabelGenerator().apply(jurisdiction.atlas().service(town.roads)), "secret", "true",
            "kind", "Tidak ada", "track", form.track.getItemLabelGenerator().apply(Track.INVESTIGATION)));
        assertThat(form.parent.getValue().id()).isEqualTo(town.roads);
        assertThat(form.secret.getValue()).isTrue();
        assertThat(form.track.getValue()).isEqualTo(Track.INVESTIGATION);
        assertThat(form.kind.getValue()).isEqualTo(kind);
        assertThat(words(form.unsaved)).contains("Tulisan Anda yang belum selesai");
        test($(Button.class).from(form.unsaved).single()).click();
        assertThat(form.parent.isEmpty()).as("it had none").isTrue();
        assertThat(form.secret.getValue()).isFalse();
        assertThat(form.track.getValue()).isEqualTo(Track.ORDINARY);
    }

    @Test
    void what_is_chosen_is_kept_as_it_is_called_on_the_list() {
        navigate(ServicesView.class, Map.of(Workshop.WHAT, "new"));
        var form = $(ServiceForm.class).single();
        test(form.track).selectItem(form.track.getItemLabelGenerator().apply(Track.INVESTIGATION));
        test(form.secret).click();
        assertThat(kept()).containsEntry("admin/services/new/track", form.track.getItemLabelGenerator().apply(Track.INVESTIGATION))
            .containsEntry("admin/services/new/secret", "true").hasSize(2);
    }

    /// What the browser is told to keep.
    private static Map<Object, Object> kept() {
        var ui = UI.getCurrent().getInternals();
        ui.getStateTree().runExecutionsBeforeClientResponse();
        return ui.dumpPendingJavaScriptInvocations().stream().map(one -> one.getInvocation().getParameters())
            .filter(given -> given.getFirst() instanceof String name && name.startsWith("admin/services/new/") && given.size() > 2)
            .collect(Collectors.toMap(List::getFirst, given -> given.get(1), (one, next) -> next));
    }

    @Test
    void what_came_back_is_thrown_away_at_a_click_and_what_is_saved_stands_again() {
        long id = administration.addService(admin.actor(), AService.named("kept-" + System.nanoTime(), "Tersimpan"));
        navigate(ServicesView.class, Map.of(Workshop.WHAT, Long.toString(id)));
        var form = $(ServiceForm.class).single();
        form.unsaved.restore(Map.of("name", "Belum tersimpan", "code", form.code.getValue()));
        assertThat(form.nameId.getValue()).isEqualTo("Belum tersimpan");
        test($(Button.class).from(form.unsaved).single()).click();
        assertThat(form.nameId.getValue()).isEqualTo("Tersimpan");
        assertThat(words(form.unsaved)).isEmpty();
        assertThat(forgotten()).contains("admin/services/" + id + "/");
    }

    @Test
    void what_is_saved_stands_again_although_another_is_called_the_same() {
        String name = "Kembar " + System.nanoTime();
        long twin = administration.addService(admin.actor(), AService.named("twin-" + System.nanoTime(), name));
        administration.addService(admin.actor(), AService.named("twin-" + System.nanoTime(), name));
        long id = administration.addService(admin.actor(), AService.below(twin, "below-" + System.nanoTime(), "Di bawahnya"));
        navigate(ServicesView.class, Map.of(Workshop.WHAT, Long.toString(id)));
        var form = $(ServiceForm.class).single();
        form.unsaved.restore(Map.of("parent", form.parent.getItemLabelGenerator().apply(jurisdiction.atlas().service(town.roads))));
        assertThat(form.parent.getValue().id()).isEqualTo(town.roads);
        test($(Button.class).from(form.unsaved).single()).click();
        assertThat(form.parent.getValue().id()).isEqualTo(twin);
    }

    @Test
    void nothing_is_said_of_words_that_are_saved_already() {
        var service = jurisdiction.atlas().service(town.roads);
        navigate(ServicesView.class, Map.of(Workshop.WHAT, Long.toString(service.id())));
        var form = $(ServiceForm.class).single();
        form.unsaved.restore(Map.of("code", service.code()));
        assertThat(words(form.unsaved)).isEmpty();
    }

    @Test
    void what_was_saved_is_kept_no_longer_and_what_was_refused_is() {
        navigate(ServicesView.class, Map.of(Workshop.WHAT, "new"));
        var form = $(ServiceForm.class).single();
        test(form.save).click();
        assertThat(forgotten()).as("refused: it has no name").isEmpty();
        form.nameId.setValue("Layanan baru");
        form.nameEn.setValue("New service");
        form.code.setValue("new-" + System.nanoTime());
        test(form.save).click();
        assertThat(forgotten()).contains("admin/services/new/");
    }

    @Test
    void holidays_words_and_letters_are_kept_as_well() {
        go("admin/calendars/" + jurisdiction.atlas().agency(town.town).calendarId());
        var holidays = $(HolidaysPane.class).single();
        assertThat(List.<Component>of(holidays.day, holidays.name, holidays.decree)).allSatisfy(field ->
            assertThat(field.getElement().getAttribute(KEPT)).startsWith("admin/holidays/"));
        navigate(WordsView.class);
        assertThat($(WordsView.class).single().words.getElement().getAttribute(KEPT)).isEqualTo("admin/words/new/words");
        navigate(LettersView.class);
        var letters = $(LetterTextsPane.class).single();
        assertThat(letters.fields.values()).allSatisfy(field ->
            assertThat(field.getElement().getAttribute(KEPT)).startsWith("admin/letters/id/"));
        letters.language.setValue(Locale.ENGLISH);
        assertThat(letters.fields.values()).allSatisfy(field ->
            assertThat(field.getElement().getAttribute(KEPT)).startsWith("admin/letters/en/"));
        assertThat($(Unsaved.class).from(letters).all()).hasSize(1);
    }
}
