package id.terang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.terang.jurisdiction.Jurisdiction;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Real past cases, where they lie beside the product (`../shared/data` or `TERANG_DATA`); skipped where not. In a context of
/// its own: whoever came after would rebuild and index all of them too.
@SpringBootTest(properties = "spring.application.name=real-data")
class RealDataTest {

    @TempDir Path folder;

    @Autowired Import importing;
    @Autowired Figures figures;
    @Autowired Jurisdiction jurisdiction;

    @Test
    void boston_in_the_second_half_of_2011_is_imported_whole() throws IOException {
        var report = run("boston_2011", file("requests311.csv.gz"));

        assertThat(report.rows()).isEqualTo(37_713);
        assertThat(report.taken()).isEqualTo(37_713);
        assertThat(report.rejected()).isZero();
        // So many are counted some at a time; another question each time, because answers are kept for a minute.
        var asked = new AtomicInteger();
        var sheet = await().until(() -> figures.sheet(FigureQuery.between(LocalDate.of(2011, 7, 1).minusDays(asked.getAndIncrement()),
            LocalDate.of(2011, 12, 31)).ofAgency(agency("boston"))), counted -> counted.volume().filed() == 37_713);
        assertThat(sheet.volume().reconciles()).isTrue();
        assertThat(sheet.decision().open()).as("open in the file, then and now").isEqualTo(2_377);
    }

    @Test
    void the_media_center_of_surabaya_is_imported_but_for_answers_before_the_question() throws IOException {
        var report = run("surabaya_mediacenter", file("surabaya_mediacenter.csv"));

        assertThat(report.rows()).isEqualTo(7_428);
        assertThat(report.rejected()).isEqualTo(3);
        var sheet = figures.sheet(FigureQuery.between(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 6, 30))
                .ofAgency(agency("surabaya")));
        assertThat(sheet.volume().filed()).isEqualTo(7_425);
        assertThat(sheet.decision().open()).isEqualTo(461);
    }

    private long agency(String slug) {
        return jurisdiction.atlas().agencyBySlug(slug).orElseThrow().id();
    }

    private Import.Report run(String source, Path file) throws IOException {
        return importing.run(new Import.Order(MappingFile.read("classpath:import/" + source + ".yaml"), file, false,
                folder.resolve("rejected.csv"), Locale.ENGLISH), new Import.Progress() {
                    @Override
                    public void read(long bytes) {
                    }

                    @Override
                    public void indexing() {
                    }
                });
    }

    private static Path file(String name) {
        Path folder = Path.of(Optional.ofNullable(System.getenv("TERANG_DATA")).orElse("../shared/data"));
        Path file = folder.resolve(name);
        assumeTrue(Files.isReadable(file), file + " is not here: set TERANG_DATA to try real data");
        return file;
    }
}
