package id.terang.ui.desk.actions;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Service;
import id.terang.jurisdiction.Track;
import id.terang.ui.Pick;
import id.terang.ui.desk.Desk;
import java.util.List;

/// Corrects kind, track or service of a case under way. The services of cases like it are suggested.
final class ReclassifyForm extends ActionForm {

    final Select<Kind> kind;
    final Select<Track> track;
    final ComboBox<Service> service;
    final Suggested services;
    final TextArea reason = words("publicReason", Decision.LONGEST_TEXT);

    ReclassifyForm(CaseFile file, Desk desk) {
        super(Action.RECLASSIFY, file);
        var one = file.complaint();
        kind = Pick.word(getTranslation("desk.field.kind"), List.of(Kind.values()), desk.telling(), getLocale());
        track = Pick.word(getTranslation("desk.field.track"), List.of(Track.values()), desk.telling(), getLocale());
        service = Pick.service(getTranslation("desk.field.service"), desk.atlas(), getLocale());
        kind.setValue(one.kind());
        track.setValue(one.track());
        service.setValue(desk.atlas().service(one.serviceId()));
        services = Suggested.services(desk.otherServices(file), one.serviceId(), desk.atlas(), getLocale(), id -> service.setValue(desk.atlas().service(id)));
        service.addValueChangeListener(event -> services.mark(service.getOptionalValue().map(Service::id).orElse(0L)));
        services.mark(one.serviceId());
        choices.one(kind, "kind", Kind::name);
        choices.one(track, "track", Track::name);
        choices.one(service, "service", chosen -> String.valueOf(chosen.id()));
        put(services, kind, track, service, reason);
        needs.filled(service, "refusal.desk.service.missing");
        needs.filled(reason, "refusal.reason.empty");
    }

    @Override
    Decision decision() {
        return new Decision.Reclassify(kind.getValue(), track.getValue(), service.getValue().id(), reason.getValue());
    }
}
