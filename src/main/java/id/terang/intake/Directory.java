package id.terang.intake;

import id.terang.intake.Mapping.Agencies;
import id.terang.intake.Mapping.Areas;
import id.terang.intake.Mapping.Services;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.AreaDetails;
import id.terang.jurisdiction.AreaLevel;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.CalendarKeeping;
import id.terang.jurisdiction.Publish;
import id.terang.jurisdiction.Service;
import id.terang.jurisdiction.ServiceDetails;
import id.terang.jurisdiction.Standard;
import id.terang.shared.Actor;
import id.terang.shared.Texts;
import id.terang.shared.Slugs;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the agency, service and area of a row by the names the source uses, and adds what is missing below the
/// parents that the mapping declares. Of several with one name it takes none. In a dry run it adds nothing and answers
/// with made-up ids.
final class Directory {

    private static final int LONGEST_SLUG = 60;
    private static final int LONGEST_CODE = 20;

    private final Mapping mapping;
    private final Administration administration;
    private final CalendarKeeping calendars;
    private final boolean dry;
    private final Actor by;
    private final NamesBelow agencies;
    private final NamesBelow servicesBelow;
    private final Map<Key, Long> services = new HashMap<>();
    private final Map<Key, Long> areas = new HashMap<>();
    private final Map<String, Long> areasByCode = new HashMap<>();
    private final Map<Long, String> areaCodes = new HashMap<>();
    private final Map<String, Long> agenciesBySlug = new HashMap<>();
    private final Map<String, Long> servicesByCode = new HashMap<>();
    private final Map<Long, String> serviceCodes = new HashMap<>();
    private final Set<Added> added = new LinkedHashSet<>();
    private long calendar;
    private long madeUp = -1;

    private record Key(@Nullable Long parent, String name) {

        static Key of(@Nullable Long parent, String name) {
            return new Key(parent, name.toLowerCase(Locale.ROOT));
        }
    }

    /// What was missing.
    ///
    /// @param code slug of an agency, code of a service or area
    record Added(Kind kind, String code, String name) {

        enum Kind { AGENCY, SERVICE, AREA }
    }

    /// @throws BadMapping if the agency above all others would be there a second time under another slug
    Directory(Mapping mapping, Atlas atlas, Administration administration, CalendarKeeping calendars, boolean dry) {
        this.mapping = mapping;
        this.administration = administration;
        this.calendars = calendars;
        this.dry = dry;
        by = new Actor.Importer(mapping.source());
        for (Agency agency : atlas.agencies()) {
            agenciesBySlug.put(agency.slug(), agency.id());
        }
        for (Service service : atlas.services()) {
            servicesByCode.put(service.code(), service.id());
            serviceCodes.put(service.id(), service.code());
            services.putIfAbsent(Key.of(service.parentId(), service.name().id()), service.id());
        }
        for (Area area : atlas.areas()) {
            areasByCode.put(area.code(), area.id());
            areaCodes.put(area.id(), area.code());
            areas.putIfAbsent(Key.of(area.parentId(), area.name()), area.id());
        }
        Optional<Agency> agencyAbove = atlas.agencyBySlug(mapping.agency().slug());
        agencyAbove.ifPresentOrElse(agency -> calendar = agency.calendarId(), () -> refuseTwin(atlas, mapping.agency()));
        agencies = new NamesBelow(agencyAbove.stream().flatMap(above -> atlas.agencySubtree(above.id()).stream()
                .filter(id -> id != above.id()).map(atlas::agency)).map(one -> new NamesBelow.Named(one.name(), one.slug(), one.id())));
        servicesBelow = new NamesBelow(atlas.serviceByCode(mapping.service().code()).stream()
                .flatMap(above -> atlas.serviceSubtree(above.id()).stream().filter(id -> id != above.id()).map(atlas::service))
                .map(one -> new NamesBelow.Named(one.name().id(), one.code(), one.id())));
        known(mapping.agency().slugs(), agenciesBySlug, "agency.slugs");
        known(mapping.service().codes(), servicesByCode, "service.codes");
    }

    private static void known(Map<String, String> said, Map<String, Long> here, String where) {
        said.values().stream().filter(one -> !here.containsKey(one)).findFirst().ifPresent(unknown -> {
            throw new BadMapping("command.import.mapping.nowhere", where, unknown);
        });
    }

    /// A town would be there twice, and all its offices with it.
    private static void refuseTwin(Atlas atlas, Agencies under) {
        atlas.agencies().stream().filter(agency -> agency.name().strip().equalsIgnoreCase(under.name().strip())).findFirst()
                .ifPresent(twin -> {
                    throw new BadMapping("command.import.twin", twin.name(), twin.slug(), under.slug());
                });
    }

    /// In the order in which it was missed.
    Set<Added> added() {
        return Collections.unmodifiableSet(added);
    }

    // ---- agencies ----

