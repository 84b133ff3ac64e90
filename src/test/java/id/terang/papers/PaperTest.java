package id.terang.papers;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.shared.LocalWords;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaperTest {

    private static Paper paper() {
        return new Paper("Laporan\nKabupaten Kecil", "Kaki halaman", LocalWords.INDONESIAN);
    }

    @Test
    void a_long_table_goes_on_with_its_head_which_is_read_aloud_once() {
        var paper = paper();
        paper.heading("Paling lama");
        paper.table(1, List.of("Instansi", "Menunggu"), IntStream.range(0, 100).mapToObj(i -> List.of("Dinas ke-" + i + ".", Integer.toString(i))).toList());
        var read = APaper.read(paper.finished());
        assertThat(read.pages()).isGreaterThan(2);
        assertThat(read.text().split("Instansi", -1)).as("on every page").hasSize(read.pages() + 1);
        assertThat(read.text()).contains(IntStream.range(0, 100).mapToObj(i -> "Dinas ke-" + i + ".").toList());
        assertThat(read.tags()).startsWith("Document", "H1", "H2", "Table", "TR", "TH", "TH", "TR", "TH", "TD");
        assertThat(Collections.frequency(read.tags(), "TR")).isEqualTo(101);
        assertThat(Collections.frequency(read.tags(), "TH")).as("two columns, and each row's name").isEqualTo(102);
        assertThat(read.ornaments()).startsWith("Terang").contains("Kakihalaman1", "InstansiMenunggu", "Kakihalaman2");
        assertThat(read.marked()).isEqualTo(read.letters());
    }

    @Test
    void what_is_longer_than_a_page_goes_on_without_losing_a_word() {
        var words = IntStream.range(0, 3000).mapToObj(i -> "kata" + i + ".").toList();
        var paper = paper();
        paper.quote(String.join(" ", words));
        paper.facts(List.of(new Paper.Fact("Jawaban", String.join(" ", words).replace("kata", "balas")), new Paper.Fact("Nama", "")));
        var read = APaper.read(paper.finished());
        assertThat(read.pages()).isGreaterThan(5);
        assertThat(read.text()).contains(words).contains(words.stream().map(word -> word.replace("kata", "balas")).toList());
        assertThat(Collections.frequency(read.tags(), "BlockQuote")).isEqualTo(1);
        assertThat(Collections.frequency(read.tags(), "TD")).isEqualTo(2);
        assertThat(read.marked()).isEqualTo(read.letters());
    }

    @Test
    void a_heading_is_never_alone_at_the_foot_of_a_page() {
        for (int lines = 20; lines < 45; lines++) {
            var paper = paper();
            for (int i = 0; i < lines; i++) {
                paper.text("Baris " + i);
            }
            paper.heading("Beban kerja");
            paper.table(1, List.of("Petugas", "Menunggu"), List.of(List.of("Sri", "1")));
            paper.text("Akhir.");
            var pages = APaper.pages(paper.finished());
            var with = pages.stream().filter(page -> page.contains("Beban kerja")).toList();
            assertThat(with).singleElement().asString().contains("Petugas", "Sri");
        }
    }
}
