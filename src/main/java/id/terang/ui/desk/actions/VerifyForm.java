package id.terang.ui.desk.actions;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Service;
import id.terang.jurisdiction.Track;
import id.terang.ui.Pick;
import id.terang.ui.desk.Desk;
import java.util.List;

/// Says what kind of case it is and whose, and what the public may read of it. What was decided in cases like it is
/// suggested, with the words that speak for it.
final class VerifyForm extends ActionForm {

    /// The digits 1 to 3 are for services.
    private static final int FIRST_OFFICE_KEY = 4;

    final Select<Kind> kind;
    final Select<Track> track;
    final ComboBox<Service> service;
    final ComboBox<Agency> agency;
    final ReleaseEditor release;
    final Suggested services;
    final Suggested offices;
    final TextArea note = words("verifyNote", Decision.LONGEST_TEXT);

    VerifyForm(CaseFile file, Desk desk) {
        super(Action.VERIFY, file);
        var one = file.complaint();
        var atlas = desk.atlas();
        kind = Pick.word(getTranslation("desk.field.kind"), List.of(Kind.values()), desk.telling(), getLocale());
        track = Pick.word(getTranslation("desk.field.track"), List.of(Track.values()), desk.telling(), getLocale());
        service = Pick.service(getTranslation("desk.field.service"), atlas, getLocale());
        agency = Pick.agency(getTranslation("desk.field.agency"), atlas, any -> true);
        kind.setValue(one.kind());
        track.setValue(one.track());
        service.setValue(atlas.service(one.serviceId()));
        agency.setValue(atlas.agency(atlas.route(one.serviceId(), one.place().areaId()).ownerId()));
        agency.setHelperText(getTranslation("desk.field.agency.routed"));
        service.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                agency.setValue(atlas.agency(atlas.route(event.getValue().id(), one.place().areaId()).ownerId()));
            }
        });
        services = Suggested.services(desk.services(file), one.serviceId(), atlas, getLocale(), id -> service.setValue(atlas.service(id)));
        offices = new Suggested("desk.suggested.offices", Suggested.worth(desk.offices(file).stream().map(suggestion -> new Suggested.One(
            suggestion.agencyId(), atlas.agency(suggestion.agencyId()).name(), suggestion.confidence(), suggestion.reasons())).toList(),
            agency.getValue().id()), FIRST_OFFICE_KEY, id -> agency.setValue(atlas.agency(id)));
        service.addValueChangeListener(event -> mark());
        agency.addValueChangeListener(event -> mark());
        mark();
        needs.filled(service, "refusal.desk.service.missing");
        needs.filled(agency, "refusal.desk.agency.missing");
        choices.one(service, "service", chosen -> String.valueOf(chosen.id()));
        // After the service, which brings its own office.
        choices.one(agency, "agency", chosen -> String.valueOf(chosen.id()));
        choices.one(kind, "kind", Kind::name);
        choices.one(track, "track", Track::name);
        release = new ReleaseEditor(file, this);
        note.setMinHeight("4rem");
        var terms = new Div(service, agency, kind, track);
        terms.addClassName("action-form__pair");
        put(services, offices, terms, release, note);
    }

    private void mark() {
        services.mark(service.getOptionalValue().map(Service::id).orElse(0L));
        offices.mark(agency.getOptionalValue().map(Agency::id).orElse(0L));
    }

    @Override
    Decision decision() {
        return new Decision.Verify(kind.getValue(), track.getValue(), service.getValue().id(), agency.getValue().id(), release.chosen(),
            note.getValue());
    }

    @Override
    void focusFirst() {
        focus(service);
    }
}
