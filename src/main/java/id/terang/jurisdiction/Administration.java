package id.terang.jurisdiction;

import id.terang.jurisdiction.AdminChange.Act;
import id.terang.jurisdiction.AdminChange.Subject;
import id.terang.shared.Actor;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import id.terang.shared.Slugs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps areas, agencies, services and routing rules. Every method refuses anybody but an ADMIN or an importer, and an ADMIN
/// what is out of reach ([Refusal.NotAllowed]): agencies of others, and from below the topmost one what all use. It says what is wrong with what was entered ([Refusal.BadInput]), refuses to overwrite what
/// the administrator has not seen ([Refusal.Stale]) and records who changed what. Nothing is deleted that a case
/// may speak of: things are retired.
@Component
@Transactional
public class Administration {

    /// Signs for the first agency: nobody was there yet.
    public static final String FIRST = "set-up";

    private final Areas areas;
    private final Agencies agencies;
    private final Services services;
    private final Responsibilities responsibilities;
    private final CalendarKeeping calendars;
    private final AdminChanges changes;
    private final AdminReach reach;
    private final Jurisdiction jurisdiction;

    Administration(Areas areas, Agencies agencies, Services services, Responsibilities responsibilities,
            CalendarKeeping calendars, AdminChanges changes, AdminReach reach, Jurisdiction jurisdiction) {
        this.areas = areas;
        this.agencies = agencies;
        this.services = services;
        this.responsibilities = responsibilities;
        this.calendars = calendars;
        this.changes = changes;
        this.reach = reach;
        this.jurisdiction = jurisdiction;
    }

    /// @return the new area's id
    public long addArea(Actor by, AreaDetails details) {
        beginForAll(by);
        checked(details, null);
        Area area = areas.save(new Area(details));
        changes.record(by, Subject.AREA, area.id(), Act.ADDED, details);
        return area.id();
    }

    /// @param version as last read
    public void changeArea(Actor by, long id, long version, AreaDetails details) {
        beginForAll(by);
        Area area = area(id);
        AdminRules.current(version, area.version());
        checked(details, area);
        area.become(details);
        changes.record(by, Subject.AREA, id, Act.CHANGED, details);
    }

    /// @param lastDay the last day on which it exists
    public void retireArea(Actor by, long id, LocalDate lastDay) {
        beginForAll(by);
        Area area = area(id);
        mayEnd(area, lastDay);
        area.retire(lastDay);
        changes.record(by, Subject.AREA, id, Act.RETIRED, lastDay);
    }

    /// @return the new agency's id
    public long addAgency(Actor by, AgencyDetails details) {
        changes.begin(by);
        reach.become(by, null, details);
        checked(details, null);
        Agency agency = agencies.save(new Agency(details, calendars.zoneOf(details.calendarId())));
        changes.record(by, Subject.AGENCY, agency.id(), Act.ADDED, details);
        return agency.id();
    }

    /// @param version as last read
    public void changeAgency(Actor by, long id, long version, AgencyDetails details) {
        changes.begin(by);
        Agency agency = agency(id);
        reach.become(by, agency, details);
        AdminRules.current(version, agency.version());
        checked(details, agency);
        agency.become(details, calendars.zoneOf(details.calendarId()));
        changes.record(by, Subject.AGENCY, id, Act.CHANGED, details);
    }

    /// Whether answers of this agency, and of all below it, wait for a LEAD other than their author.
    public void checkAnswers(Actor by, long id, boolean two) {
        changes.begin(by);
        Agency agency = agency(id);
        reach.agency(by, agency);
        agency.checkAnswers(two);
        changes.record(by, Subject.AGENCY, id, Act.CHANGED, "makerChecker=" + two);
    }

    /// @param lastDay     the last day on which it exists
    /// @param successorId who takes over, where somebody does
    public void retireAgency(Actor by, long id, LocalDate lastDay, @Nullable Long successorId) {
        changes.begin(by);
        Agency agency = agency(id);
        reach.retire(by, agency, lastDay, successorId);
        mayEnd(agency, lastDay, successorId);
        mayStopReceiving(agency, agency.details().ending(lastDay, successorId));
        agency.retire(lastDay, successorId);
        changes.record(by, Subject.AGENCY, id, Act.RETIRED, lastDay + " " + successorId);
    }

