package id.terang;

import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.CaseReader;
import id.terang.complaints.Channel;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.Claims;
import id.terang.complaints.Contact;
import id.terang.complaints.Decision;
import id.terang.complaints.FileComplaint;
import id.terang.complaints.Filing;
import id.terang.complaints.Outcome;
import id.terang.complaints.Triage;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.EmailAddress;
import id.terang.shared.GeoPoint;
import id.terang.shared.Reference;
import id.terang.shared.SecretCode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;

/// Cases of the [SmallTown], moved by the use cases that people use, at any moment.
public final class TownCases {

    public static final String EMAIL = "warga@contoh.id";

    public final SmallTown town;
    private final Filing filing;
    private final Triage triage;
    private final Claims claims;
    private final CaseReader cases;
    private final Random random = new Random(11);
    private final Map<Reference, SecretCode> codes = new HashMap<>();

    public TownCases(BeanFactory beans) {
        town = SmallTown.in(beans);
        filing = beans.getBean(Filing.class);
        triage = beans.getBean(Triage.class);
        claims = beans.getBean(Claims.class);
        cases = beans.getBean(CaseReader.class);
    }

    public Reference filed(String text, Instant at) {
        return filed(town.roads, text, Visibility.PUBLIC, at);
    }

    public Reference filed(long service, String text, Visibility visibility, Instant at) {
        return filed(service, town.northVillage, text, visibility, at);
    }

    public Reference filed(long service, long area, String text, Visibility visibility, Instant at) {
        var code = SecretCode.random(random);
        var reference = filing.file(new FileComplaint(UUID.randomUUID(), code, Kind.COMPLAINT, "Judul " + text, text, service, area,
            "Jl. Kenanga 12", new GeoPoint(-6.91234, 107.60987), visibility,
            new Contact(null, new EmailAddress(EMAIL), null, Locale.of("id")), Channel.WEB, List.of(), null, null), Actor.CITIZEN, at).reference();
        codes.put(reference, code);
        return reference;
    }

    public void verified(Reference one, String text, Instant at) {
        verified(one, town.roads, text, at);
    }

    public void verified(Reference one, long service, String text, Instant at) {
        decide(town.verifier, one, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, service, town.publicWorks,
            new Decision.Release("Judul " + text, text, "Jl. Kenanga", List.of()), null), at);
    }

    public void answered(Reference one, String text, Instant at) {
        decide(town.handler, one, new Decision.Answer(Outcome.ACTION_TAKEN, text, List.of()), at);
    }

    public void rejected(Reference one, Instant at) {
        decide(town.verifier, one, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Isinya tidak jelas"), at);
    }

    public void hidden(Reference one, Instant at) {
        decide(town.moderator, one, new Decision.Hide("uji"), at);
    }

    public void releasedAgain(Reference one, String text, Instant at) {
        decide(town.verifier, one, new Decision.ReleaseWords(new Decision.Release("Judul " + text, text, "Jl. Kenanga", List.of())), at);
    }

    public void redacted(Reference one, String replacement, Instant at) {
        decide(town.moderator, one, new Decision.Redact(1, null, replacement, "uji"), at);
    }

    public void tightened(Reference one, Instant at) {
        decide(town.verifier, one, new Decision.Tighten(Visibility.SECRET, "Pelapor terancam"), at);
    }

    public void act(Reference one, CitizenAct act, Instant at) {
        var claim = claims.open(one, codes.get(one), "192.0.2.1");
        claims.act(claim, cases.claimFile(claim).seen(), act, at);
    }

    public void decide(OfficialPrincipal by, Reference one, Decision decision, Instant at) {
        triage.decide(by, one, cases.caseFile(by, one).revision(), decision, at);
    }
}
