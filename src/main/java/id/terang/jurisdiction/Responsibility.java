package id.terang.jurisdiction;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// "This agency owns this service in this area", with all that lies below both. Without a service it means
/// every service, without an area everywhere. See [Atlas#route(long, long)] for which rule wins.
@Entity
@Table(name = "responsibility")
public class Responsibility {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "responsibility_seq")
    @SequenceGenerator(name = "responsibility_seq", sequenceName = "responsibility_seq", allocationSize = 50)
    private @Nullable Long id;

    private long agencyId;

    private @Nullable Long serviceId;

    private @Nullable Long areaId;

    protected Responsibility() {
    }

    Responsibility(long agencyId, @Nullable Long serviceId, @Nullable Long areaId) {
        this.agencyId = agencyId;
        this.serviceId = serviceId;
        this.areaId = areaId;
    }

    Responsibility(long id, long agencyId, @Nullable Long serviceId, @Nullable Long areaId) {
        this(agencyId, serviceId, areaId);
        this.id = id;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public long agencyId() {
        return agencyId;
    }

    public @Nullable Long serviceId() {
        return serviceId;
    }

    public @Nullable Long areaId() {
        return areaId;
    }

    @Override
    public String toString() {
        return "agency " + agencyId + ", service " + serviceId + ", area " + areaId;
    }
}
