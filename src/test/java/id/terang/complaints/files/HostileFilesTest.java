package id.terang.complaints.files;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.shared.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is sent: taken or refused in words, never a stack trace.
class HostileFilesTest {

    private static final List<byte[]> SEEDS = List.of(
            Samples.phonePhoto(48, 32, 6), Samples.image("png", 48, 32), Samples.image("gif", 48, 32), Samples.webp(),
            Samples.pdf(Samples.objectStream("5 0 << /Type /Page >>")));

    @Property(tries = 400)
    void a_damaged_file_is_taken_or_refused(@ForAll("seed") byte[] seed, @ForAll long chance) throws IOException {
        byte[] sent = damaged(seed, new Random(chance));
        Path file = Files.createTempFile("hostile", ".upload");
        try {
            Files.write(file, sent);
            FileType type = FileType.of(Arrays.copyOf(sent, FileType.HEAD), "x");
            if (type.picture()) {
                assertThat(Photo.of(file, type, "x").large()).isNotEmpty();
            } else {
                Pdf.check(sent, "x");
            }
        } catch (Refusal said) {
            assertThat(said.key()).startsWith("refusal.files.");
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 2000)
    void any_bytes_have_an_orientation(@ForAll byte[] bytes, @ForAll("seed") byte[] seed, @ForAll long chance) {
        assertThat(Orientation.of(bytes)).isBetween(1, 8);
        assertThat(Orientation.of(damaged(seed, new Random(chance)))).isBetween(1, 8);
    }

    @Property
    void any_name_becomes_harmless(@ForAll String name) {
        assertThat(ClientName.harmless(name))
                .isNotBlank().doesNotContainPattern("[\\p{Cc}\\p{Cf}/\\\\<>\"]").hasSizeLessThanOrEqualTo(120);
    }

    @Property
    void any_long_name_keeps_its_ending(@ForAll("long names") String name) {
        assertThat(ClientName.harmless(name + ".jpg")).endsWith(".jpg").hasSizeLessThanOrEqualTo(100);
    }

    @Provide
    Arbitrary<byte[]> seed() {
        return Arbitraries.of(SEEDS);
    }

    @Provide("long names")
    Arbitrary<String> longNames() {
        return Arbitraries.strings().alpha().ofMinLength(90).ofMaxLength(300);
    }

    private static byte[] damaged(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        for (int i = random.nextInt(6); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, 16 + random.nextInt(bytes.length - 16)) : bytes;
    }
}
