package id.terang.portal;

import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
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
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.AreaDetails;
import id.terang.jurisdiction.AreaLevel;
import id.terang.jurisdiction.CalendarKeeping;
import id.terang.jurisdiction.Holiday;
import id.terang.jurisdiction.Hours;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Publish;
import id.terang.jurisdiction.ServiceDetails;
import id.terang.jurisdiction.Standard;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.EmailAddress;
import id.terang.shared.GeoPoint;
import id.terang.shared.Reference;
import id.terang.shared.Role;
import id.terang.shared.SecretCode;
import id.terang.shared.Texts;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/// A town with two districts, three offices and a few services, for page tests.
@TestComponent
public class SmallTown {

    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final Actor SET_UP = new Actor.Importer("test");

    private final Administration administration;
    private final CalendarKeeping calendars;
    private final Filing filing;
    private final Triage triage;
    private final Claims claims;
    private final CaseReader cases;
    private final Random random = new Random(7);
    private final Map<Reference, SecretCode> codes = new HashMap<>();

    private long district;
    private long village;
    private long hall;
    private long works;
    private long environment;
    private long inspectorate;
    private long lamps;
    private long potholes;
    private @Nullable Long parks;
    private long graft;
    private boolean built;

    SmallTown(Administration administration, CalendarKeeping calendars, Filing filing, Triage triage, Claims claims,
              CaseReader cases) {
        this.administration = administration;
        this.calendars = calendars;
        this.filing = filing;
        this.triage = triage;
        this.claims = claims;
        this.cases = cases;
    }

    /// Once per context.
    ///
    /// @return whether it was built now
    public boolean build() {
        if (built) {
            return false;
        }
        built = true;
        var office = new Hours(LocalTime.of(7, 30), LocalTime.of(16, 0));
        long calendar = calendars.add(SET_UP, "Kota Lestari", WIB, Map.of(DayOfWeek.MONDAY, office, DayOfWeek.TUESDAY, office,
                DayOfWeek.WEDNESDAY, office, DayOfWeek.THURSDAY, office,
                DayOfWeek.FRIDAY, new Hours(LocalTime.of(7, 30), LocalTime.of(15, 0))));
        calendars.putHolidays(SET_UP, calendar, List.of(new Holiday(LocalDate.of(2026, 8, 17), "Hari Kemerdekaan", "uji"),
                new Holiday(LocalDate.of(2026, 12, 25), "Hari Natal", "uji")));
        long city = administration.addArea(SET_UP, new AreaDetails("91.01", "Kota Lestari", AreaLevel.REGENCY, null,
                new GeoPoint(-6.9, 107.6), null, null));
        district = administration.addArea(SET_UP, new AreaDetails("91.01.01", "Sukamaju", AreaLevel.DISTRICT, city, null, null, null));
        village = administration.addArea(SET_UP, new AreaDetails("91.01.01.1001", "Mekar Jaya", AreaLevel.VILLAGE, district, null,
                null, null));
        hall = agency("kota-lestari", "Pemerintah Kota Lestari", "Kota Lestari", null, city, calendar, true);
        works = agency("dinas-pu", "Dinas Pekerjaan Umum Kota Lestari", "Dinas PU", hall, city, calendar, false);
        inspectorate = agency("inspektorat", "Inspektorat Kota Lestari", "Inspektorat", null, city, calendar, false);
        environment = agency("dinas-lingkungan", "Dinas Lingkungan Hidup Kota Lestari", "DLH", hall, city, calendar, false);
        long roads = service("jalan", "Jalan dan penerangan", "Roads and lighting", null, false);
        lamps = service("lampu-jalan", "Lampu jalan mati", "Street light out", roads, false);
        potholes = service("jalan-rusak", "Jalan rusak", "Damaged road", roads, false);
        graft = service("pungli", "Pungutan liar", "Illegal fees", null, true);
        administration.addResponsibility(SET_UP, works, roads, null);
        return true;
    }

    private long agency(String slug, String name, String shortName, @Nullable Long parent, long area, long calendar, boolean desk) {
        return administration.addAgency(SET_UP, new AgencyDetails(slug, name, shortName, AgencyLevel.REGENCY, parent, area, calendar,
                desk, "(022) 555 0101", slug + "@contoh.id", "https://" + slug + ".contoh.id/", null, null, null));
    }

