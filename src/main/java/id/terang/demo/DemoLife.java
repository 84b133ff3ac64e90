package id.terang.demo;

import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.complaints.CaseFile;
import id.terang.complaints.CaseReader;
import id.terang.complaints.Channel;
import id.terang.complaints.ClockView;
import id.terang.complaints.Contact;
import id.terang.complaints.Deadlines;
import id.terang.complaints.FileComplaint;
import id.terang.complaints.Filing;
import id.terang.complaints.Receipt;
import id.terang.demo.CaseScript.Step;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Limit;
import id.terang.jurisdiction.Policies;
import id.terang.jurisdiction.Service;
import id.terang.jurisdiction.WorkingCalendar;
import id.terang.shared.Actor;
import id.terang.shared.EmailAddress;
import id.terang.shared.GeoPoint;
import id.terang.shared.LocalWords;
import id.terang.shared.Reference;
import id.terang.shared.Role;
import id.terang.shared.SecretCode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lives one case of the past: files it, and lets officials, the citizen and time act at their hours.
@Component
class DemoLife {

    private static final Set<String> CITIZENS_ACTS = Set.of("clarify", "confirm", "dispute", "reopen", "withdraw",
            "follow");

    private final Filing filing;
    private final CaseReader reader;
    private final Deadlines deadlines;
    private final DemoActs acts;
    private final Officials officials;
    private final Jurisdiction jurisdiction;
    private final Calendars calendars;
    private final Policies policies;
    private final JdbcClient jdbc;
    private final SecureRandom secrets = new SecureRandom();

    DemoLife(Filing filing, CaseReader reader, Deadlines deadlines, DemoActs acts, Officials officials,
            Jurisdiction jurisdiction, Calendars calendars, Policies policies, JdbcClient jdbc) {
        this.filing = filing;
        this.reader = reader;
        this.deadlines = deadlines;
        this.acts = acts;
        this.officials = officials;
        this.jurisdiction = jurisdiction;
        this.calendars = calendars;
        this.policies = policies;
        this.jdbc = jdbc;
    }

    Cast cast() {
        Atlas atlas = jurisdiction.atlas();
        return Cast.of(officials.ofAgencies(Set.copyOf(atlas.agencies().stream().map(Agency::id).toList())));
    }

    Reference live(CaseScript script, Cast cast, Map<String, Reference> byKey, Instant now) {
        SplittableRandom chance = new SplittableRandom(script.number() * 7919L + 17);
        Atlas atlas = jurisdiction.atlas();
        long root = atlas.agencyBySlug("kabupaten").orElseThrow().id();
        OfficialPrincipal narrator = cast.narrator(root);
        Instant filedAt = filedAt(script, chance, now);
        Receipt receipt = file(script, cast, chance, filedAt);
        WorkingCalendar calendar = calendars.current(atlas.agency(receipt.holder()).calendarId());
        Instant last = filedAt;
        for (Step step : script.life()) {
            Instant at = at(step, filedAt, last, calendar, chance);
            if (at.isAfter(now)) {
                break;
            }
            sweep(narrator, receipt.reference(), last, at);
            CaseFile file = reader.caseFile(narrator, receipt.reference());
            acts.play(step, script, file, receipt, cast, byKey, at);
            last = at;
        }
        sweep(narrator, receipt.reference(), last, now);
        return receipt.reference();
    }

    /// The case of this script, if there is one from a start before.
    Optional<Reference> lived(CaseScript script) {
        return jdbc.sql("select reference from complaint where submission = ?").param(submission(script).toString())
                .query((row, n) -> new Reference(row.getString(1))).optional();
    }

    private static UUID submission(CaseScript script) {
        return UUID.nameUUIDFromBytes(("demo " + script.number()).getBytes(StandardCharsets.UTF_8));
    }