    /// The next change after `after` by which something may be called otherwise, for those who keep names elsewhere.
    @Transactional(readOnly = true)
    public Optional<Renamed> nextRename(long after) {
        return changes.nextRename(after);
    }

    /// For a fresh start: a calendar of Monday to Friday, 08.00 to 16.00, and an agency that receives everything, both called
    /// by its name.
    ///
    /// @return the agency's id
    /// @throws Refusal.NotAllowed if there is an agency already
    public long firstAgency(String name, ZoneId zone) {
        Actor setUp = new Actor.Importer(FIRST);
        changes.begin(setUp);
        if (agencies.count() > 0) {
            throw new Refusal.NotAllowed("refusal.admin.role");
        }
        String shortName = name.strip().substring(0, Math.min(name.strip().length(), 60)).strip();
        long calendar = calendars.add(setUp, shortName.isEmpty() ? zone.getId() : shortName, zone, CalendarKeeping.OFFICE_HOURS);
        return addAgency(setUp, new AgencyDetails(Slugs.of(name, AgencyDetails.LONGEST_SLUG), name.strip(), shortName, AgencyLevel.REGENCY, null, null,
                calendar, true, null, null, null, null, null, null));
    }

    /// @return the new service's id
    public long addService(Actor by, ServiceDetails details) {
        beginForAll(by);
        checked(details, null);
        Service service = services.save(new Service(details));
        changes.record(by, Subject.SERVICE, service.id(), Act.ADDED, details);
        return service.id();
    }

    /// @param version as last read
    public void changeService(Actor by, long id, long version, ServiceDetails details) {
        beginForAll(by);
        Service service = service(id);
        AdminRules.current(version, service.version());
        checked(details, service);
        service.become(details);
        changes.record(by, Subject.SERVICE, id, Act.CHANGED, details);
    }

    /// No new cases about it from now on.
    public void retireService(Actor by, long id) {
        beginForAll(by);
        service(id).retire();
        changes.record(by, Subject.SERVICE, id, Act.RETIRED, "");
    }

    /// @param serviceId null means every service
    /// @param areaId    null means everywhere
    /// @return the new rule's id
    public long addResponsibility(Actor by, long agencyId, @Nullable Long serviceId, @Nullable Long areaId) {
        beginForAll(by);
        agency(agencyId);
        if (serviceId != null) {
            service(serviceId);
        }
        if (areaId != null) {
            area(areaId);
        }
        for (Responsibility rule : responsibilities.findAll()) {
            if (Objects.equals(rule.serviceId(), serviceId) && Objects.equals(rule.areaId(), areaId)) {
                throw new Refusal.BadInput("refusal.admin.responsibility.taken", agency(rule.agencyId()).name());
            }
        }
        Responsibility rule = responsibilities.save(new Responsibility(agencyId, serviceId, areaId));
        changes.record(by, Subject.RESPONSIBILITY, rule.id(), Act.ADDED, rule);
        return rule.id();
    }

    /// Cases that were routed by it keep their route.
    public void removeResponsibility(Actor by, long id) {
        beginForAll(by);
        responsibilities.findById(id).ifPresent(rule -> {
            responsibilities.delete(rule);
            changes.record(by, Subject.RESPONSIBILITY, id, Act.REMOVED, rule);
        });
    }

    /// The agencies, and so their officials, that an administrator keeps: the own one and those below it; for a topmost agency
    /// also those of trees that have no administrator of their own.
    @Transactional(readOnly = true)
    public Set<Long> reach(Actor.Official by) {
        return by.role() == Role.ADMIN ? reach.of(by) : Set.of();
    }

    /// As [#reach], of what only the administrators of a topmost agency may do there; for those of others, nothing.
    @Transactional(readOnly = true)
    public Set<Long> reachFromTheTop(Actor.Official by) {
        return reach.topmost(by.agencyId()) ? reach(by) : Set.of();
    }

    /// Writes down what an administrator did elsewhere, to officials; who calls has made sure that they may.
    public void note(Actor.Official by, Subject subject, long id, Act act, String detail) {
        changes.record(by, subject, id, act, detail);
    }

    /// Who changed it, newest first.
    @Transactional(readOnly = true)
    public List<AdminChange> changes(Subject subject, long id, int limit) {
        return changes.latest(subject, id, limit);
    }