    long agency(Line line) {
        Agencies under = mapping.agency();
        Long root = agenciesBySlug.get(under.slug());
        if (root == null) {
            root = addAgency(under.slug(), under.name(), null);
        }
        String column = under.column();
        String said = column == null ? "" : line.get(column);
        if (said.isEmpty()) {
            return root;
        }
        String told = under.slugs().get(said);
        if (told != null) {
            return agenciesBySlug.get(told);
        }
        String name = clip(under.names().getOrDefault(said, said), 160);
        Long found = agencies.only(name, "command.import.several.agencies", said);
        return found != null ? found : addAgency(free(under.slug() + "-" + Slugs.of(name), agenciesBySlug.keySet()), name, root);
    }

    private long addAgency(String slug, String name, @Nullable Long parent) {
        Agencies under = mapping.agency();
        if (calendar == 0 && !dry) {
            calendar = calendars.add(by, under.name() + " (" + mapping.source() + ")", under.zone(),
                    CalendarKeeping.OFFICE_HOURS);
        }
        long id = dry ? madeUp-- : administration.addAgency(by, new AgencyDetails(slug, name, clip(name, 60),
                under.level(), parent, null, calendar, false, null, null, null, null, null, null));
        added.add(new Added(Added.Kind.AGENCY, slug, name));
        agenciesBySlug.put(slug, id);
        if (parent != null) {
            agencies.add(new NamesBelow.Named(name, slug, id));
        }
        return id;
    }

    // ---- services ----

    long service(Line line) {
        Services under = mapping.service();
        Long at = servicesByCode.get(under.code());
        if (at == null) {
            at = addService(under.code(), under.name(), null);
        }
        for (String column : under.columns()) {
            String said = line.get(column);
            String told = under.codes().get(said);
            if (told != null) {
                at = servicesByCode.get(told);
            } else if (!said.isEmpty()) {
                String name = clip(under.names().getOrDefault(said, said), 120);
                Long parent = at;
                // One column says nothing of levels; of several, each is a level of its own.
                Long found = under.columns().size() == 1 ? servicesBelow.only(name, "command.import.several.services", said)
                        : services.get(Key.of(parent, name));
                at = found != null ? found : addService(
                        free(serviceCodes.get(parent) + "-" + Slugs.of(name), servicesByCode.keySet()), name, parent);
            }
        }
        return at;
    }

    /// Past categories are not offered for new cases.
    private long addService(String code, String name, @Nullable Long parent) {
        long id = dry ? madeUp-- : administration.addService(by, new ServiceDetails(code, Texts.same(name), parent,
                Standard.NONE, false, Publish.ON_VERIFY, mapping.kind(), mapping.track(), false));
        added.add(new Added(Added.Kind.SERVICE, code, name));
        servicesByCode.put(code, id);
        serviceCodes.put(id, code);
        services.put(Key.of(parent, name), id);
        if (parent != null) {
            servicesBelow.add(new NamesBelow.Named(name, code, id));
        }
        return id;
    }

    // ---- areas ----

    long area(Line line) {
        Long at = null;
        for (Areas.Fixed fixed : mapping.area().under()) {
            Long found = areasByCode.get(fixed.code());
            at = found != null ? found : addArea(fixed.code(), fixed.name(), fixed.level(), at);
        }
        for (Areas.Level level : mapping.area().levels()) {
            String name = clip(line.get(level.name()), 120);
            String code = level.code() == null ? null : line.get(level.code());
            if (name.isEmpty() || code != null && code.isEmpty()) {
                break;
            }
            Long found = code == null ? areas.get(Key.of(at, name)) : areasByCode.get(code);
            at = found != null ? found : addArea(code == null ? nextCode(areaCodes.get(at)) : code, name, level.level(), at);
        }
        return at == null ? 0 : at;
    }

    private long addArea(String code, String name, AreaLevel level, @Nullable Long parent) {
        long id = dry ? madeUp-- : administration.addArea(by, new AreaDetails(code, name, level, parent, null, null, null));
        added.add(new Added(Added.Kind.AREA, code, name));
        areasByCode.put(code, id);
        areaCodes.put(id, code);
        areas.put(Key.of(parent, name), id);
        return id;
    }

    private String nextCode(String parent) {
        int n = 1;
        while (areasByCode.containsKey(parent + "." + n)) {
            n++;
        }
        return clip(parent + "." + n, LONGEST_CODE);
    }

    // ---- names ----

    private static String free(String wanted, Set<String> taken) {
        String slug = trimmed(wanted, LONGEST_SLUG);
        for (int n = 2; taken.contains(slug); n++) {
            slug = trimmed(wanted, LONGEST_SLUG - 4) + "-" + n;
        }
        return slug;
    }

    private static String trimmed(String slug, int longest) {
        String cut = slug.length() <= longest ? slug : slug.substring(0, longest);
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }

    private static String clip(String name, int longest) {
        return name.length() <= longest ? name : name.substring(0, longest - 1).stripTrailing() + "…";
    }
}
