package id.terang.search;

import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.AreaLevel;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.Refusal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// For which office a decision about some other case speaks, here. An office that serves one district or village stands
/// for its kind: the text says "the office of the village", the place says which.
final class OfficesHere {

    private final Atlas atlas;
    private final Map<String, Long> bound = new HashMap<>();
    private final Map<Long, Optional<Long>> known = new HashMap<>();

    /// @param area where the case is, as far as it is known
    OfficesHere(Atlas atlas, @Nullable Long area) {
        this.atlas = atlas;
        Set<Long> around = area == null ? Set.of() : Set.copyOf(atlas.areaPath(area));
        for (var agency : atlas.agencies()) {
            if (agency.inForce(atlas.day()) && agency.areaId() != null && around.contains(agency.areaId())) {
                kind(agency).ifPresent(kind -> bound.putIfAbsent(kind, agency.id()));
            }
        }
    }

    /// @return nothing where there is no such office here, or none any more
    @Nullable Long standFor(@Nullable Long agency) {
        return agency == null ? null : known.computeIfAbsent(agency, this::find).orElse(null);
    }

    private Optional<Long> find(long id) {
        try {
            var agency = atlas.agency(id);
            for (var seen = new HashSet<Long>(); agency.successorId() != null && !agency.inForce(atlas.day()) && seen.add(agency.id()); ) {
                agency = atlas.agency(agency.successorId());
            }
            if (!agency.inForce(atlas.day())) {
                return Optional.empty();
            }
            long found = agency.id();
            var kind = kind(agency);
            return kind.isPresent() ? kind.map(bound::get) : Optional.of(found);
        } catch (Refusal.NotFound gone) {
            return Optional.empty();
        }
    }

    /// "Kelurahan" of "Kelurahan Kapas", which serves Kapas; nothing for offices that serve a regency or more.
    private Optional<String> kind(Agency agency) {
        if (agency.areaId() == null) {
            return Optional.empty();
        }
        var area = atlas.area(agency.areaId());
        if (area.level() != AreaLevel.DISTRICT && area.level() != AreaLevel.VILLAGE) {
            return Optional.empty();
        }
        var name = plain(agency.name());
        var place = plain(area.name());
        var rest = name.endsWith(place) ? name.substring(0, name.length() - place.length()) : name.replace(place, " ");
        return Optional.of(area.level() + "/" + agency.level() + "/" + rest.strip());
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
