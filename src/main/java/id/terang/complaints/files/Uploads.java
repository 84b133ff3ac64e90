package id.terang.complaints.files;

import id.terang.shared.Allowance;
import id.terang.shared.Micros;
import id.terang.shared.Network;
import id.terang.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/// Takes files before the filing, reply or answer they will belong to is sent. No transaction is held while the wire
/// is slow or a picture is drawn.
@Service
public class Uploads {

    private final FileStore store;
    private final StoredFiles files;
    private final Incoming incoming;
    private final FileLimits limits;
    private final InstantSource clock;
    private final Allowance allowance;
    private final Allowance megabytes;
    private final DrawingRoom drawing;
    /// One file of a draft is kept at a time; those of few other drafts wait with it.
    private final Object[] turns = Stream.generate(Object::new).limit(64).toArray();

    Uploads(FileStore store, StoredFiles files, Incoming incoming, DrawingRoom drawing, FileLimits limits, InstantSource clock,
            @Value("${terang.limits.uploads-per-hour}") long perHour, @Value("${terang.limits.upload-megabytes-per-hour}") long megabytes) {
        this.store = store;
        this.files = files;
        this.incoming = incoming;
        this.limits = limits;
        this.clock = clock;
        this.drawing = drawing;
        this.allowance = new Allowance(perHour, Duration.ofHours(1));
        this.megabytes = new Allowance(megabytes, Duration.ofHours(1));
    }

    /// Takes one file: JPEG, PNG, GIF, WebP or PDF, whatever its name says. Pictures are drawn anew.
    ///
    /// @param in read to its end or to the first byte too many; closed by the caller
    /// @param address of the sender
    /// @throws Refusal.BadInput    where it is empty, broken off, damaged, active, or of another type
    /// @throws Refusal.TooMany     where it is too large, one too many, or too many came from there lately
    /// @throws Refusal.Unavailable where there is no room, or too many are being drawn; what was written elsewhere is not lost
    public ReceivedFile receive(InputStream in, String clientName, Uploader uploader, String address) {
        allowance.take(address);
        checkRoom(uploader);
        String name = ClientName.harmless(clientName);
        try (var scratch = incoming.take(in)) {
            Prepared prepared = drawing.draw(Network.of(address), () -> prepare(scratch.file(), name));
            megabytes.take(address, DataSize.ofBytes(prepared.large().length).toMegabytes() + 1);
            synchronized (turns[Math.floorMod(uploader.draft().hashCode(), turns.length)]) {
                // Of several that were chosen together each was alone when it began to come.
                checkRoom(uploader);
                return keep(prepared, name, uploader);
            }
        }
    }

    /// The files of a draft that wait to be attached, in the order of their coming.
    public List<ReceivedFile> waiting(Uploader uploader) {
        return files.waiting(uploader.draft());
    }

    /// Takes a waiting file back; nothing happens if it is not this draft's or already attached.
    public void discard(UUID id, Uploader uploader) {
        if (files.discard(id, uploader.draft(), Micros.now(clock))) {
            files.forget(id, store);
        }
    }

    /// The thumbnail of a waiting picture, for who sent it; to be closed by the caller.
    ///
    /// @throws Refusal.NotFound where no such picture waits in this draft
    public InputStream thumbnail(UUID id, Uploader uploader) {
        boolean own = waiting(uploader).stream().anyMatch(file -> file.id().equals(id) && file.picture());
        if (!own) {
            throw new Refusal.NotFound("refusal.files.missing");
        }
        return store.open(new FileKey(id, Form.THUMB));
    }

    private void checkRoom(Uploader uploader) {
        if (files.waiting(uploader.draft()).size() >= limits.maxCount()) {
            throw new Refusal.TooMany("refusal.files.count", String.valueOf(limits.maxCount()));
        }
    }

    private static Prepared prepare(Path file, String name) {
        try {
            FileType type = FileType.of(head(file), name);
            if (type.picture()) {
                Photo photo = Photo.of(file, type, name);
                return new Prepared(photo.large(), photo.contentType(), photo.width(), photo.height(), photo.thumb(), photo.likeness());
            }
            byte[] document = Files.readAllBytes(file);
            Pdf.check(document, name);
            return new Prepared(document, "application/pdf", 0, 0, new byte[0], null);
        } catch (IOException e) {
            throw new Refusal.Unavailable("refusal.files.read");
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(FileType.HEAD);
        }
    }

    /// The row first, the content next, then the row is made whole: whatever breaks in between, the sweep finds it.
    private ReceivedFile keep(Prepared file, String name, Uploader uploader) {
        var received = new ReceivedFile(
                UUID.randomUUID(), file.contentType(), file.large().length, file.width(), file.height(), name);
        files.announce(received, file.thumb().length, sha256(file.large()), file.likeness(), uploader.draft(), Micros.now(clock));
        try {
            put(received.id(), Form.LARGE, file.large());
            if (file.thumb().length > 0) {
                put(received.id(), Form.THUMB, file.thumb());
            }
        } catch (RuntimeException e) {
            files.forget(received.id(), store);
            throw e;
        }
        files.complete(received.id());
        return received;
    }

    private void put(UUID id, Form form, byte[] content) {
        store.put(new FileKey(id, form), new ByteArrayInputStream(content), content.length);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Prepared(byte[] large, String contentType, int width, int height, byte[] thumb,
            @Nullable Long likeness) { }
}
