package id.terang.portal;

import id.terang.complaints.CaseReader;
import id.terang.complaints.EventType;
import id.terang.complaints.PublicComplaint;
import id.terang.complaints.Status;
import id.terang.complaints.telling.Moment;
import id.terang.complaints.telling.Story;
import id.terang.complaints.telling.Telling;
import id.terang.complaints.telling.Tone;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.portal.frame.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns a public case into what its page shows.
@Component
class CaseTelling {

    private static final Set<EventType> ANSWERS = EnumSet.of(EventType.ANSWERED, EventType.ANSWER_AMENDED);

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
                story.moments(one.timeline(), one.status().open(), zone, now, w.locale()), answer(one, zone, now, w));
    }

    /// Nothing while the other case is open, or where the public may not know of it.
    private Moment.@Nullable Told answer(PublicComplaint one, ZoneId zone, Instant now, Words w) {
        var lives = Optional.of(one);
        while (lives.isPresent() && lives.get().survivor() != null) {
            lives = cases.publicComplaint(lives.get().survivor());
        }
        return lives.filter(other -> other != one && (other.status() == Status.ANSWERED || other.status() == Status.CLOSED))
                .flatMap(other -> story.moments(other.timeline(), false, zone, now, w.locale()).stream().filter(Moment.Told.class::isInstance)
                    .map(Moment.Told.class::cast).filter(told -> ANSWERS.contains(told.entry().type())).reduce((before, last) -> last))
                .orElse(null);
    }

    /// Its own title once released, else service and place.
    String title(PublicComplaint one, Words w) {
        Atlas atlas = jurisdiction.atlas();
        return one.title() != null && !one.title().isBlank() ? one.title() : w.get("portal.case.untitled",
                atlas.service(one.serviceId()).name().in(w.locale()), atlas.area(one.areaId()).name());
    }
}
