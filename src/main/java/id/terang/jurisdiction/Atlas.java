package id.terang.jurisdiction;

import id.terang.shared.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All areas, agencies, services and routing rules of one moment, in memory. Immutable: whoever holds one sees
/// the same answer to every question. Retired agencies and areas stay in it, because old cases speak of them.
public final class Atlas {

    private final long version;
    private final LocalDate day;
    private final Tree<Area> areas;
    private final Tree<Agency> agencies;
    private final Tree<Service> services;
    private final Map<String, Area> areasByCode = new HashMap<>();
    private final Map<String, Agency> agenciesBySlug = new HashMap<>();
    private final Map<String, Service> servicesByCode = new HashMap<>();
    private final Map<Rule, Long> owners = new HashMap<>();
    /// Under null those that are around everything.
    private final Map<@Nullable Long, List<Agency>> desksByArea = new HashMap<>();
    private final List<Responsibility> responsibilities;
    private final Map<Long, Set<Long>> standsFor = new HashMap<>();
    private final @Nullable Agency rootDesk;

    /// @param day the day whose agencies route new cases
    public Atlas(long version, LocalDate day, Collection<Area> areas, Collection<Agency> agencies,
            Collection<Service> services, Collection<Responsibility> responsibilities) {
        this.version = version;
        this.day = day;
        this.areas = new Tree<>(areas, Area::id, Area::parentId,
                Comparator.comparing(Area::name, String.CASE_INSENSITIVE_ORDER));
        this.agencies = new Tree<>(agencies, Agency::id, Agency::parentId,
                Comparator.comparing(Agency::name, String.CASE_INSENSITIVE_ORDER));
        this.services = new Tree<>(services, Service::id, Service::parentId,
                Comparator.comparing(service -> service.name().id(), String.CASE_INSENSITIVE_ORDER));
        this.responsibilities = List.copyOf(responsibilities);
        areas.forEach(area -> areasByCode.put(area.code(), area));
        agencies.forEach(agency -> agenciesBySlug.put(agency.slug(), agency));
        services.forEach(service -> servicesByCode.put(service.code(), service));
        for (Responsibility rule : responsibilities) {
            Agency owner = this.agencies.find(rule.agencyId()) == null ? null : standing(rule.agencyId());
            if (owner != null && owner.inForce(day)) {
                owners.put(new Rule(rule.serviceId(), rule.areaId()), owner.id());
            }
        }
        Set<Agency> desks = new LinkedHashSet<>();
        for (Agency desk : agencies) {
            Agency standing = standing(desk.id());
            standsFor.computeIfAbsent(standing.id(), id -> new HashSet<>()).add(desk.id());
            if (desk.receivingDesk() && standing.inForce(day)) {
                List<Agency> around = desksByArea.computeIfAbsent(desk.areaId(), id -> new ArrayList<>());
                if (desks.add(standing) || !around.contains(standing)) {
                    around.add(standing);
                }
            }
        }
        rootDesk = desks.stream().min(Comparator.<Agency>comparingInt(desk -> agencyPath(desk.id()).size())
                .thenComparing(desk -> !desk.receivingDesk()).thenComparing(Agency::id)).orElse(null);
    }

    /// Grows with every change that an administrator makes.
    public long version() {
        return version;
    }

    /// The day whose agencies route new cases.
    public LocalDate day() {
        return day;
    }

    /// Where days begin and end for what is about everything: at the topmost office.
    public ZoneId zone() {
        return agencyChildren(null).stream().findFirst().map(Agency::zone).orElse(ZoneId.of("Asia/Jakarta"));
    }

    /// @throws Refusal.NotFound for an id that nobody gave
    public Agency agency(long id) {
        return known(agencies.find(id), "refusal.agency.unknown", id);
    }

    /// Who does the work of an office today: itself, and once it has ended whoever took over, or took over from that. Where nobody did,
    /// the last of them all the same.
    ///
    /// @throws Refusal.NotFound for an id that nobody gave
    public Agency standing(long id) {
        Agency one = agency(id);
        Set<Long> seen = new HashSet<>(Set.of(id));
        while (one.ended(day) && one.successorId() != null && seen.add(one.successorId())) {
            one = agency(one.successorId());
        }
        return one;
    }

    /// The offices whose work this one does today ({@link #standing}): itself while it stands, and those that have ended and whose place
    /// it took.
    public Set<Long> standsFor(long id) {
        return standsFor.getOrDefault(id, Set.of());
    }

    /// Whether new cases of some area arrive here first: as a receiving desk, or in the place of one that has ended.
    public boolean receives(long id) {
        return agency(id).inForce(day) && standsFor(id).stream().anyMatch(one -> agency(one).receivingDesk());
    }

    public Optional<Agency> agencyBySlug(String slug) {
        return Optional.ofNullable(agenciesBySlug.get(slug));
    }

    /// By name, the retired ones among them.
    public List<Agency> agencies() {
        return agencies.all();
    }

    /// The offices above it, root first, and itself.
    public List<Long> agencyPath(long id) {
        return agencies.path(id);
    }

    /// Itself and all offices below.
    public Set<Long> agencySubtree(long id) {
        return agencies.subtree(id);
    }

