package id.terang.complaints.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import id.terang.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalFileStoreTest {

    private static final int BLOCK = 8192;

    private final FileSystem disk = Jimfs.newFileSystem(
            Configuration.unix().toBuilder().setBlockSize(BLOCK).setMaxSize(64 * BLOCK).build());
    private final Path root = disk.getPath("/files");
    private final LocalFileStore store = new LocalFileStore(root);
    private final FileKey key = new FileKey(UUID.fromString("0a1b2c3d-0000-4000-8000-000000000000"), Form.LARGE);

    @AfterEach
    void unplug() throws IOException {
        disk.close();
    }

    @Test
    void what_is_put_can_be_opened_until_it_is_deleted() throws IOException {
        put(key, 10_000);

        try (var in = store.open(key)) {
            assertThat(in.readAllBytes()).hasSize(10_000);
        }
        assertThat(files()).containsExactly("/files/0a/1b/0a1b2c3d-0000-4000-8000-000000000000-large");
        store.delete(key);
        store.delete(key);
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> store.open(key));
    }

    @Test
    void a_full_disk_is_said_leaves_nothing_half_and_recovers() throws IOException {
        put(key, 40 * BLOCK);
        var second = new FileKey(UUID.randomUUID(), Form.LARGE);

        assertThatExceptionOfType(Refusal.Unavailable.class)
                .isThrownBy(() -> put(second, 40 * BLOCK)).matches(e -> e.key().equals("refusal.files.store"));

        assertThat(files()).hasSize(1);
        store.delete(key);
        put(second, 40 * BLOCK);
        assertThat(files()).hasSize(1);
    }

    @Test
    void content_of_another_length_than_promised_is_not_kept() throws IOException {
        assertThatExceptionOfType(Refusal.Unavailable.class)
                .isThrownBy(() -> store.put(key, new ByteArrayInputStream(new byte[10]), 11));

        assertThat(files()).isEmpty();
    }

    private void put(FileKey key, int bytes) {
        store.put(key, new ByteArrayInputStream(new byte[bytes]), bytes);
    }

    private List<String> files() throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }
}
