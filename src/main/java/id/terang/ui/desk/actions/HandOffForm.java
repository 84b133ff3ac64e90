package id.terang.ui.desk.actions;

import com.vaadin.flow.component.combobox.ComboBox;
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
    private final CaseFile file;
    private final Desk desk;

    HandOffForm(Action action, CaseFile file, Desk desk) {
        super(action, file);
        this.file = file;
        this.desk = desk;
        var atlas = desk.atlas();
        long holder = file.complaint().holderId();
        var below = atlas.agencySubtree(holder);
        Predicate<Agency> eligible = switch (action) {
            case REROUTE -> Agency::receivingDesk;
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
        put(agency, reason);
    }

    @Override
    Decision decision() {
        long to = agency.getOptionalValue().map(Agency::id)
            .orElseThrow(() -> new Refusal.BadInput("refusal.desk.agency.missing"));
        return switch (action()) {
            case REROUTE -> new Decision.Reroute(to, reason.getValue());
            case DELEGATE -> new Decision.Delegate(to, reason.getValue());
            default -> new Decision.Transfer(to, reason.getValue());
        };
    }

    /// "Third time, back to a former holder, or late: L above both", or the topmost where nobody is: one of those is told, and reads why.
    @Override
    Optional<Instead> instead(Refusal refusal) {
        var to = agency.getValue();
        var leads = to == null || !refusal.key().equals(Triage.TAKES_A_LEAD) ? List.<String>of() : desk.leadsToAsk(file, to.id());
        if (leads.isEmpty()) {
            return Optional.empty();
        }
        var named = leads.stream().map(name -> "@" + name).collect(Collectors.joining(" "));
        return Optional.of(new Instead(getTranslation("desk.lead.ask"),
            new Decision.Note(getTranslation("desk.lead.note", named, to.name(), reason.getValue().strip())), getTranslation("desk.lead.asked")));
    }
}
