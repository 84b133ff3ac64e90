package id.terang.complaints.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.terang.TestDatabase;
import id.terang.shared.Network;
import id.terang.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;

class AttachmentsTest {

    private static final String HOME = "203.0.113.7";

    private long megabytes = 100;
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00.123456Z");
    private static JdbcClient jdbc;

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final long complaint = Math.abs(UUID.randomUUID().getMostSignificantBits());
    private final Uploader uploader = Uploader.fresh();

    @BeforeAll
    static void migrate() {
        var schema = TestDatabase.freshSchema();
        var source = new DriverManagerDataSource(schema.url(), schema.user(), schema.password());
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = JdbcClient.create(source);
    }

    @Test
    void a_photo_is_received_waits_is_attached_and_released() throws IOException {
        ReceivedFile received = room().uploads().receive(photo(), "C:\\fakepath\\jalan <rusak>.jpg", uploader, HOME);
        assertThat(received.name()).isEqualTo("jalan rusak.jpg");
        assertThat(room().uploads().waiting(uploader)).containsExactly(received);

        attachments().attach(List.of(received.id()), complaint, 1);

        assertThat(room().uploads().waiting(uploader)).isEmpty();
        StoredFile file = attachments().of(complaint).getFirst();
        assertThat(file.eventSeq()).isEqualTo(1);
        assertThat(file.released()).isFalse();
        assertThat(file.uploadedAt()).isEqualTo(NOON);
        assertThat(file.width()).isEqualTo(320);

        attachments().release(complaint, List.of(file.id()), NOON.plusSeconds(1));
        assertThat(attachments().one(file.id()).orElseThrow().releasedAt()).isEqualTo(NOON.plusSeconds(1));
        attachments().withdraw(complaint, List.of(file.id()));
        assertThat(attachments().one(file.id()).orElseThrow().released()).isFalse();
        attachments().release(complaint, List.of(file.id()), NOON.plusSeconds(2));
        attachments().releaseOf(complaint, List.of(1), List.of(), NOON.plusSeconds(3));
        assertThat(attachments().one(file.id()).orElseThrow().released()).as("of the event these and no others are public").isFalse();

        FileContent thumb = attachments().content(file, Form.THUMB);
        try (var in = thumb.open()) {
            byte[] bytes = in.readAllBytes();
            assertThat(bytes).hasSize((int) thumb.length());
            assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth()).isEqualTo(320);
        }
    }

    @Test
    void headers_keep_a_browser_from_running_anything() {
        var photo = attached(room().uploads().receive(photo(), "x.jpg", uploader, HOME));
        var document = attached(room().uploads().receive(
                new ByteArrayInputStream(Samples.pdf("")), "KTP Siti Aminah.pdf", uploader, HOME));

        assertThat(attachments().content(photo, Form.LARGE).publicHeaders())
                .containsEntry("Content-Type", "image/jpeg")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Content-Security-Policy", "default-src 'none'; sandbox")
                .containsEntry("Cache-Control", "public, max-age=300")
                .hasEntrySatisfying("Content-Disposition", value -> assertThat(value).startsWith("inline; "));
        assertThat(attachments().content(document, Form.LARGE).privateHeaders())
                .containsEntry("Content-Type", "application/pdf")
                .containsEntry("Cache-Control", "private, no-store")
                .hasEntrySatisfying("Content-Disposition",
                        value -> assertThat(value).startsWith("attachment; ").doesNotContain("Siti"));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> attachments().content(document, Form.THUMB));
    }

    @Test
    void a_file_belongs_to_one_case_only() {
        UUID id = room().uploads().receive(photo(), "x.jpg", uploader, HOME).id();
        attachments().attach(List.of(id), complaint, 1);

        assertGone(List.of(id), complaint + 1);
        attachments().release(complaint + 1, List.of(id), NOON);
        assertThat(attachments().one(id).orElseThrow().released()).isFalse();
        assertGone(List.of(UUID.randomUUID()), complaint);
    }

    @Test
    void of_many_files_that_come_at_once_a_draft_keeps_so_many_and_no_more() throws Exception {
        Room two = room(2);
        byte[] photo = photo().readAllBytes();
        try (var lines = Executors.newFixedThreadPool(6)) {
            List<Callable<Boolean>> arriving = Collections.nCopies(6, () -> {
                try {
                    two.uploads().receive(new ByteArrayInputStream(photo), "x.jpg", uploader, HOME);
                    return true;
                } catch (Refusal.TooMany tooMany) {
                    return false;
                }
            });
            int kept = 0;
            for (var one : lines.invokeAll(arriving)) {
                kept += one.get() ? 1 : 0;
            }
            assertThat(kept).isEqualTo(2);
        }
        assertThat(two.uploads().waiting(uploader)).hasSize(2);
    }

    @Test
    void a_draft_takes_so_many_files_and_no_more() {
        Room two = room(2);
        UUID first = two.uploads().receive(photo(), "1.jpg", uploader, HOME).id();
        two.uploads().receive(photo(), "2.jpg", uploader, HOME);

        assertThatExceptionOfType(Refusal.TooMany.class)
                .isThrownBy(() -> two.uploads().receive(photo(), "3.jpg", uploader, HOME))
                .matches(e -> e.key().equals("refusal.files.count"));
        two.uploads().discard(first, Uploader.fresh());
        assertThat(two.uploads().waiting(uploader)).hasSize(2);
        two.uploads().discard(first, uploader);
        two.uploads().receive(photo(), "3.jpg", uploader, HOME);
        assertThatExceptionOfType(Refusal.TooMany.class)
                .isThrownBy(() -> new Attachments(two.files(), two.store(), limits(1))
                        .attach(two.uploads().waiting(uploader).stream().map(ReceivedFile::id).toList(), complaint, 1));
    }

    @Test
    void what_waited_a_day_is_forgotten_and_what_is_attached_stays() throws IOException {
        Room room = room();
        UUID forgotten = room.uploads().receive(photo(), "x.jpg", uploader, HOME).id();
        attached(room.uploads().receive(photo(), "y.jpg", uploader, HOME));
        assertThat(kept()).isEqualTo(4);

        now.set(NOON.plus(Duration.ofHours(23)));
        room.sweep().sweep();
        assertThat(kept()).isEqualTo(4);
        now.set(NOON.plus(Duration.ofHours(25)));
        room.sweep().sweep();

        assertThat(kept()).isEqualTo(2);
        assertThat(attachments().of(complaint)).hasSize(1);
        assertGone(List.of(forgotten), complaint);
    }

    @Test
    void erased_files_are_gone_at_once_and_soon_from_the_disk() throws IOException {
        Room room = room();
        StoredFile file = attached(room.uploads().receive(photo(), "x.jpg", uploader, HOME));

        attachments().eraseAll(complaint, NOON);

        assertThat(attachments().of(complaint)).isEmpty();
        assertThat(attachments().one(file.id())).isEmpty();
        room.sweep().sweep();
        assertThat(kept()).isZero();
    }

    @Test
    void a_refused_file_leaves_nothing_behind() throws IOException {
        assertThatExceptionOfType(Refusal.BadInput.class).isThrownBy(() -> room().uploads()
                .receive(new ByteArrayInputStream(Samples.ascii("MZ a program")), "foto.jpg", uploader, HOME));

        assertThat(kept()).isZero();
        assertThat(room().uploads().waiting(uploader)).isEmpty();
    }

    @Test
    void one_network_that_sends_many_pictures_is_told_to_wait_and_others_are_served() throws IOException {
        var drawing = new DrawingRoom(2, Duration.ZERO);
        var uploads = room(new LocalFileStore(folder.resolve("store")), 8, drawing).uploads();

        drawing.draw(Network.of(HOME), () -> {
            assertThatExceptionOfType(Refusal.Unavailable.class)
                    .isThrownBy(() -> uploads.receive(photo(), "x.jpg", uploader, HOME))
                    .matches(e -> e.key().equals("refusal.files.busy"));
            assertThat(uploads.receive(photo(), "y.jpg", uploader, "198.51.100.4").name()).isEqualTo("y.jpg");
            return null;
        });

        assertThat(uploads.receive(photo(), "x.jpg", uploader, HOME).name()).isEqualTo("x.jpg");
        assertThat(uploads.waiting(uploader)).hasSize(2);
    }

    @Test
    void a_store_that_fails_leaves_nothing_behind() {
        var broken = new FileStore() {
            @Override
            public void put(FileKey key, InputStream content, long bytes) {
                throw new Refusal.Unavailable("refusal.files.store");
            }

            @Override
            public InputStream open(FileKey key) {
                throw new Refusal.NotFound("refusal.files.missing");
            }

            @Override
            public void delete(FileKey key) { }
        };

        assertThatExceptionOfType(Refusal.Unavailable.class)
                .isThrownBy(() -> room(broken, 8).uploads().receive(photo(), "x.jpg", uploader, HOME));
        assertThat(jdbc.sql("select count(*) from stored_file where draft = ?").param(uploader.draft().toString())
                .query(Long.class).single()).isZero();
    }

    @Test
    void a_network_may_leave_so_many_megabytes_an_hour() throws IOException {
        megabytes = 3;
        var room = room();
        for (int i = 0; i < 3; i++) {
            room.uploads().receive(photo(), "x.jpg", new Uploader(UUID.randomUUID()), HOME);
        }
        var uploader = new Uploader(UUID.randomUUID());
        assertThatExceptionOfType(Refusal.TooMany.class).isThrownBy(() -> room.uploads().receive(photo(), "x.jpg", uploader, HOME));
        assertThat(room.uploads().waiting(uploader)).isEmpty();
        room.uploads().receive(photo(), "x.jpg", uploader, "198.51.100.7");
        assertThat(room.uploads().waiting(uploader)).hasSize(1);
    }

    private record Room(Uploads uploads, StoredFiles files, FileStore store, FileSweep sweep) { }

    private Room room() {
        return room(8);
    }

    private Room room(int maxCount) {
        return room(new LocalFileStore(folder.resolve("store")), maxCount);
    }

    private Room room(FileStore store, int maxCount) {
        return room(store, maxCount, new DrawingRoom());
    }

    private Room room(FileStore store, int maxCount, DrawingRoom drawing) {
        var files = new StoredFiles(jdbc);
        var incoming = new Incoming(folder.resolve("incoming"), limits(maxCount), now::get);
        return new Room(new Uploads(store, files, incoming, drawing, limits(maxCount), now::get, 100, megabytes), files, store,
                new FileSweep(files, store, incoming, now::get));
    }

    private FileLimits limits(int maxCount) {
        return new FileLimits(folder, DataSize.ofMegabytes(20), maxCount, DataSize.ofBytes(0));
    }

    private Attachments attachments() {
        Room room = room();
        return new Attachments(room.files(), room.store(), limits(8));
    }

    private StoredFile attached(ReceivedFile received) {
        attachments().attach(List.of(received.id()), complaint, 1);
        return attachments().one(received.id()).orElseThrow();
    }

    private void assertGone(List<UUID> ids, long complaintId) {
        assertThatExceptionOfType(Refusal.BadInput.class)
                .isThrownBy(() -> attachments().attach(ids, complaintId, 1))
                .matches(e -> e.key().equals("refusal.files.gone"));
    }

    private static ByteArrayInputStream photo() {
        return new ByteArrayInputStream(Samples.phonePhoto(320, 240, 1));
    }

    private long kept() throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
