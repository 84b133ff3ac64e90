package id.terang.complaints;

import id.terang.jurisdiction.Kind;
import id.terang.shared.GeoPoint;
import id.terang.shared.Refusal;
import id.terang.shared.SecretCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The command behind every way of filing: form, API, mail, SMS, import.
///
/// @param submission chosen by the sender once per complaint; sending the same again with the same secret answers with
///     the same receipt and files nothing twice
/// @param secret the receipt's secret code, made by the sender's side of Terang
/// @param title at most 200 characters; made from the text if blank
/// @param text 1 to 10,000 characters
/// @param address at most 300 characters
/// @param files received uploads to attach, at most as many as the upload door lets through
/// @param source name of the source of a past case, with `sourceId`; empty for everything filed here
public record FileComplaint(UUID submission, SecretCode secret, Kind kind, @Nullable String title, String text, long serviceId,
                            long areaId, @Nullable String address, @Nullable GeoPoint pin, Visibility visibility,
                            Contact contact, Channel channel, List<UUID> files, @Nullable String source,
                            @Nullable String sourceId) {

    /// Longest text that can be filed, in characters.
    public static final int LONGEST_TEXT = 10_000;

    public FileComplaint {
        text = Typed.required(text, "refusal.text.empty", LONGEST_TEXT);
        title = title == null || title.isBlank() ? Words.titleFrom(text) : Typed.optional(title, 200);
        address = Typed.optional(address, 300);
        files = List.copyOf(files);
        if ((source == null) != (sourceId == null)) {
            throw new Refusal.BadInput("refusal.source.incomplete");
        }
    }
}
