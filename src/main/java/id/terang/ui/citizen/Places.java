package id.terang.ui.citizen;

import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.AreaLevel;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Service;
import id.terang.shared.GeoPoint;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What of the atlas a filing citizen is asked about.
final class Places {

    /// Farther away than this from every centre, a device's place says nothing about the area.
    private static final double NEAR_M = 30_000;

    private Places() {
    }

    /// The areas of the first question: districts, and larger areas that are not divided further.
    static List<Area> districts(Atlas atlas) {
        return atlas.areas().stream().filter(area -> area.inForce(atlas.day()))
            .filter(area -> area.level() == AreaLevel.DISTRICT
                || area.level().compareTo(AreaLevel.DISTRICT) < 0 && inside(atlas, area).isEmpty())
            .toList();
    }

    /// The areas of the second question.
    static List<Area> inside(Atlas atlas, Area district) {
        return atlas.areaChildren(district.id()).stream().filter(area -> area.inForce(atlas.day())).toList();
    }

    /// The area that a device's place most probably lies in.
    static Optional<Area> nearest(Atlas atlas, GeoPoint place) {
        return atlas.areas().stream()
            .filter(area -> area.inForce(atlas.day()) && area.level().compareTo(AreaLevel.DISTRICT) >= 0)
            .filter(area -> distance(area, place) <= NEAR_M)
            .min(Comparator.<Area>comparingDouble(area -> distance(area, place))
                .thenComparing(Area::level, Comparator.reverseOrder()));
    }

    private static double distance(Area area, GeoPoint place) {
        var centre = area.centre();
        return centre == null ? Double.MAX_VALUE : centre.distanceTo(place);
    }

    /// The centre of an area, or of the nearest one around it that has one.
    static Optional<GeoPoint> centre(Atlas atlas, long areaId) {
        return atlas.areaPath(areaId).reversed().stream().map(id -> atlas.area(id).centre()).filter(Objects::nonNull).findFirst();
    }

    /// Smallest first: `Desa Sukaraya, Kecamatan Utara, Kabupaten Terang Raya`.
    static String name(Atlas atlas, long areaId) {
        return atlas.areaPath(areaId).reversed().stream().map(atlas::area)
            .filter(area -> area.level() != AreaLevel.PROVINCE || area.id() == areaId)
            .map(Area::name).collect(Collectors.joining(", "));
    }

    /// Services that a case can be about, the exact ones first.
    static List<Service> services(Atlas atlas, Locale locale) {
        return atlas.services().stream().filter(Service::active)
            .sorted(Comparator.comparing((Service service) -> divided(atlas, service)).thenComparing(Service.byName(locale))).toList();
    }

    private static boolean divided(Atlas atlas, Service service) {
        return atlas.serviceChildren(service.id()).stream().anyMatch(Service::active);
    }

    /// The services above it, largest first; empty for a root.
    static String above(Atlas atlas, Service service, Locale locale) {
        return atlas.servicePath(service.id()).stream().filter(id -> id != service.id())
            .map(id -> atlas.service(id).name().in(locale)).collect(Collectors.joining(" › "));
    }
}