    private Receipt file(CaseScript script, Cast cast, SplittableRandom chance, Instant at) {
        Atlas atlas = jurisdiction.atlas();
        Service service = atlas.serviceByCode(script.service()).orElseThrow();
        Area area = atlas.areaByCode(script.area()).orElseThrow();
        boolean reachable = script.asksTheCitizen() || chance.nextInt(10) < 7;
        Contact contact = new Contact(null, reachable
                ? new EmailAddress("warga%d@contoh.example".formatted(script.number())) : null, null,
                LocalWords.INDONESIAN);
        FileComplaint command = new FileComplaint(
                submission(script),
                SecretCode.random(secrets), script.kind() == null ? service.kind() : script.kind(), script.title(),
                script.text(), service.id(), area.id(), script.address(), script.pin() == null ? pin(area, chance) : script.pin(), script.visibility(),
                contact, script.channel(), List.of(), null, null);
        return filing.file(command, filedBy(script, cast, atlas.route(service.id(), area.id()).receivingDeskId()), at);
    }

    private static Actor filedBy(CaseScript script, Cast cast, long desk) {
        if (script.channel() != Channel.PHONE && script.channel() != Channel.COUNTER) {
            return Actor.CITIZEN;
        }
        return new Actor.Official(cast.one(Role.VERIFIER, desk).officialId(), desk, Role.VERIFIER);
    }

    /// Three of four citizens set a pin, within some 500 metres of their village's centre.
    private static @Nullable GeoPoint pin(Area area, SplittableRandom chance) {
        GeoPoint centre = area.centre();
        if (centre == null || chance.nextInt(4) == 0) {
            return null;
        }
        return new GeoPoint(centre.lat() + (chance.nextDouble() - 0.5) / 100,
                centre.lon() + (chance.nextDouble() - 0.5) / 100);
    }

    private Instant filedAt(CaseScript script, SplittableRandom chance, Instant now) {
        WorkingCalendar calendar = calendars.current(
                jurisdiction.atlas().agencyBySlug("kominfo").orElseThrow().calendarId());
        LocalDate day = LocalDate.ofInstant(now, calendar.zone()).minusDays(script.ago());
        LocalTime time = LocalTime.of(6, 0).plusSeconds(chance.nextInt(15 * 3600));
        Instant at = day.atTime(time).atZone(calendar.zone()).toInstant();
        Instant latest = now.minus(Duration.ofMinutes(40));
        return at.isBefore(latest) ? at : latest;
    }

    /// Officials act in their hours, citizens from early to late; nobody before what went before.
    private static Instant at(Step step, Instant filedAt, Instant last, WorkingCalendar calendar,
            SplittableRandom chance) {
        LocalDate day = calendar.workingDay(calendar.ordinal(calendar.receivedDay(filedAt)) + step.day());
        boolean citizen = CITIZENS_ACTS.contains(step.what());
        LocalTime time = citizen ? LocalTime.of(6, 30).plusSeconds(chance.nextInt(14 * 3600))
                : LocalTime.of(8, 0).plusSeconds(chance.nextInt(6 * 3600));
        Instant at = day.atTime(time).atZone(calendar.zone()).toInstant();
        Instant soonest = last.plusSeconds(1500 + chance.nextInt(1800));
        return at.isAfter(soonest) ? at : soonest;
    }

    /// Time does what it had to do between two acts, when it had to.
    private void sweep(OfficialPrincipal narrator, Reference reference, Instant from, Instant to) {
        Instant swept = from;
        while (true) {
            CaseFile file = reader.caseFile(narrator, reference);
            Instant after = swept;
            Optional<Instant> next = file.clocks().stream().filter(ClockView::running).flatMap(this::moments)
                    .filter(moment -> moment.isAfter(after) && moment.isBefore(to)).min(Instant::compareTo);
            if (next.isEmpty()) {
                return;
            }
            swept = next.get();
            Instant comesBy = swept.plusSeconds(240);
            deadlines.pass(file.complaint().id(), comesBy.isBefore(to) ? comesBy : to);
        }
    }

    private Stream<Instant> moments(ClockView clock) {
        if (clock.type() != ClockType.VERIFY) {
            return Stream.of(clock.dueAt());
        }
        WorkingCalendar calendar = calendars.at(clock.calendarId(), clock.calendarVersion());
        int factor = policies.version(clock.policyVersion()).limit(Limit.AUTO_ASSIGN_FACTOR);
        return Stream.of(clock.dueAt(), calendar.due(clock.startedAt(), clock.days() * factor));
    }
}
