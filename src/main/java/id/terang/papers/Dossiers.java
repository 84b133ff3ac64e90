package id.terang.papers;

import id.terang.complaints.CaseFile;
import id.terang.complaints.CaseReader;
import id.terang.complaints.Claim;
import id.terang.complaints.ClockView;
import id.terang.complaints.EventType;
import id.terang.complaints.PublicComplaint;
import id.terang.complaints.TimelineEntry;
import id.terang.complaints.files.Attachments;
import id.terang.complaints.files.Form;
import id.terang.complaints.files.StoredFile;
import id.terang.complaints.telling.Moment;
import id.terang.complaints.telling.Story;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.papers.Paper.Fact;
import id.terang.shared.LocalWords;
import id.terang.shared.Micros;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/// The dossier of a case for the national ombudsman: what was asked, every clock of every round with how it was counted,
/// the whole story as its claimant may read it, and the evidence with its fingerprints. It names nobody who did not name
/// themselves: who complains signs it by hand. Who filed a duplicate takes along the case it lives on in as well, as far as
/// they may read it: as everybody.
@Service
public class Dossiers {

    /// More would not fit a mail any more; the others are listed with their fingerprints.
    private static final int PICTURES = 20;

    private final CaseReader reader;
    private final Attachments attachments;
    private final Story story;
    private final Telling telling;
    private final Jurisdiction jurisdiction;
    private final MessageSource messages;
    private final Clock clock;
    private final String site;

    Dossiers(CaseReader reader, Attachments attachments, Story story, Telling telling, Jurisdiction jurisdiction,
             MessageSource messages, Clock clock, @Value("${terang.site.url:}") String site) {
        this.reader = reader;
        this.attachments = attachments;
        this.story = story;
        this.telling = telling;
        this.jurisdiction = jurisdiction;
        this.messages = messages;
        this.clock = clock;
        this.site = site.replaceAll("/+$", "");
    }

    /// The dossier as PDF.
    ///
    /// @param claim proven by its receipt or account
    public byte[] of(Claim claim, Locale language) {
        var file = reader.claimFile(claim);
        var now = Micros.now(clock);
        var zone = jurisdiction.atlas().agency(file.complaint().deskId()).zone();
        var paper = new Paper(text("title", language, file.reference()),
            text("foot", language, file.reference(), LocalWords.moment(now, zone, language)), language);
        paper.text(text("about", language));
        paper.facts(facts(file, zone, language));
        paper.heading(text("sign", language));
        paper.facts(List.of(blank("name", language), blank("address", language), blank("phone", language), blank("signature", language)));
        paper.heading(text("words", language));
        paper.strong(file.complaint().words().title());
        paper.quote(file.complaint().words().text());
        paper.heading(text("clocks", language));
        clocks(paper, file.clocks(), zone, now, language);
        paper.heading(text("story", language));
        story(paper, file.timeline(), file.complaint().status().open(), zone, now, language);
        if (file.livesOn() != null) {
            livesOn(paper, file.livesOn(), now, language);
        } else if (file.livesOnUnseen()) {
            paper.heading(text("survivor", language));
            paper.text(text("survivor.closed", language));
        }
        evidence(paper, evidence(file), zone, language);
        return paper.finished();
    }

    private List<Fact> facts(CaseFile file, ZoneId zone, Locale language) {
        var one = file.complaint();
        var atlas = jurisdiction.atlas();
        var place = atlas.areaPath(one.place().areaId()).reversed().stream().map(area -> atlas.area(area).name())
            .collect(Collectors.joining(", "));
        var facts = new ArrayList<Fact>();
        facts.add(fact("number", one.reference().toString(), language));
        facts.add(fact("service", atlas.service(one.serviceId()).name().in(language), language));
        facts.add(fact("agency", atlas.agency(file.livesOn() == null ? one.holderId() : file.livesOn().holderId()).name(), language));
        facts.add(fact("place", one.place().address() == null ? place : one.place().address() + "\n" + place, language));
        facts.add(fact("filed", LocalWords.moment(one.filedAt(), zone, language), language));
        facts.add(fact("status", telling.status(one.status(), one.closeReason(), language), language));
        facts.add(rounds(one.answers(), one.disputes(), file.timeline(), language));
        if (!site.isEmpty() && one.listed()) {
            facts.add(fact("page", site + "/complaints/" + one.reference(), language));
        }
        return facts;
    }

