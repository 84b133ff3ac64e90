package id.terang.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialDetails;
import id.terang.accounts.OfficialListed;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.CsvReport;
import id.terang.shared.Role;
import id.terang.ui.Seat;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class ImportPaneTest extends SpringBrowserlessTest {

    private static final Map<CsvColumns, Class<? extends Workshop<?>>> VIEWS = Map.of(CsvColumns.AGENCIES, AgenciesView.class,
            CsvColumns.AREAS, AreasView.class, CsvColumns.SERVICES, ServicesView.class, CsvColumns.OFFICIALS, OfficialsView.class);

    @Autowired Administration administration;
    @Autowired Officials officials;
    @Autowired Admin admin;

    @BeforeEach
    void an_administrator_of_the_topmost_agency_is_at_work() {
        if (admin.atlas().agencies().isEmpty()) {
            long agency = administration.firstAgency("Pemerintah Kabupaten Terang Raya", ZoneId.of("Asia/Jakarta"));
            officials.install("admin", new OfficialDetails("Ratna", null, agency,
                    Set.of(new Mandate(Role.ADMIN, agency)), true), "kata sandi contoh");
        }
        long root = admin.atlas().agencies().stream().filter(one -> one.parentId() == null).findFirst().orElseThrow().id();
        OfficialListed ratna = officials.ofAgencies(Set.of(root)).stream()
                .filter(one -> one.userName().equals("admin")).findFirst().orElseThrow();
        Seat.take(new OfficialPrincipal(ratna.id(), ratna.version(), "admin", "Ratna", root, ratna.details().mandates()));
        UI.getCurrent().setLocale(Locale.of("id"));
    }

    @Test
    void the_sample_of_every_pane_could_be_imported_as_it_is() {
        VIEWS.forEach((table, view) -> {
            ImportPane pane = open(view);

            pane.received(table.sample(admin).getBytes(StandardCharsets.UTF_8));

            assertThat(pane.outcome.getElement().getTextRecursively()).as(table.what()).contains("Berkas ini benar");
            assertThat(pane.run.isVisible()).as(table.what()).isTrue();
        });
        assertThat(CsvColumns.OFFICIALS.sample(admin)).as("no password that others know").isNotEqualTo(CsvColumns.OFFICIALS.sample(admin));
    }

    @Test
    void every_column_is_explained_in_both_languages() {
        for (Locale locale : List.of(Locale.of("id"), Locale.ENGLISH)) {
            UI.getCurrent().setLocale(locale);
            VIEWS.forEach((table, view) -> {
                open(view);
                CsvGuide guide = $(CsvGuide.class).first();
                String text = guide.getElement().getTextRecursively();
                assertThat(guide.isOpened()).isFalse();
                assertThat(text).doesNotContain("admin.csv.", "!{", "domain.");
                table.columns().forEach(column -> assertThat(text).contains(column.name()));
            });
        }
    }

    /// In each language: what the page says may stand there.
    @Test
    void every_word_that_the_guide_gives_is_taken() {
        for (CsvColumns table : VIEWS.keySet()) {
            for (CsvColumns.Column column : table.columns()) {
                int at = table.columns().indexOf(column);
                for (Locale locale : List.of(Locale.of("id"), Locale.ENGLISH)) {
                    for (Enum<?> constant : column.words().keySet()) {
                        List<String> line = new ArrayList<>(table.lines().apply(admin).getFirst());
                        line.set(at, column.word(constant, locale));
                        assertThat(read(table, table.header() + "\n" + String.join(",", line) + "\n").problems())
                                .as(table.what() + " " + column.name() + " " + line.get(at))
                                .noneMatch(problem -> problem.refusal().key().startsWith("refusal.csv."));
                    }
                }
            }
        }
    }

    @Test
    void an_empty_file_and_a_renamed_spreadsheet_have_words_of_their_own() {
        ImportPane pane = open(AreasView.class);

        pane.received(new byte[0]);
        assertThat(said()).contains("Berkas ini kosong.");
        pane.received("\uFEFF".getBytes(StandardCharsets.UTF_8));
        assertThat(said()).contains("Berkas ini kosong.");

        for (byte[] start : List.of(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1})) {
            pane.received(start);
            assertThat(said()).contains("Ini lembar kerja").contains("CSV (UTF-8)");
            assertThat(pane.run.isVisible()).isFalse();
        }
        assertThat($(ListItem.class).all()).noneMatch(item -> item.getText().startsWith("Baris"));
    }

    @Test
    void all_that_is_wrong_with_the_line_of_an_official_is_told_at_once() {
        ImportPane pane = open(OfficialsView.class);
        assertThat(pane.getElement().getTextRecursively()).doesNotContain("Baris dengan kode");
        pane.received("pengguna,nama,instansi,peran,surel,aktif\nSiapa Saja,,tidak-ada,TUKANG|HANDLER,bukan-surel,mungkin\n".getBytes(StandardCharsets.UTF_8));

        assertThat(said()).startsWith("Satu baris perlu");
        assertThat($(ListItem.class).all().stream().map(ListItem::getText).filter(text -> text.startsWith("Baris 2: "))).hasSize(6);

        pane.received("pengguna,nama,instansi,peran\nbaru.tanpa.sandi,,pemerintah-kabupaten-terang-raya,HANDLER\n".getBytes(StandardCharsets.UTF_8));
        assertThat($(ListItem.class).all().stream().map(ListItem::getText).filter(text -> text.startsWith("Baris 2: "))).as("no name, no password").hasSize(2);
    }

    private ImportPane open(Class<? extends Workshop<?>> view) {
        navigate(AdminHomeView.class);
        navigate(view, Map.of(Workshop.WHAT, "import"));
        return $(ImportPane.class).first();
    }

    private String said() {
        return $(ImportPane.class).first().outcome.getElement().getTextRecursively();
    }

    private CsvReport read(CsvColumns table, String text) {
        return switch (table.what()) {
            case "agencies" -> admin.csv().agencies(admin.actor(), text, true);
            case "areas" -> admin.csv().areas(admin.actor(), text, true);
            case "services" -> admin.csv().services(admin.actor(), text, true);
            default -> admin.officialImport().read(admin.official(), text, true);
        };
    }
}