    /// That the accounts of these officials were made or their passwords set by an administrator, both instants included.
    @Transactional(readOnly = true)
    public List<AdminChange> passwordsGiven(Set<Long> officials, Instant from, Instant to) {
        return changes.passwordsGiven(officials, from, to);
    }

    /// Who changed anything, newest first.
    @Transactional(readOnly = true)
    public List<AdminChange> latestChanges(int limit) {
        return changes.latest(null, null, limit);
    }

    /// Areas, services and the rules who answers for them are of use to all agencies.
    private void beginForAll(Actor by) {
        changes.begin(by);
        reach.everything(by, "refusal.admin.common");
    }

    private void mayEnd(Area area, LocalDate lastDay) {
        LocalDate after = lastDay.plusDays(1);
        if (areas.findByParentId(area.id()).stream().anyMatch(inside -> inside.inForce(after))) {
            throw new Refusal.BadInput("refusal.admin.area.inhabited");
        }
    }

    private void mayEnd(Agency agency, LocalDate lastDay, @Nullable Long successorId) {
        LocalDate after = lastDay.plusDays(1);
        if (successorId != null && (successorId == agency.id() || !agency(successorId).inForce(after))) {
            throw new Refusal.BadInput("refusal.admin.successor.gone");
        }
        if (agencies.findByParentId(agency.id()).stream().anyMatch(below -> below.inForce(after))) {
            throw new Refusal.BadInput("refusal.admin.agency.parent");
        }
    }

    private void mayStopReceiving(Agency self, AgencyDetails details) {
        if (self.details().receivesAs(details)) {
            return;
        }
        Map<Long, AgencyDetails> before = agencies.findAll().stream().collect(Collectors.toMap(Agency::id, Agency::details));
        Map<Long, AgencyDetails> after = new HashMap<>(before);
        after.put(self.id(), details);
        if (AdminRules.endsReceiving(before, after, jurisdiction.atlas().day())) {
            throw new Refusal.BadInput("refusal.admin.agency.lastDesk");
        }
    }

    private void checked(AreaDetails details, @Nullable Area self) {
        AdminRules.check(details, details.parentId() == null ? null : area(details.parentId()));
        areas.findByCode(details.code()).filter(other -> other != self).ifPresent(other -> {
            throw new Refusal.BadInput("refusal.admin.code.taken", other.name());
        });
        if (self != null) {
            AdminRules.noCircle(self.id(), details.parentId(), above -> area(above).parentId());
            if (areas.findByParentId(self.id()).stream().anyMatch(in -> in.level().compareTo(details.level()) <= 0)) {
                throw new Refusal.BadInput("refusal.admin.level.area");
            }
            if (details.validTo() != null) {
                mayEnd(self, details.validTo());
            }
        }
    }

    private void checked(AgencyDetails details, @Nullable Agency self) {
        AdminRules.check(details, details.parentId() == null ? null : agency(details.parentId()));
        agencies.findBySlug(details.slug()).filter(other -> other != self).ifPresent(other -> {
            throw new Refusal.BadInput("refusal.admin.slug.taken", other.name());
        });
        if (details.areaId() != null) {
            area(details.areaId());
        }
        if (details.successorId() != null) {
            agency(details.successorId());
        }
        if (self != null) {
            AdminRules.noCircle(self.id(), details.parentId(), above -> agency(above).parentId());
            if (details.validTo() != null) {
                mayEnd(self, details.validTo(), details.successorId());
            }
            mayStopReceiving(self, details);
        }
    }

    private void checked(ServiceDetails details, @Nullable Service self) {
        AdminRules.check(details);
        services.findByCode(details.code()).filter(other -> other != self).ifPresent(other -> {
            throw new Refusal.BadInput("refusal.admin.code.taken", other.name().id());
        });
        if (details.parentId() != null) {
            service(details.parentId());
        }
        if (self != null) {
            AdminRules.noCircle(self.id(), details.parentId(), above -> service(above).parentId());
        }
    }

    private Area area(long id) {
        return areas.findById(id).orElseThrow(() -> new Refusal.NotFound("refusal.area.unknown", id));
    }

    private Agency agency(long id) {
        return agencies.findById(id).orElseThrow(() -> new Refusal.NotFound("refusal.agency.unknown", id));
    }

    private Service service(long id) {
        return services.findById(id).orElseThrow(() -> new Refusal.NotFound("refusal.service.unknown", id));
    }
}
