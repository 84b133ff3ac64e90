package id.terang.ui.desk.actions;

import com.vaadin.flow.data.renderer.LitRenderer;
import id.terang.complaints.assignment.Candidate;
import id.terang.shared.LocalWords;
import id.terang.ui.Pick;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is to work on cases. Everybody stands there with what they have to do already; the field has the name only, which fits a
/// phone, and what the chosen one has to do stands below.
public final class CandidatePick extends Pick.Listed<Candidate> {

    private @Nullable Candidate suggested;

    /// @param candidates the one to be suggested first
    public CandidatePick(List<Candidate> candidates) {
        super("");
        setLabel(getTranslation("desk.field.handler"));
        setWidthFull();
        setItems(candidates);
        setItemLabelGenerator(Candidate::name);
        setRenderer(LitRenderer.<Candidate>of("<div>${item.name}</div><div class='soft small'>${item.load}</div>")
            .withProperty("name", Candidate::name).withProperty("load", this::load));
        addValueChangeListener(event -> say(event.getValue()));
    }

    /// Puts somebody in who is not chosen yet, and says why.
    void suggest(Candidate best) {
        suggested = best;
        setValue(best);
    }

    private void say(@Nullable Candidate chosen) {
        setHelperText(chosen == null ? null
            : load(chosen) + (chosen.equals(suggested) ? ". " + getTranslation("desk.field.handler.suggested") : ""));
    }

    private String load(Candidate one) {
        var load = getTranslation("desk.field.handler.load", one.pending(), one.overdue());
        return one.absentUntil() == null ? load
            : getTranslation("desk.field.handler.absent", load, LocalWords.date(one.absentUntil(), getLocale()));
    }
}
