package id.terang.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.terang.shared.Actor;
import id.terang.shared.GeoPoint;
import id.terang.shared.Refusal;
import id.terang.shared.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

/// Codes begin with a letter here: another test of the same context brings the country's real ones.
@ApplicationModuleTest
class CsvImportTest {

    private static final Actor BY = new Actor.Importer("test");

    @Autowired
    JdbcClient jdbc;
    @Autowired
    CsvImport csv;
    @Autowired
    HolidayImport holidays;
    @Autowired
    Jurisdiction jurisdiction;
    @Autowired
    CalendarKeeping calendarKeeping;
    @Autowired
    Calendars calendars;

    @Test
    void areas_come_as_the_ministry_writes_them_in_any_order() {
        String file = """
                kode,nama,tingkat,kode_induk
                Z98.01.01,Bakongan,kecamatan,Z98.01
                Z98.01,Kabupaten Selatan,kabupaten_kota,Z98
                Z98,"Nusa, Selatan",provinsi,
                """;

        CsvReport report = csv.areas(BY, file, false);

        assertThat(report).isEqualTo(new CsvReport(3, 0, 0, report.problems(), true));
        assertThat(report.problems()).isEmpty();
        Atlas atlas = jurisdiction.atlas();
        Area district = atlas.areaByCode("Z98.01.01").orElseThrow();
        assertThat(atlas.areaPath(district.id())).extracting(id -> atlas.area(id).name())
                .containsExactly("Nusa, Selatan", "Kabupaten Selatan", "Bakongan");
        assertThat(csv.areas(BY, file, false)).isEqualTo(new CsvReport(0, 0, 3, report.problems(), true));
    }