    private long service(String code, String indonesian, String english, @Nullable Long parent, boolean secret) {
        return administration.addService(SET_UP, new ServiceDetails(code, new Texts(indonesian, english), parent,
                new Standard(new Texts("Nomor tiang lampu bila ada", "Number of the pole, if any"),
                        new Texts("Gratis", "Free"), new Texts("7 hari kerja", "7 working days")),
                secret, Publish.ON_VERIFY, Kind.COMPLAINT, Track.ORDINARY, true));
    }

    public Reference filed(String title, String text, Instant at) {
        return filed(lamps, title, text, Visibility.PUBLIC, at);
    }

    public Reference filedOfRoad(String title, String text, Instant at) {
        return filed(potholes, title, text, Visibility.PUBLIC, at);
    }

    /// Of a service that is there from the first such complaint on.
    public Reference filedOfPark(String title, String text, Instant at) {
        if (parks == null) {
            parks = service("taman", "Taman kota", "City parks", null, false);
        }
        return filed(parks, title, text, Visibility.PUBLIC, at);
    }

    public Reference filedSecretly(Instant at) {
        return filed(graft, "Pungutan di loket", "Petugas loket meminta uang", Visibility.SECRET, at);
    }

    private Reference filed(long service, String title, String text, Visibility visibility, Instant at) {
        SecretCode code = SecretCode.random(random);
        Reference reference = filing.file(new FileComplaint(UUID.randomUUID(), code, Kind.COMPLAINT, title, text, service,
                village, "Jl. Kenanga dekat nomor 12", new GeoPoint(-6.91234, 107.60987), visibility,
                new Contact(null, new EmailAddress("warga@contoh.id"), null, Locale.of("id")), Channel.WEB, List.of(), null, null),
                Actor.CITIZEN, at).reference();
        codes.put(reference, code);
        return reference;
    }

    public void verified(Reference reference, String title, String text, Instant at) {
        decide(verifier(), reference, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, lamps, works,
                new Decision.Release(title, text, "Jl. Kenanga", List.of()), null), at);
    }

    public void asked(Reference reference, String question, Instant at) {
        decide(handler(), reference, new Decision.Ask(question), at);
    }

    public void replied(Reference reference, String reply, Instant at) {
        act(reference, new CitizenAct.Clarify(reply, List.of()), at);
    }

    public void answered(Reference reference, String text, Instant at) {
        decide(handler(), reference, new Decision.Answer(Outcome.ACTION_TAKEN, text, List.of()), at);
    }

    void merged(Reference reference, Reference survivor, Instant at) {
        decide(verifier(), reference, new Decision.Merge(survivor, null), at);
    }

    void joined(Reference report, Reference parent, Instant at) {
        decide(handler(), report, new Decision.JoinIncident(parent, null), at);
    }

    void transferred(Reference reference, String reason, Instant at) {
        decide(handler(), reference, new Decision.Transfer(environment, reason), at);
    }

    void noted(Reference reference, String note, Instant at) {
        decide(new OfficialPrincipal(4, "Penangan DLH", new Mandate(Role.HANDLER, environment)), reference, new Decision.Note(note), at);
    }

    void notedByHolder(Reference reference, String note, Instant at) {
        decide(handler(), reference, new Decision.Note(note), at);
    }

    void disputed(Reference reference, String reason, Instant at) {
        act(reference, new CitizenAct.Dispute(reason), at);
    }

    void confirmed(Reference reference, Instant at) {
        act(reference, new CitizenAct.Confirm(4, null), at);
    }

    void hidden(Reference reference, Instant at) {
        decide(new OfficialPrincipal(3, "Moderator", new Mandate(Role.MODERATOR, inspectorate)), reference,
                new Decision.Hide("uji"), at);
    }

    private void act(Reference reference, CitizenAct act, Instant at) {
        var claim = claims.open(reference, codes.get(reference), "192.0.2.1");
        claims.act(claim, cases.claimFile(claim).seen(), act, at);
    }

    private void decide(OfficialPrincipal by, Reference reference, Decision decision, Instant at) {
        triage.decide(by, reference, cases.caseFile(by, reference).revision(), decision, at);
    }

    private OfficialPrincipal verifier() {
        return new OfficialPrincipal(1, "Verifikator", new Mandate(Role.VERIFIER, hall));
    }

    private OfficialPrincipal handler() {
        return new OfficialPrincipal(2, "Penangan", new Mandate(Role.HANDLER, works));
    }

    /// What others copy into their pages is text on ours, whatever it looks like.
    public static String withoutCodes(String page) {
        return page.replaceAll("(?s)(<textarea[^>]*>).*?</textarea>", "$1</textarea>");
    }
}
