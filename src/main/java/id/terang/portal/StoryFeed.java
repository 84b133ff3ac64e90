package id.terang.portal;

import id.terang.complaints.PublicComplaint;
import id.terang.complaints.telling.Moment;
import id.terang.complaints.telling.Telling;
import id.terang.portal.frame.Atom;
import id.terang.portal.frame.Words;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// What happens in one case, for feed readers: the entries of its public timeline, newest first, each by who acted, as far as
/// the public may know.
@Component
class StoryFeed {

    private final CaseTelling tellings;
    private final Telling telling;

    StoryFeed(CaseTelling tellings, Telling telling) {
        this.tellings = tellings;
        this.telling = telling;
    }

    String atom(PublicComplaint one, Words w, String origin, Instant now) {
        CasePage page = tellings.page(one, w, now);
        String address = origin + w.path("/complaints/" + one.reference());
        var atom = new Atom(w, one.reference() + " · " + page.title(), address, address + ".atom", one.updatedAt());
        List<Moment.Told> told = page.story().stream().filter(Moment.Told.class::isInstance).map(Moment.Told.class::cast).toList();
        told.reversed().forEach(moment -> {
            var entry = moment.entry();
            String words = entry.text() == null ? moment.withheld() : entry.text();
            atom.add(new Atom.Entry(address + "#e" + entry.number(), address + "#e" + entry.number(), HtmlUtils.htmlEscape(moment.sentence()), null, entry.recordedAt(),
                    telling.who(entry.by(), w.locale()), null, null, words.isBlank() ? null : HtmlUtils.htmlEscape(words).replace("\n", "<br>")));
        });
        return atom.finished();
    }
}
