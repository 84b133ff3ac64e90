package id.terang.jurisdiction;

import id.terang.jurisdiction.CsvTable.Row;
import id.terang.shared.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Services in CSV lines.
final class ServiceLines implements CsvImport.Lines<Service, ServiceDetails> {

    private static final Map<String, String> COLUMNS = Map.ofEntries(Map.entry("kode", "code"),
            Map.entry("nama", "name_id"), Map.entry("name", "name_id"), Map.entry("nama_en", "name_en"),
            Map.entry("induk", "parent"), Map.entry("rahasia", "secret"), Map.entry("terbit", "publish"),
            Map.entry("jenis", "kind"), Map.entry("jalur", "track"), Map.entry("aktif", "active"),
            Map.entry("persyaratan", "requirements_id"), Map.entry("biaya", "cost_id"),
            Map.entry("janji", "promise_id"));

    private static final Map<String, Kind> KINDS = Map.of("pengaduan", Kind.COMPLAINT,
            "permintaan informasi", Kind.INFORMATION_REQUEST, "informasi", Kind.INFORMATION_REQUEST,
            "aspirasi", Kind.ASPIRATION);
    private static final Map<String, Track> TRACKS = Map.of("biasa", Track.ORDINARY,
            "pengawasan", Track.INVESTIGATION);

    private static final ServiceDetails NEW = new ServiceDetails("", new Texts("", ""), null, Standard.NONE, false,
            Publish.ON_VERIFY, Kind.COMPLAINT, Track.ORDINARY, true);

    private final Map<String, Service> known = new HashMap<>();
    private final Map<Long, Service> byId = new HashMap<>();

    ServiceLines(List<Service> services) {
        services.forEach(service -> {
            known.put(service.code(), service);
            byId.put(service.id(), service);
        });
    }

    @Override
    public CsvTable table(String text) {
        return CsvTable.read(text, COLUMNS, "code", "name_id");
    }

    @Override
    public Map<String, Service> known() {
        return known;
    }

    @Override
    public String code(Row row) {
        return row.text("code");
    }

    @Override
    public String parent(Row row) {
        return row.text("parent");
    }

    @Override
    public ServiceDetails read(Row row) {
        row.oneLine("code", "name_id", "name_en");
        Service service = known.get(code(row));
        ServiceDetails before = service == null ? NEW : service.details();
        Standard standard = before.standard();
        ServiceDetails details = new ServiceDetails(code(row), texts(row, "name", before.name()), parentId(row, before),
                new Standard(texts(row, "requirements", standard.requirements()), texts(row, "cost", standard.cost()),
                        texts(row, "promise", standard.promise())),
                row.yes("secret", before.secret()),
                row.oneOf("publish", Publish.class, Map.of(), before.publish()),
                row.oneOf("kind", Kind.class, KINDS, before.kind()),
                row.oneOf("track", Track.class, TRACKS, before.track()), row.yes("active", before.active()));
        AdminRules.check(details);
        if (service != null) {
            AdminRules.noCircle(service.id(), details.parentId(), above -> byId.get(above).parentId());
        }
        return details;
    }

    @Override
    public ServiceDetails details(Service service) {
        return service.details();
    }

    @Override
    public Service create(ServiceDetails details) {
        return new Service(details);
    }

    @Override
    public void become(Service service, ServiceDetails details) {
        service.become(details);
    }

    @Override
    public long id(Service service) {
        return service.id();
    }

    private @Nullable Long parentId(Row row, ServiceDetails before) {
        if (!row.has("parent")) {
            return before.parentId();
        }
        if (parent(row).isEmpty()) {
            return null;
        }
        Service parent = above(row);
        byId.put(parent.id(), parent);
        return parent.id();
    }

    private static Texts texts(Row row, String column, Texts before) {
        return new Texts(Objects.requireNonNullElse(row.orKeep(column + "_id", before.id()), ""),
                Objects.requireNonNullElse(row.orKeep(column + "_en", before.en()), ""));
    }
}