    private Fact rounds(int answers, int disputes, List<TimelineEntry> timeline, Locale language) {
        long appeals = timeline.stream().filter(entry -> entry.type() == EventType.APPEALED).count();
        return fact("rounds", text("rounds.value", language, answers, disputes, appeals), language);
    }

    /// The case where this one was answered.
    private void livesOn(Paper paper, PublicComplaint one, Instant now, Locale language) {
        var zone = jurisdiction.atlas().agency(one.deskId()).zone();
        paper.heading(text("survivor", language));
        paper.small(text("survivor.about", language));
        paper.facts(List.of(fact("number", one.reference().toString(), language),
            fact("filed", LocalWords.moment(one.filedAt(), zone, language), language),
            fact("status", telling.status(one.status(), one.closeReason(), language), language),
            rounds(one.answers(), one.disputes(), one.timeline(), language)));
        if (one.text() != null) {
            paper.strong(one.title() == null ? "" : one.title());
            paper.quote(one.text());
        }
        clocks(paper, one.clocks(), zone, now, language);
        story(paper, one.timeline(), one.status().open(), zone, now, language);
    }

    private Fact fact(String name, String value, Locale language) {
        return new Fact(text("fact." + name, language), value);
    }

    private Fact blank(String name, Locale language) {
        return new Fact(text("sign." + name, language), "");
    }

    /// All rounds; a page shows the latest only.
    private void clocks(Paper paper, List<ClockView> all, ZoneId zone, Instant now, Locale language) {
        all.stream().sorted(Comparator.comparing(ClockView::countedFrom).thenComparing(ClockView::type)).forEach(one -> {
            var clock = story.clock(one, zone, now, language);
            paper.strong(one.round() == 1 ? clock.name() : text("round", language, clock.name(), one.round()));
            paper.text(clock.line());
            paper.small(text("clock.dates", language, LocalWords.date(clock.from(), language), LocalWords.date(clock.due(), language))
                + " " + clock.why() + " " + clock.versions());
        });
    }

    private void story(Paper paper, List<TimelineEntry> timeline, boolean open, ZoneId zone, Instant now, Locale language) {
        for (var moment : story.moments(timeline, open, zone, now, language)) {
            switch (moment) {
                case Moment.Silence silence -> paper.small(silence.words());
                case Moment.Told told -> {
                    paper.strong(told.sentence());
                    paper.small(LocalWords.moment(told.entry().occurredAt(), zone, language));
                    if (told.entry().text() != null) {
                        paper.quote(told.entry().text());
                    }
                }
            }
        }
    }

    private static List<StoredFile> evidence(CaseFile file) {
        var elsewhere = file.livesOn() == null ? Stream.<StoredFile>empty()
            : file.livesOn().timeline().stream().flatMap(entry -> entry.files().stream()).filter(StoredFile::released);
        return Stream.concat(file.files().stream(), elsewhere).toList();
    }

    private void evidence(Paper paper, List<StoredFile> files, ZoneId zone, Locale language) {
        paper.heading(text("evidence", language));
        if (files.isEmpty()) {
            paper.text(text("evidence.none", language));
            return;
        }
        paper.small(text("evidence.about", language));
        IntStream.range(0, files.size()).forEach(i -> {
            var one = files.get(i);
            var caption = text("evidence.caption", language, i + 1, LocalWords.moment(one.uploadedAt(), zone, language), one.sha256());
            if (one.picture() && i < PICTURES) {
                paper.picture(content(one), caption);
            } else {
                if (!one.clientName().isEmpty()) {
                    paper.text(one.clientName());
                }
                paper.small(caption);
            }
        });
    }

    private byte[] content(StoredFile file) {
        try (var in = attachments.content(file, Form.LARGE).open()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String text(String key, Locale language, Object... args) {
        return messages.getMessage("papers.dossier." + key, args, language);
    }
}
