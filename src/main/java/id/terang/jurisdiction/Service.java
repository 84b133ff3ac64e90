package id.terang.jurisdiction;

import id.terang.shared.Texts;
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
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A category of public service with its published standard. Detached copies are handed out freely; only
/// [Administration] changes one.
@Entity
@Table(name = "service")
public class Service {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "service_seq")
    @SequenceGenerator(name = "service_seq", sequenceName = "service_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Column(nullable = false, length = 60)
    private String code = "";

    @Column(nullable = false, length = 120)
    private String nameId = "";

    @Column(nullable = false, length = 120)
    private String nameEn = "";

    private @Nullable Long parentId;

    @Column(nullable = false, length = 2000)
    private String requirementsId = "";

    @Column(nullable = false, length = 2000)
    private String requirementsEn = "";

    @Column(nullable = false, length = 500)
    private String costId = "";

    @Column(nullable = false, length = 500)
    private String costEn = "";

    @Column(nullable = false, length = 500)
    private String promiseId = "";

    @Column(nullable = false, length = 500)
    private String promiseEn = "";

    private boolean secret;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Publish publish = Publish.ON_VERIFY;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 30)
    private Kind kind = Kind.COMPLAINT;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Track track = Track.ORDINARY;

    private boolean active = true;

    protected Service() {
    }

    Service(ServiceDetails details) {
        become(details);
    }

    Service(long id, ServiceDetails details) {
        this(details);
        this.id = id;
    }

    void become(ServiceDetails details) {
        code = details.code();
        nameId = details.name().id();
        nameEn = details.name().en();
        parentId = details.parentId();
        requirementsId = details.standard().requirements().id();
        requirementsEn = details.standard().requirements().en();
        costId = details.standard().cost().id();
        costEn = details.standard().cost().en();
        promiseId = details.standard().promise().id();
        promiseEn = details.standard().promise().en();
        secret = details.secret();
        publish = details.publish();
        kind = details.kind();
        track = details.track();
        active = details.active();
    }

    void retire() {
        active = false;
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

    public Texts name() {
        return new Texts(nameId, nameEn);
    }

    public @Nullable Long parentId() {
        return parentId;
    }

    public Standard standard() {
        return new Standard(new Texts(requirementsId, requirementsEn), new Texts(costId, costEn),
                new Texts(promiseId, promiseEn));
    }

    /// Whether every case about this service is SECRET, whatever its citizen chose.
    public boolean secret() {
        return secret;
    }

    public Publish publish() {
        return publish;
    }

    /// The kind that a case about this service usually is.
    public Kind kind() {
        return kind;
    }

    public Track track() {
        return track;
    }

    /// Whether new cases may be filed about it.
    public boolean active() {
        return active;
    }

    /// By the names that are read in this language, in its order of letters.
    public static Comparator<Service> byName(Locale language) {
        return Comparator.comparing((Service service) -> service.name().in(language), Collator.getInstance(language));
    }

    /// What a form shows and sends back.
    public ServiceDetails details() {
        return new ServiceDetails(code, name(), parentId, standard(), secret, publish, kind, track, active);
    }

    @Override
    public String toString() {
        return code;
    }
}
