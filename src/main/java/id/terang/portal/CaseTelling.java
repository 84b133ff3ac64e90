package id.terang.portal;

import id.terang.complaints.CaseReader;
import id.terang.complaints.PublicComplaint;
import id.terang.complaints.telling.Story;
import id.terang.complaints.telling.Telling;
import id.terang.complaints.telling.Tone;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.portal.frame.Words;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/// Turns a public case into what its page shows.
@Component
class CaseTelling {

    private final CaseReader cases;
    private final Jurisdiction jurisdiction;
    private final Telling telling;
    private final Story story;

    CaseTelling(CaseReader cases, Jurisdiction jurisdiction, Telling telling, Story story) {
        this.cases = cases;
        this.jurisdiction = jurisdiction;
        this.telling = telling;
        this.story = story;
    }

    CasePage page(PublicComplaint one, Words w, Instant now) {
        Atlas atlas = jurisdiction.atlas();
        ZoneId zone = atlas.agency(one.deskId()).zone();
        var service = atlas.service(one.serviceId());
        return new CasePage(one, title(one, w), telling.word(one.kind(), w.locale()),
                telling.status(one.status(), one.closeReason(), w.locale()),
                Tone.of(one.status(), one.closeReason()), atlas.agency(cases.presentHolder(one)), service,
                atlas.servicePath(service.id()).stream().map(atlas::service).toList(),
                atlas.areaPath(one.areaId()).stream().map(atlas::area).toList(), zone,
                story.clocks(one.clocks(), zone, now, w.locale()), story.earlier(one.clocks(), zone, now, w.locale()),
                story.moments(one.timeline(), one.status().open(), zone, now, w.locale()));
    }

    /// Its own title once released, else service and place.
    String title(PublicComplaint one, Words w) {
        Atlas atlas = jurisdiction.atlas();
        return one.title() != null && !one.title().isBlank() ? one.title() : w.get("portal.case.untitled",
                atlas.service(one.serviceId()).name().in(w.locale()), atlas.area(one.areaId()).name());
    }
}