    /// Whether answers of this office wait for a LEAD other than their author: it or an office above wants that.
    public boolean checksAnswers(long id) {
        return agencyPath(id).stream().anyMatch(one -> agency(one).makerChecker());
    }

    public List<Agency> agencyChildren(@Nullable Long parentId) {
        return agencies.children(parentId);
    }

    /// @throws Refusal.NotFound for an id that nobody gave
    public Area area(long id) {
        return known(areas.find(id), "refusal.area.unknown", id);
    }

    public Optional<Area> areaByCode(String code) {
        return Optional.ofNullable(areasByCode.get(code));
    }

    /// By name, the retired ones among them.
    public List<Area> areas() {
        return areas.all();
    }

    /// The areas around it, largest first, and itself.
    public List<Long> areaPath(long id) {
        return areas.path(id);
    }

    /// Itself and all areas inside.
    public Set<Long> areaSubtree(long id) {
        return areas.subtree(id);
    }

    /// The areas directly inside; without a parent the largest ones.
    public List<Area> areaChildren(@Nullable Long parentId) {
        return areas.children(parentId);
    }

    /// The most exact area that the public sees before a case is verified: the nearest one around (or itself) that
    /// is a district or larger.
    public Area district(long areaId) {
        Area area = area(areaId);
        while (area.level().compareTo(AreaLevel.DISTRICT) > 0 && area.parentId() != null) {
            area = area(area.parentId());
        }
        return area;
    }

    /// @throws Refusal.NotFound for an id that nobody gave
    public Service service(long id) {
        return known(services.find(id), "refusal.service.unknown", id);
    }

    public Optional<Service> serviceByCode(String code) {
        return Optional.ofNullable(servicesByCode.get(code));
    }

    /// By Indonesian name, the inactive ones among them.
    public List<Service> services() {
        return services.all();
    }

    /// The services above it, root first, and itself.
    public List<Long> servicePath(long id) {
        return services.path(id);
    }

    /// Itself and all services below.
    public Set<Long> serviceSubtree(long id) {
        return services.subtree(id);
    }

    /// As {@link #serviceChildren(Long)}, by the names that are read in this language.
    public List<Service> serviceChildren(@Nullable Long parentId, Locale language) {
        return serviceChildren(parentId).stream().sorted(Service.byName(language)).toList();
    }

    public List<Service> serviceChildren(@Nullable Long parentId) {
        return services.children(parentId);
    }

    public List<Responsibility> responsibilities() {
        return responsibilities;
    }

    /// Who gets a case about this service in this area. The owner is named by the most specific rule: the one for
    /// the nearest area around, and among those for the nearest service above. Whoever took the place of an office that has ended owns
    /// and receives what was that one's. The receiving desk is the nearest
    /// one around, one without an area being around everything; among several of one area the owner itself, then the one
    /// above the owner, then one whose own area it is before one that stands for another. Where there is no desk around the owner
    /// receives the case, and where there is no owner either the topmost desk of all.
    ///
    /// @throws Refusal.NotFound    for an unknown service or area
    /// @throws Refusal.Unavailable if there is neither an owner nor any receiving desk
    public Route route(long serviceId, long areaId) {
        service(serviceId);
        area(areaId);
        Agency owner = owner(serviceId, areaId);
        Agency desk = desk(areaId, owner);
        if (desk == null) {
            throw new Refusal.Unavailable("refusal.route.none");
        }
        return new Route(desk.id(), owner == null ? desk.id() : owner.id());
    }

    /// Where the promises for a case about this service, received by this agency, are looked up.
    public Policy.Scope scope(long serviceId, long agencyId) {
        return new Policy.Scope(servicePath(serviceId).reversed(), agencyPath(agencyId).reversed());
    }

    private @Nullable Agency owner(long serviceId, long areaId) {
        List<@Nullable Long> around = nearestFirst(areaPath(areaId));
        List<@Nullable Long> above = nearestFirst(servicePath(serviceId));
        for (Long area : around) {
            for (Long service : above) {
                Long owner = owners.get(new Rule(service, area));
                if (owner != null) {
                    return agency(owner);
                }
            }
        }
        return null;
    }

    private @Nullable Agency desk(long areaId, @Nullable Agency owner) {
        for (@Nullable Long area : nearestFirst(areaPath(areaId))) {
            List<Agency> desks = desksByArea.get(area);
            if (desks != null) {
                List<Long> line = owner == null ? List.of() : agencyPath(owner.id());
                return desks.stream().max(Comparator.<Agency>comparingInt(desk -> line.indexOf(desk.id()))
                        .thenComparing(desk -> desk.receivingDesk() && Objects.equals(desk.areaId(), area))
                        .thenComparing(Agency::id, Comparator.reverseOrder())).orElseThrow();
            }
        }
        return owner != null ? owner : rootDesk;
    }

    /// From the thing itself up to the root, then null, which stands for "any".
    private static List<@Nullable Long> nearestFirst(List<Long> path) {
        List<@Nullable Long> nearest = new ArrayList<>(path.reversed());
        nearest.add(null);
        return nearest;
    }

    private static <T> T known(@Nullable T found, String key, long id) {
        if (found == null) {
            throw new Refusal.NotFound(key, id);
        }
        return found;
    }

    private record Rule(@Nullable Long serviceId, @Nullable Long areaId) {
    }
}