    @Test
    void a_dry_run_says_what_would_happen_and_changes_nothing() {
        CsvReport report = csv.areas(BY, "code,name,level\nZ97,Utara,PROVINCE\n", true);

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.written()).isFalse();
        assertThat(jurisdiction.atlas().areaByCode("Z97")).isEmpty();
    }

    @Test
    void one_wrong_line_keeps_all_out_and_every_wrong_line_is_named() {
        CsvReport report = csv.areas(BY, """
                code;name;level;parent;lat;lon
                Z96;Barat;provinsi;;-7,5;110,25

                Z96.01;;kabupaten;Z96;;
                Z96.02;Timur;kerajaan;Z96;;
                Z96.03;Tengah;kabupaten;Z95;;
                Z96;Barat lagi;provinsi;;;
                Z96.04;Kutub;kabupaten;Z96;-95;110
                """, false);

        assertThat(report.written()).isFalse();
        assertThat(report.problems()).extracting(CsvReport.Problem::line).containsExactly(4L, 5L, 6L, 7L, 8L);
        assertThat(report.problems()).extracting(problem -> problem.refusal().key()).containsExactly(
                "refusal.admin.name.missing", "refusal.csv.oneOf", "refusal.csv.parent", "refusal.csv.repeated",
                "refusal.place.range");
        assertThat(jurisdiction.atlas().areaByCode("Z96")).isEmpty();
    }

    @Test
    void a_wrong_word_is_told_by_the_column_of_the_file_and_with_what_is_known() {
        CsvReport report = csv.areas(BY, "kode,nama,tingkat\nZ92,Barat,kerajaan\nZ92.1,Timur,\n", true);
        assertThat(report.problems()).extracting(problem -> List.of(problem.refusal().args()).subList(0, 2))
                .containsExactly(List.of("tingkat", "kerajaan"), List.of("tingkat", ""));
        assertThat(report.problems().getFirst().refusal().args()[2].toString()).contains("provinsi", "desa");
    }

    @Test
    void a_file_without_the_needed_columns_or_with_an_open_quote_is_refused_as_a_whole() {
        assertThatThrownBy(() -> csv.areas(BY, "kode,nama\n1,A\n", true)).hasMessage("refusal.csv.column");
        assertThatThrownBy(() -> csv.areas(BY, "", true)).hasMessage("refusal.csv.column");
        assertThatThrownBy(() -> csv.areas(Actor.CITIZEN, "code,name,level\n", true))
                .isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void a_quote_that_never_closes_refuses_the_whole_file_and_names_its_line() {
        assertThatThrownBy(() -> csv.areas(BY, """
                code,name,level
                Z91,Utara,provinsi
                Z91.01,"Kota Tua,kota
                Z91.02,Kota Muda,kota
                """, false)).isInstanceOfSatisfying(Refusal.BadInput.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("refusal.csv.broken");
                    assertThat(refusal.args()).containsExactly("3");
                });
        assertThat(jurisdiction.atlas().areaByCode("Z91")).isEmpty();
    }

    @Test
    void no_code_or_name_goes_over_two_lines_but_a_standard_may() {
        CsvReport report = csv.areas(BY, """
                code,name,level
                Z91,"Utara
                Z91.02,Kota Muda",provinsi
                "Z91
                .3",Selatan,provinsi
                """, false);
        assertThat(report.problems()).extracting(problem -> problem.line() + " " + problem.refusal().key() + " "
                + problem.refusal().args()[0]).containsExactly("2 refusal.csv.lines name", "4 refusal.csv.lines code");

        assertThat(csv.services(BY, "kode,nama,persyaratan\ncsv-dua-baris,Dua baris,\"KTP\nKartu keluarga\"\n", true).problems())
                .isEmpty();
    }

    @Test
    void a_line_may_leave_out_its_last_columns() {
        CsvReport report = csv.areas(BY, "code,name,level,parent,lat,lon\nZ91,Utara,provinsi\n", true);
        assertThat(report.problems()).isEmpty();
        assertThat(report.added()).isOne();
    }

    @Test
    void columns_that_a_file_does_not_have_keep_what_was_there() {
        csv.areas(BY, "code,name,level,lat,lon\nZ94,Lama,PROVINCE,-7.5,110.5\n", false);

        CsvReport report = csv.areas(BY, "kode,nama,tingkat\nZ94,Baru,provinsi\n", false);

        assertThat(report.changed()).isEqualTo(1);
        Area area = jurisdiction.atlas().areaByCode("Z94").orElseThrow();
        assertThat(area.name()).isEqualTo("Baru");
        assertThat(area.centre()).isEqualTo(new GeoPoint(-7.5, 110.5));
    }

    @Test
    void agencies_name_their_parent_area_and_calendar() {
        csv.areas(BY, "code,name,level\nZ93,Nusa,PROVINCE\n", false);
        String calendar = "Kalender " + UUID.randomUUID();
        long id = calendarKeeping.add(BY, calendar, ARegion.WIB, CalendarKeeping.OFFICE_HOURS);

        CsvReport report = csv.agencies(BY, """
                slug,nama,singkatan,tingkat,induk,wilayah,kalender,meja_penerima,telepon
                csv-pu,Dinas Pekerjaan Umum,Dinas PU,provinsi,csv-kominfo,Z93,,,
                csv-kominfo,Dinas Kominfo,Kominfo,provinsi,,Z93,%s,ya,112
                """.formatted(calendar), false);

        assertThat(report.problems()).isEmpty();
        Atlas atlas = jurisdiction.atlas();
        Agency works = atlas.agencyBySlug("csv-pu").orElseThrow();
        assertThat(works.calendarId()).isEqualTo(id);
        assertThat(works.zone()).isEqualTo(ARegion.WIB);
        assertThat(atlas.agency(works.parentId()).receivingDesk()).isTrue();
        assertThat(csv.agencies(BY, "slug,name,parent\ncsv-kominfo,Dinas Kominfo,csv-pu\n", false).problems())
                .extracting(problem -> problem.refusal().key()).containsExactly("refusal.admin.parent.circle");
    }

    @Test
    void a_file_may_move_the_last_receiving_desk_but_not_close_it() {
        String name = "Meja " + UUID.randomUUID();
        calendarKeeping.add(BY, name, ARegion.WIB, CalendarKeeping.OFFICE_HOURS);
        String header = "slug,nama,kalender,meja_penerima\n";
        csv.agencies(BY, header + "csv-meja,Meja,%s,ya\ncsv-loket,Loket,%s,tidak\n".formatted(name, name), false);
        List<Long> others = jdbc.sql("select id from agency where receiving_desk and slug <> 'csv-meja'").query(Long.class).list();
        jdbc.sql("update agency set receiving_desk = false where slug <> 'csv-meja'").update();
        try {
            CsvReport closing = csv.agencies(BY, header + "csv-loket,Loket,,tidak\ncsv-meja,Meja,,tidak\n", false);
            assertThat(closing.written()).isFalse();
            assertThat(closing.problems()).extracting(CsvReport.Problem::line, problem -> problem.refusal().key())
                    .containsExactly(tuple(3L, "refusal.admin.agency.lastDesk"));
            assertThat(csv.agencies(BY, header + "csv-meja,Meja,,tidak\ncsv-loket,Loket,,ya\n", false).written()).isTrue();
        } finally {
            others.forEach(id -> jdbc.sql("update agency set receiving_desk = true where id = ?").param(id).update());
        }
    }

    @Test
    void services_bring_both_languages_and_their_standard() {
        CsvReport report = csv.services(BY, """
                kode,nama,nama_en,induk,rahasia,jalur,persyaratan,biaya
                csv-ktp,KTP elektronik,Identity card,csv-adm,,,"Kartu keluarga, asli",Gratis
                csv-adm,Administrasi,,,,,,
                csv-suap,Pungutan liar,Bribery,,ya,pengawasan,,
                """, false);

        assertThat(report.problems()).isEmpty();
        Service card = jurisdiction.atlas().serviceByCode("csv-ktp").orElseThrow();
        assertThat(card.name()).isEqualTo(new Texts("KTP elektronik", "Identity card"));
        assertThat(card.standard().requirements().id()).isEqualTo("Kartu keluarga, asli");
        Service bribery = jurisdiction.atlas().serviceByCode("csv-suap").orElseThrow();
        assertThat(bribery.secret()).isTrue();
        assertThat(bribery.track()).isEqualTo(Track.INVESTIGATION);
    }

    @Test
    void holidays_make_one_new_version_of_the_calendar() {
        long id = newCalendar();
        String file = "date,type,name\n2026-12-24,cuti_bersama,Cuti Bersama\n2026-12-25,libur_nasional,Natal\n";

        assertThat(holidays.run(BY, id, file, null, true).report().added()).isEqualTo(2);
        assertThat(calendars.current(id).version()).isEqualTo(1);
        assertThat(holidays.run(BY, id, file, null, false).report().written()).isTrue();
        assertThat(calendars.current(id).holidays()).isEqualTo(Map.of(LocalDate.of(2026, 12, 24), "Cuti Bersama",
                LocalDate.of(2026, 12, 25), "Natal"));
        assertThat(calendars.current(id).version()).isEqualTo(2);
        assertThat(holidays.run(BY, id, "tanggal,nama\n2026-02-30,Mustahil\n", null, false).report().problems())
                .extracting(problem -> problem.refusal().key()).containsExactly("refusal.csv.date");
    }

    @Test
    void an_entry_of_a_calendar_may_say_how_long_it_is_and_what_is_cancelled_is_no_holiday() {
        long id = newCalendar();
        String file = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//contoh//ID
                BEGIN:VEVENT
                UID:1
                DTSTART;VALUE=DATE:20270510
                DURATION:P2D
                SUMMARY:Cuti bersama
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTART;VALUE=DATE:20270517
                STATUS:CANCELLED
                SUMMARY:Batal
                END:VEVENT
                BEGIN:VEVENT
                UID:3
                DTSTART:20270523T170000Z
                DURATION:P3D
                STATUS:CONFIRMED
                SUMMARY:Waisak
                END:VEVENT
                END:VCALENDAR
                """;
        assertThat(holidays.run(BY, id, file, null, false).report().added()).isEqualTo(5);
        assertThat(calendars.current(id).holidays()).containsOnlyKeys(LocalDate.of(2027, 5, 10), LocalDate.of(2027, 5, 11),
                LocalDate.of(2027, 5, 24), LocalDate.of(2027, 5, 25), LocalDate.of(2027, 5, 26));
    }

    @Test
    void a_day_that_an_entry_which_comes_back_leaves_out_or_moves_is_no_holiday() {
        long id = newCalendar();
        String file = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//contoh//ID
                BEGIN:VEVENT
                UID:bazar
                DTSTART;VALUE=DATE:20270104
                DTEND;VALUE=DATE:20270106
                RRULE:FREQ=WEEKLY;COUNT=6
                EXDATE;VALUE=DATE:20270111
                SUMMARY:Libur pasar
                END:VEVENT
                BEGIN:VEVENT
                UID:bazar
                RECURRENCE-ID;VALUE=DATE:20270118
                DTSTART;VALUE=DATE:20270118
                DTEND;VALUE=DATE:20270120
                STATUS:CANCELLED
                SUMMARY:Libur pasar
                END:VEVENT
                BEGIN:VEVENT
                UID:bazar
                RECURRENCE-ID;VALUE=DATE:20270125
                DTSTART;VALUE=DATE:20270128
                SUMMARY:Libur pasar (digeser)
                END:VEVENT
                BEGIN:VEVENT
                UID:bazar
                RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20270201
                DTSTART;VALUE=DATE:20270201
                STATUS:CANCELLED
                SUMMARY:Libur pasar
                END:VEVENT
                BEGIN:VEVENT
                UID:senja
                DTSTART:20270301T170000Z
                DURATION:P1D
                RRULE:FREQ=DAILY;COUNT=4
                EXDATE:20270303T170000Z
                SUMMARY:Libur senja
                END:VEVENT
                BEGIN:VEVENT
                UID:senja
                RECURRENCE-ID:20270302T170000Z
                DTSTART:20270309T170000Z
                DURATION:P1D
                SUMMARY:Libur senja
                END:VEVENT
                BEGIN:VEVENT
                UID:lain
                RECURRENCE-ID;VALUE=DATE:20270104
                DTSTART;VALUE=DATE:20270104
                STATUS:CANCELLED
                SUMMARY:Acara lain
                END:VEVENT
                END:VCALENDAR
                """;

        assertThat(holidays.run(BY, id, file, null, false).report().problems()).isEmpty();

        assertThat(calendars.current(id).holidays()).containsOnlyKeys(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 5),
                LocalDate.of(2027, 1, 28), LocalDate.of(2027, 3, 2), LocalDate.of(2027, 3, 5), LocalDate.of(2027, 3, 10));
        assertThat(calendars.current(id).holidays()).containsEntry(LocalDate.of(2027, 1, 28), "Libur pasar (digeser)");

        var allLater = holidays.run(BY, id, file.replace("DTSTART;VALUE=DATE:20270201\nSTATUS:CANCELLED", "DTSTART;VALUE=DATE:20270203"), null, false);
        assertThat(allLater.report().problems()).extracting(problem -> problem.refusal().key()).containsExactly("refusal.csv.calendar.andLater");
    }

    @Test
    void holidays_come_from_a_calendar_of_the_web_with_one_decree_for_all() {
        long id = newCalendar();
        String file = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//contoh//ID
                BEGIN:VEVENT
                UID:1
                DTSTART;VALUE=DATE:20270309
                DTEND;VALUE=DATE:20270312
                SUMMARY:Idul Fitri\\, cuti bersama
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTART;VALUE=DATE:20250817
                RRULE:FREQ=YEARLY
                SUMMARY:Hari Kemerdekaan
                END:VEVENT
                END:VCALENDAR
                """;

        var tried = holidays.run(BY, id, file, "SKB 3 Menteri", true);
        assertThat(tried.report().written()).isFalse();
        assertThat(calendars.current(id).version()).isEqualTo(1);
        assertThat(holidays.run(BY, id, file, "SKB 3 Menteri", false).report().written()).isTrue();

        Map<LocalDate, String> days = calendars.current(id).holidays();
        assertThat(days).containsEntry(LocalDate.of(2027, 3, 9), "Idul Fitri, cuti bersama")
                .containsKeys(LocalDate.of(2027, 3, 10), LocalDate.of(2027, 3, 11), LocalDate.of(2025, 8, 17), LocalDate.of(2027, 8, 17))
                .doesNotContainKeys(LocalDate.of(2027, 3, 12), LocalDate.of(2027, 3, 8));
        assertThat(days.keySet()).allMatch(day -> day.getYear() < LocalDate.now().getYear() + 4);
        assertThat(calendarKeeping.holidays(id)).allMatch(holiday -> "SKB 3 Menteri".equals(holiday.decree()));
        assertThat(holidays.run(BY, id, file, "SKB 3 Menteri", false).report().same()).isEqualTo(days.size());
    }

    @Test
    void a_calendar_of_the_web_without_days_or_with_a_month_of_holidays_is_refused() {
        long id = newCalendar();

        assertThatThrownBy(() -> holidays.run(BY, id, "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", null, false))
                .isInstanceOf(Refusal.BadInput.class);
        assertThat(holidays.run(BY, id, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270101\n"
                + "DTEND;VALUE=DATE:20270601\nSUMMARY:Panjang\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Tanpa tanggal\nEND:VEVENT\n"
                + "END:VCALENDAR\n", null, false).report().problems())
                .extracting(problem -> problem.line() + " " + problem.refusal().key())
                .containsExactly("1 refusal.csv.calendar.long", "2 refusal.csv.date");
        assertThat(calendars.current(id).holidays()).isEmpty();
    }

    private long newCalendar() {
        return calendarKeeping.add(BY, "Kalender " + UUID.randomUUID(), ARegion.WIB, CalendarKeeping.OFFICE_HOURS);
    }
}
