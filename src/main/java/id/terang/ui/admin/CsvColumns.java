package id.terang.ui.admin;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.AreaLevel;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.CalendarListed;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Publish;
import id.terang.jurisdiction.Track;
import id.terang.shared.Role;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What may stand in the columns of a file that an administrator imports, and lines that could be imported as they are.
///
/// @param what  of what kind, as in message keys
/// @param lines as long as there are columns, made for who asks: they name agencies and calendars that are there
record CsvColumns(String what, List<Column> columns, Function<Admin, List<List<String>>> lines) {

    /// @param words what may stand in it with the Indonesian word for each; empty where it is free text
    record Column(String name, boolean needed, boolean yesNo, Map<Enum<?>, String> words) {

        static Column needed(String name) {
            return new Column(name, true, false, Map.of());
        }

        static Column free(String name) {
            return new Column(name, false, false, Map.of());
        }

        static Column yesNo(String name) {
            return new Column(name, false, true, Map.of());
        }

        /// One of the constants, or the Indonesian word of the same place.
        static Column word(String name, boolean needed, Enum<?>[] constants, String... indonesian) {
            Map<Enum<?>, String> words = new LinkedHashMap<>();
            for (int i = 0; i < constants.length; i++) {
                words.put(constants[i], i < indonesian.length ? indonesian[i] : english(constants[i]));
            }
            return new Column(name, needed, false, words);
        }

        String word(Enum<?> constant, Locale locale) {
            return locale.getLanguage().equals("en") ? english(constant) : words.get(constant);
        }

        private static String english(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Column AGENCY_LEVEL = Column.word("level", false, AgencyLevel.values(), "desa", "kecamatan", "kota", "provinsi",
            "nasional");

    static final CsvColumns AGENCIES = new CsvColumns("agencies", List.of(Column.needed("slug"), Column.needed("name"),
            Column.free("short_name"), AGENCY_LEVEL, Column.free("parent"), Column.free("area"), Column.free("calendar"),
            Column.yesNo("receiving_desk"), Column.free("phone"), Column.free("email"), Column.free("website")), CsvColumns::agencies);

    static final CsvColumns AREAS = new CsvColumns("areas", List.of(Column.needed("code"), Column.needed("name"),
            Column.word("level", true, AreaLevel.values(), "provinsi", "kota", "kecamatan", "kelurahan"), Column.free("parent"),
            Column.free("lat"), Column.free("lon"), Column.free("valid_from"), Column.free("valid_to")), admin -> List.of(
                    List.of("CONTOH", "Provinsi Contoh", "provinsi", "", "-6.9", "107.6", "", ""),
                    List.of("CONTOH.1", "Kota Contoh", "kota", "CONTOH", "-6.9147", "107.6098", "2026-01-01", "")));

    static final CsvColumns SERVICES = new CsvColumns("services", List.of(Column.needed("code"), Column.needed("name_id"),
            Column.free("name_en"), Column.free("parent"), Column.yesNo("secret"), Column.word("publish", false, Publish.values()),
            Column.word("kind", false, Kind.values(), "pengaduan", "permintaan informasi", "aspirasi"),
            Column.word("track", false, Track.values(), "biasa", "pengawasan"), Column.yesNo("active"),
            Column.free("requirements_id"), Column.free("requirements_en"), Column.free("cost_id"), Column.free("cost_en"),
            Column.free("promise_id"), Column.free("promise_en")), admin -> List.of(
                    List.of("contoh-jalan", "Jalan (contoh)", "Roads (example)", "", "tidak", "on_verify", "pengaduan", "biasa", "ya",
                            "Foto dan alamat", "A photo and the address", "Gratis", "Free of charge", "5 hari kerja", "5 working days"),
                    List.of("contoh-jalan-berlubang", "Jalan berlubang (contoh)", "Potholes (example)", "contoh-jalan", "tidak",
                            "on_verify", "pengaduan", "biasa", "ya", "", "", "", "", "", "")));

    static final CsvColumns OFFICIALS = new CsvColumns("officials", List.of(Column.needed("user"), Column.needed("name"),
            Column.needed("agency"), Column.word("roles", true, Role.values()), Column.free("email"), Column.yesNo("active"),
            Column.free("password")), CsvColumns::officials);

    private static List<List<String>> agencies(Admin admin) {
        Atlas atlas = admin.atlas();
        Agency own = atlas.agency(admin.actor().agencyId());
        String level = AGENCY_LEVEL.words().get(own.level());
        String area = own.areaId() == null ? "" : atlas.area(own.areaId()).code();
        String calendar = admin.calendarKeeping().calendars().stream().filter(one -> one.id() == own.calendarId())
                .map(CalendarListed::name).findFirst().orElse("");
        return List.of(List.of("contoh-dinas", "Dinas Contoh", "Contoh", level, own.slug(), area, calendar, "tidak", "021 555 0100",
                "dinas@contoh.example", "https://contoh.example"),
                List.of("contoh-dinas-upt", "UPT Dinas Contoh", "UPT Contoh", level, "contoh-dinas", "", "", "tidak", "", "", ""));
    }

    /// The password is another one each time: somebody may import the sample as it is.
    private static List<List<String>> officials(Admin admin) {
        return List.of(List.of("contoh.siti", "Siti Contoh", admin.atlas().agency(admin.actor().agencyId()).slug(), "handler|verifier!",
                "siti@contoh.example", "ya", UUID.randomUUID().toString()));
    }

    /// As it may be copied: `slug,name,…`.
    String header() {
        return columns.stream().map(Column::name).collect(Collectors.joining(","));
    }

    /// Such a file, as spreadsheets in Indonesian read and write it: with semicolons and a byte order mark.
    String sample(Admin admin) {
        var text = new StringWriter().append('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            Stream.concat(Stream.of(Arrays.asList(header().split(","))), lines.apply(admin).stream()).forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
