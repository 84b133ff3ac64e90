package id.terang.complaints.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import id.terang.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class IncomingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private final FileSystem disk = Jimfs.newFileSystem(
            Configuration.unix().toBuilder().setMaxSize(4 * 1024 * 1024).build());
    private final Path folder = disk.getPath("/incoming");

    @AfterEach
    void unplug() throws IOException {
        disk.close();
    }

    @Test
    void an_upload_is_there_until_it_is_closed() throws IOException {
        Incoming incoming = incoming(1, 0);

        try (var scratch = incoming.take(new ByteArrayInputStream(new byte[1000]))) {
            assertThat(Files.size(scratch.file())).isEqualTo(1000);
        }
        assertThat(left()).isZero();
    }

    @Test
    void a_photo_of_fifty_megabytes_is_refused_as_soon_as_it_is_too_large() throws IOException {
        var read = new AtomicLong();

        assertThatExceptionOfType(Refusal.TooMany.class)
                .isThrownBy(() -> incoming(1, 0).take(endless(50 * 1024 * 1024, read)))
                .matches(e -> e.key().equals("refusal.files.size") && e.args()[0].equals("1"));

        assertThat(read.get()).isLessThan(2 * 1024 * 1024);
        assertThat(left()).isZero();
    }

    @Test
    void a_full_disk_is_said_and_leaves_nothing_behind() throws IOException {
        assertThatExceptionOfType(Refusal.Unavailable.class)
                .isThrownBy(() -> incoming(20, 0).take(endless(10 * 1024 * 1024, new AtomicLong())))
                .matches(e -> e.key().equals("refusal.files.store"));

        assertThat(left()).isZero();
    }

    @Test
    void uploads_leave_room_on_the_disk_for_the_database() {
        assertThatExceptionOfType(Refusal.Unavailable.class)
                .isThrownBy(() -> incoming(1, 5).take(new ByteArrayInputStream(new byte[1])));
    }

    @Test
    void a_sender_that_breaks_off_hears_so() throws IOException {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatExceptionOfType(Refusal.BadInput.class)
                .isThrownBy(() -> incoming(1, 0).take(broken)).matches(e -> e.key().equals("refusal.files.interrupted"));
        assertThat(left()).isZero();
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatExceptionOfType(Refusal.BadInput.class)
                .isThrownBy(() -> incoming(1, 0).take(InputStream.nullInputStream()))
                .matches(e -> e.key().equals("refusal.files.empty"));
    }

    @Test
    void what_a_crash_left_behind_is_swept_after_a_day() throws IOException {
        Incoming incoming = incoming(1, 0);
        var old = incoming.take(new ByteArrayInputStream(new byte[1])).file();
        incoming.take(new ByteArrayInputStream(new byte[1]));
        Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofHours(25))));

        incoming.sweep();

        assertThat(Files.exists(old)).isFalse();
        assertThat(left()).isEqualTo(1);
    }

    private Incoming incoming(int maxMegabytes, int keepFreeMegabytes) {
        var limits = new FileLimits(
                folder, DataSize.ofMegabytes(maxMegabytes), 8, DataSize.ofMegabytes(keepFreeMegabytes));
        return new Incoming(folder, limits, () -> NOW);
    }

    private static InputStream endless(long length, AtomicLong read) {
        return new InputStream() {
            @Override
            public int read() {
                return read.incrementAndGet() > length ? -1 : 1;
            }
        };
    }

    private long left() throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}
