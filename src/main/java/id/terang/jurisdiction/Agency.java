package id.terang.jurisdiction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// An office that can hold a case. Detached copies are handed out freely; only [Administration] changes one.
@Entity
@Table(name = "agency")
public class Agency {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agency_seq")
    @SequenceGenerator(name = "agency_seq", sequenceName = "agency_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Column(nullable = false, length = 60)
    private String slug = "";

    @Column(nullable = false, length = 160)
    private String name = "";

    @Column(nullable = false, length = 60)
    private String shortName = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private AgencyLevel level = AgencyLevel.REGENCY;

    private @Nullable Long parentId;

    private @Nullable Long areaId;

    @Column(nullable = false, length = 40)
    private String zone = "UTC";

    private long calendarId;

    private boolean receivingDesk;

    private boolean makerChecker;

    @Column(length = 40)
    private @Nullable String phone;

    @Column(length = 160)
    private @Nullable String email;

    @Column(length = 200)
    private @Nullable String website;

    private @Nullable LocalDate validFrom;

    private @Nullable LocalDate validTo;

    private @Nullable Long successorId;

    protected Agency() {
    }

    Agency(AgencyDetails details, ZoneId zone) {
        become(details, zone);
    }

    Agency(long id, AgencyDetails details, ZoneId zone) {
        this(details, zone);
        this.id = id;
    }

    void become(AgencyDetails details, ZoneId zone) {
        slug = details.slug();
        name = details.name();
        shortName = details.shortName();
        level = details.level();
        parentId = details.parentId();
        areaId = details.areaId();
        this.zone = zone.getId();
        calendarId = details.calendarId();
        receivingDesk = details.receivingDesk();
        phone = details.phone();
        email = details.email();
        website = details.website();
        validFrom = details.validFrom();
        validTo = details.validTo();
        successorId = details.successorId();
    }

    void checkAnswers(boolean two) {
        makerChecker = two;
    }

    void retire(LocalDate lastDay, @Nullable Long successorId) {
        validTo = lastDay;
        this.successorId = successorId;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    /// Counts the changes to this row; a form sends it back so that nobody overwrites what they have not seen.
    public long version() {
        return version;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public String shortName() {
        return shortName;
    }

    public AgencyLevel level() {
        return level;
    }

    public @Nullable Long parentId() {
        return parentId;
    }

    /// The area it works for; null where it works everywhere.
    public @Nullable Long areaId() {
        return areaId;
    }

    /// The zone of its calendar, kept here because every page that shows its times needs it.
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public long calendarId() {
        return calendarId;
    }

    /// Whether new cases of its area arrive here first.
    public boolean receivingDesk() {
        return receivingDesk;
    }

    /// Whether an answer waits for a LEAD other than its author, here and in all offices below ([Atlas#checksAnswers]).
    public boolean makerChecker() {
        return makerChecker;
    }

    public @Nullable String phone() {
        return phone;
    }

    public @Nullable String email() {
        return email;
    }

    public @Nullable String website() {
        return website;
    }

    public @Nullable LocalDate validFrom() {
        return validFrom;
    }

    /// The last day on which this office exists; null while no end is known.
    public @Nullable LocalDate validTo() {
        return validTo;
    }

    /// Who took over its work when it was abolished or merged.
    public @Nullable Long successorId() {
        return successorId;
    }

    /// Whether its last day has passed.
    public boolean ended(LocalDate day) {
        return validTo != null && day.isAfter(validTo);
    }

    public boolean inForce(LocalDate day) {
        return Validity.holds(validFrom, validTo, day);
    }

    /// What a form shows and sends back.
    public AgencyDetails details() {
        return new AgencyDetails(slug, name, shortName, level, parentId, areaId, calendarId, receivingDesk,
                phone, email, website, validFrom, validTo, successorId);
    }

    @Override
    public String toString() {
        return slug;
    }
}
