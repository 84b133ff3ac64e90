package id.terang.ui.citizen;

import id.terang.complaints.Visibility;
import id.terang.complaints.files.Uploader;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Service;
import id.terang.shared.GeoPoint;
import id.terang.shared.Refusal;
import id.terang.ui.files.GoneFiles;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A complaint being written. The browser keeps a copy ({@link #toJson}), so that neither a reload nor an expired
/// session loses it; the secret code is never part of it.
final class Draft {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    UUID submission = UUID.randomUUID();
    Uploader uploader = Uploader.fresh();
    String text = "";
    @Nullable Long service;
    @Nullable Kind kind;
    @Nullable Long area;
    String address = "";
    @Nullable GeoPoint pin;
    String phone = "";
    String email = "";
    Visibility visibility = Visibility.PUBLIC;
    GoneFiles.Names files = new GoneFiles.Names(List.of());

    /// As kept in the browser; areas and services by their codes.
    private record Kept(@Nullable String submission, @Nullable String uploader, @Nullable String text, @Nullable String service,
                        @Nullable String kind, @Nullable String area, @Nullable String address, @Nullable Double lat,
                        @Nullable Double lon, @Nullable String phone, @Nullable String email, @Nullable String visibility,
                        @Nullable List<@Nullable String> files) { }

    String toJson(Atlas atlas) {
        return JSON.writeValueAsString(new Kept(submission.toString(), uploader.draft().toString(), text,
            service == null ? null : atlas.service(service).code(), kind == null ? null : kind.name(),
            area == null ? null : atlas.area(area).code(), address, pin == null ? null : pin.lat(),
            pin == null ? null : pin.lon(), phone, email, visibility.name(), files.all()));
    }

    /// Reads what a browser kept. It may have been kept by an older version or changed by hand: what cannot be
    /// understood is left out.
    static Optional<Draft> restore(@Nullable String json, Atlas atlas) {
        if (json == null || json.isBlank()) {
            return Optional.empty();
        }
        Kept kept;
        try {
            kept = JSON.readValue(json, Kept.class);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
        var draft = new Draft();
        draft.submission = read(kept.submission, UUID::fromString, draft.submission);
        draft.uploader = new Uploader(read(kept.uploader, UUID::fromString, draft.uploader.draft()));
        draft.text = words(kept.text);
        var service = kept.service == null ? null : atlas.serviceByCode(kept.service).filter(one -> one.active()).orElse(null);
        draft.service = service == null ? null : service.id();
        draft.kind = readOrNull(kept.kind, Kind::valueOf);
        if (draft.kind == null && service != null) {
            draft.kind = service.kind();
        }
        draft.area = kept.area == null ? null : atlas.areaByCode(kept.area).map(one -> one.id()).orElse(null);
        draft.address = words(kept.address);
        draft.pin = readOrNull(kept, place -> place.lat == null || place.lon == null ? null : new GeoPoint(place.lat, place.lon));
        draft.phone = words(kept.phone);
        draft.email = words(kept.email);
        draft.visibility = read(kept.visibility, Visibility::valueOf, draft.visibility);
        draft.files = new GoneFiles.Names(kept.files == null ? List.of() : kept.files.stream().filter(Objects::nonNull).toList());
        return Optional.of(draft);
    }

    /// What would be filed: two forms that say the same are the same complaint.
    record Content(String text, @Nullable Long service, @Nullable Kind kind, @Nullable Long area, String address,
                   @Nullable GeoPoint pin, String phone, String email, Visibility visibility) { }

    Content content() {
        return new Content(text, service, kind, area, address, pin, phone, email, visibility);
    }

    /// Takes over everything from another draft.
    void become(Draft other) {
        submission = other.submission;
        uploader = other.uploader;
        text = other.text;
        service = other.service;
        kind = other.kind;
        area = other.area;
        address = other.address;
        pin = other.pin;
        phone = other.phone;
        email = other.email;
        visibility = other.visibility;
        files = other.files;
    }

    /// Another service brings its own kind; a kind that was switched stays with the same one.
    ///
    /// @return whether it is another one
    boolean turnTo(Service chosen) {
        if (service != null && service == chosen.id()) {
            return false;
        }
        service = chosen.id();
        kind = chosen.kind();
        return true;
    }

    /// Whether anything would be lost.
    boolean begun() {
        return Stream.of(text, address).anyMatch(words -> !words.isBlank()) || service != null || area != null || !files.all().isEmpty();
    }

    /// Whether the first step has all it needs.
    boolean toldWhat() {
        return !text.isBlank() && service != null && kind != null;
    }

    boolean toldWhere() {
        return area != null;
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <S, T> T read(@Nullable S kept, Function<S, T> reading, T otherwise) {
        T read = readOrNull(kept, reading);
        return read == null ? otherwise : read;
    }

    private static <S, T> @Nullable T readOrNull(@Nullable S kept, Function<S, @Nullable T> reading) {
        try {
            return kept == null ? null : reading.apply(kept);
        } catch (IllegalArgumentException | Refusal unreadable) {
            return null;
        }
    }
}
