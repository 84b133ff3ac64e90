package id.terang.search;

import id.terang.complaints.Complaint;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.Refusal;
import id.terang.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a case is about, who holds it and where it is, by name.
///
/// @param own the service, the holder, the areas and the address, in one text: people mix these words as they come
/// @param english the service in English; null where it is called the same
/// @param above the services above, which say less of the case than its own
record CaseNames(String own, @Nullable String english, @Nullable String above, @Nullable String aboveInEnglish) {

    static CaseNames of(Complaint one, long area, @Nullable String address, Atlas atlas) {
        List<String> own = new ArrayList<>();
        List<Texts> services = new ArrayList<>();
        known(() -> atlas.servicePath(one.serviceId()).reversed().forEach(id -> services.add(atlas.service(id).name())));
        services.stream().limit(1).map(Texts::id).forEach(own::add);
        known(() -> {
            var agency = atlas.agency(one.holderId());
            own.add(agency.name());
            own.add(agency.shortName());
        });
        known(() -> atlas.areaPath(area).reversed().forEach(id -> own.add(atlas.area(id).name())));
        if (address != null) {
            own.add(address);
        }
        return new CaseNames(together(own.stream()), inEnglish(services.stream().limit(1)), empty(together(services.stream().skip(1).map(Texts::id))),
            inEnglish(services.stream().skip(1)));
    }

    private static @Nullable String inEnglish(Stream<Texts> names) {
        return empty(together(names.filter(name -> !name.en().equals(name.id())).map(Texts::en)));
    }

    private static @Nullable String empty(String names) {
        return names.isEmpty() ? null : names;
    }

    /// Not a sentence: a phrase should not run from one name into the next.
    private static String together(Stream<String> names) {
        return String.join(" ; ", names.toList());
    }

    /// A case whose service or office is not in the atlas is found all the same, by its other words.
    private static void known(Runnable naming) {
        try {
            naming.run();
        } catch (Refusal.NotFound gone) {
            // nothing to add
        }
    }

    /// What it is called besides.
    Stream<String> further() {
        return Stream.of(english, above, aboveInEnglish).filter(Objects::nonNull);
    }
}
