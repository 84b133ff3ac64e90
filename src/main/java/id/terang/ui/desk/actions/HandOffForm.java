package id.terang.ui.desk.actions;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.complaints.EventType;
import id.terang.complaints.Triage;
import id.terang.jurisdiction.Agency;
import id.terang.shared.Refusal;
import id.terang.ui.Pick;
import id.terang.ui.desk.Desk;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Sends the case to another office: another desk, another agency, one below.
final class HandOffForm extends ActionForm {

    final ComboBox<Agency> agency;
    final TextArea reason = words("publicReason", Decision.LONGEST_TEXT);
    private final Paragraph why = new Paragraph();
    private final CaseFile file;
    private final Desk desk;
    private List<String> asked = List.of();

    HandOffForm(Action action, CaseFile file, Desk desk) {
        super(action, file);
        this.file = file;
        this.desk = desk;
        var atlas = desk.atlas();
        long holder = file.complaint().holderId();
        var below = atlas.agencySubtree(holder);
        Predicate<Agency> eligible = switch (action) {
            case REROUTE -> other -> atlas.receives(other.id());
            case DELEGATE -> other -> below.contains(other.id());
            default -> other -> true;
        };
        agency = Pick.agency(getTranslation("desk.field." + (action == Action.REROUTE ? "desk" : "agency")), atlas,
            eligible.and(other -> other.id() != holder));
        if (action == Action.TRANSFER) {
            explained(desk.allowances().handOvers(file));
        } else if (action == Action.REROUTE) {
            explained(desk.allowances().handOvers(file), file.timeline().stream().filter(entry -> entry.type() == EventType.REROUTED).count());
        }
        why.addClassNames("notice", "tone-late");
        why.getElement().setAttribute("role", "status");
        put(why, agency, reason);
        needs.filled(agency, "refusal.desk.agency.missing");
        needs.filled(reason, "refusal.reason.empty");
        agency.addValueChangeListener(chosen -> foresee());
        choices.one(agency, "agency", chosen -> String.valueOf(chosen.id()));
        foresee();
    }

    /// What only a LEAD above both may do is said before anything is written, and put to them instead.
    private void foresee() {
        var to = agency.getOptionalValue();
        var lead = action() == Action.REROUTE || desk.decidesAbove(file, to) ? Optional.<Refusal>empty()
            : desk.allowances().takesALead(file, to.map(Agency::id).orElse(null), desk.now());
        lead.ifPresent(refusal -> why.setText(getTranslation(refusal.key(), refusal.args())));
        why.setVisible(lead.isPresent());
        asked = lead.flatMap(refusal -> to).map(other -> desk.leadsToAsk(file, other.id())).orElse(List.of());
        if (asked.isEmpty()) {
            does(getTranslation("desk.do." + action() + ".send"), getTranslation("desk.do." + action() + ".done"));
        } else {
            does(getTranslation("desk.lead.ask"), getTranslation("desk.lead.asked"));
        }
    }

    @Override
    Decision decision() {
        long to = agency.getValue().id();
        if (!asked.isEmpty()) {
            return question(asked);
        }
        return switch (action()) {
            case REROUTE -> new Decision.Reroute(to, reason.getValue());
            case DELEGATE -> new Decision.Delegate(to, reason.getValue());
            default -> new Decision.Transfer(to, reason.getValue());
        };
    }

    private Decision question(List<String> leads) {
        var named = leads.stream().map(name -> "@" + name).collect(Collectors.joining(" "));
        return new Decision.Note(getTranslation("desk.lead.note", named, agency.getValue().name(), reason.getValue().strip()));
    }

    /// What came to take a LEAD while the form was open, or takes one for a reason that only sending tells.
    @Override
    Optional<Instead> instead(Refusal refusal) {
        var to = agency.getValue();
        var leads = to == null || !refusal.key().startsWith(Triage.TAKES_A_LEAD) ? List.<String>of() : desk.leadsToAsk(file, to.id());
        if (leads.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Instead(getTranslation("desk.lead.ask"), question(leads), getTranslation("desk.lead.asked")));
    }
}
