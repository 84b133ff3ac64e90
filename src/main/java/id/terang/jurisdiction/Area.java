package id.terang.jurisdiction;

import id.terang.shared.GeoPoint;
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
import org.jspecify.annotations.Nullable;

/// A place of the area tree. Detached copies are handed out freely; only [Administration] changes one.
@Entity
@Table(name = "area")
public class Area {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "area_seq")
    @SequenceGenerator(name = "area_seq", sequenceName = "area_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Column(nullable = false, length = 20)
    private String code = "";

    @Column(nullable = false, length = 120)
    private String name = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private AreaLevel level = AreaLevel.VILLAGE;

    private @Nullable Long parentId;

    private @Nullable Double centreLat;

    private @Nullable Double centreLon;

    private @Nullable LocalDate validFrom;

    private @Nullable LocalDate validTo;

    protected Area() {
    }

    Area(AreaDetails details) {
        become(details);
    }

    Area(long id, AreaDetails details) {
        this(details);
        this.id = id;
    }

    void become(AreaDetails details) {
        code = details.code();
        name = details.name();
        level = details.level();
        parentId = details.parentId();
        centreLat = details.centre() == null ? null : details.centre().lat();
        centreLon = details.centre() == null ? null : details.centre().lon();
        validFrom = details.validFrom();
        validTo = details.validTo();
    }

    void retire(LocalDate lastDay) {
        validTo = lastDay;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    /// Counts the changes to this row; a form sends it back so that nobody overwrites what they have not seen.
    public long version() {
        return version;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public AreaLevel level() {
        return level;
    }

    public @Nullable Long parentId() {
        return parentId;
    }

    public @Nullable GeoPoint centre() {
        return centreLat == null || centreLon == null ? null : new GeoPoint(centreLat, centreLon);
    }

    public @Nullable LocalDate validFrom() {
        return validFrom;
    }

    /// The last day on which this area exists; null while no end is known.
    public @Nullable LocalDate validTo() {
        return validTo;
    }

    public boolean inForce(LocalDate day) {
        return Validity.holds(validFrom, validTo, day);
    }

    /// What a form shows and sends back.
    public AreaDetails details() {
        return new AreaDetails(code, name, level, parentId, centre(), validFrom, validTo);
    }

    @Override
    public String toString() {
        return code + " " + name;
    }
}
