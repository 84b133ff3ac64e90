package id.terang.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.terang.TestClock;
import id.terang.TownCases;
import id.terang.complaints.CaseReader;
import id.terang.complaints.Decision;
import id.terang.complaints.SecretTable;
import id.terang.complaints.Visibility;
import id.terang.shared.Reference;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.Figures;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestClock.Moved.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DumpTest {

    @Autowired
    private BeanFactory beans;
    @Autowired
    private Dumping dumping;
    @Autowired
    private Dumps dumps;
    @Autowired
    private Revising revising;
    @Autowired
    private Figures figures;
    @Autowired
    private SecretTable secrets;
    @Autowired
    private CaseReader reader;
    @Autowired
    private TestClock clock;
    @Autowired
    private MockMvc browser;
    @Autowired
    private JsonMapper json;

    private final AtomicInteger asked = new AtomicInteger();
    private LocalDate today = LocalDate.of(2026, 3, 2);
    private TownCases cases;
    private Reference answered;
    private Reference anonymous;
    private Reference unreleased;
    private Reference secret;
    private Reference hidden;

    @BeforeAll
    void some_cases() {
        cases = new TownCases(beans);
        Instant now = at("10:00");
        answered = cases.filed("+lubang \"besar\",\ndi jalan", now.minus(Duration.ofDays(9)));
        cases.verified(answered, "+lubang \"besar\",\ndi jalan", now.minus(Duration.ofDays(8)));
        cases.answered(answered, "sudah ditambal", now.minus(Duration.ofDays(5)));
        anonymous = cases.filed(cases.town.roads, "jembatan retak", Visibility.ANONYMOUS, now.minus(Duration.ofDays(7)));
        cases.verified(anonymous, "jembatan retak", now.minus(Duration.ofDays(6)));
        unreleased = cases.filed("kata yang belum terbit", now.minus(Duration.ofDays(3)));
        secret = cases.filed(cases.town.bribery, "loket minta uang", Visibility.SECRET, now.minus(Duration.ofDays(3)));
        hidden = cases.filed("kata tersembunyi", now.minus(Duration.ofDays(2)));
        cases.hidden(hidden, now.minus(Duration.ofDays(1)));
        for (int i = 0; i < 12; i++) {
            cases.filed(cases.town.bribery, "loket minta uang lagi", Visibility.SECRET, Instant.parse("2025-05-05T03:00:00Z").plusSeconds(i * 86_400L));
        }
    }

    /// Time only goes on, whatever the order of the tests.
    @BeforeEach
    void another_day_without_a_dump() {
        tomorrow();
        FileSystemUtils.deleteRecursively(dumps.root().toFile());
    }

    @Test
    void a_dump_has_every_public_case_and_nothing_else() {
        ADump dump = dumped();
        assertThat(dump.day().day()).isEqualTo(today);
        assertThat(dump.cases()).contains(answered.toString(), anonymous.toString(), unreleased.toString())
            .doesNotContain(secret.toString(), hidden.toString()).doesNotHaveDuplicates().isSorted();
        assertThat(dump.everything()).contains("jembatan retak").doesNotContain(secret.toString(), hidden.toString(), "loket minta uang",
            "kata tersembunyi", "kata yang belum terbit", TownCases.EMAIL, "Kenanga 12", "107.60987", "6.91234");
        var rows = dump.rows("cases.csv.gz").stream().collect(Collectors.toMap(row -> row.get("reference"), row -> row));
        assertThat(rows.get(answered.toString())).containsEntry("lat", "-6.912").containsEntry("lon", "107.61").containsEntry("holder", "dinas-pu")
            .containsEntry("first_answer_on_time", "true").containsEntry("filed_day", "2026-02-21").containsEntry("text", "'+lubang \"besar\",\ndi jalan");
        assertThat(rows.get(anonymous.toString())).containsEntry("lat", "").containsEntry("visibility", "ANONYMOUS");
        assertThat(rows.get(unreleased.toString())).containsEntry("area", "99.01.01").containsEntry("title", "");
    }

    @Test
    void both_forms_of_a_table_say_the_same() {
        ADump dump = dumped();
        for (DumpTable table : DumpTable.values()) {
            List<Map<String, String>> csv = dump.rows(table.title() + ".csv.gz");
            List<JsonNode> lines = dump.files().get(table.title() + ".jsonl.gz").lines().map(json::readTree).toList();
            assertThat(lines).as(table.title()).isNotEmpty().hasSameSizeAs(csv);
            for (int i = 0; i < lines.size(); i++) {
                assertThat(lines.get(i).propertyNames()).containsExactlyElementsOf(table.columns().stream().map(Column::name).toList());
                for (var value : lines.get(i).properties()) {
                    String told = value.getValue().isNull() ? "" : value.getValue().isArray()
                        ? value.getValue().valueStream().map(JsonNode::asString).collect(Collectors.joining(" ")) : value.getValue().asString();
                    assertThat(csv.get(i).get(value.getKey()).replaceAll("^'(?=[=+@-])", "")).isEqualTo(told);
                }
            }
        }
        assertThat(dump.rows("events.csv.gz").stream().filter(row -> row.get("reference").equals(answered.toString())))
            .extracting(row -> row.get("type"), row -> row.get("actor"), row -> row.get("agency_to"))
            .contains(tuple("FILED", "CITIZEN", "kota-kecil"), tuple("VERIFIED", "OFFICIAL", "dinas-pu"), tuple("ANSWERED", "OFFICIAL", ""));
    }

    @Test
    void parquet_has_the_same_rows_with_their_types() {
        ADump dump = dumped();
        for (DumpTable table : DumpTable.values()) {
            List<JsonNode> lines = dump.files().get(table.title() + ".jsonl.gz").lines().map(json::readTree).toList();
            List<JsonNode> rows = dump.files().get(table.title() + ".parquet").lines().map(json::readTree).toList();
            assertThat(rows).as(table.title()).isNotEmpty().hasSameSizeAs(lines);
            for (int i = 0; i < rows.size(); i++) {
                assertThat(rows.get(i).propertyNames()).containsExactlyElementsOf(lines.get(i).propertyNames());
                for (Column column : table.columns()) {
                    JsonNode told = rows.get(i).get(column.name());
                    JsonNode meant = lines.get(i).get(column.name());
                    if (column.type() == Column.Type.MOMENT && !meant.isNull()) {
                        assertThat(told.asString()).isEqualTo(DUCK.format(OffsetDateTime.parse(meant.asString()).withOffsetSameInstant(ZoneOffset.UTC)));
                    } else if (column.type() == Column.Type.NUMBER && !meant.isNull()) {
                        assertThat(told.asDouble()).isEqualTo(meant.asDouble());
                    } else {
                        assertThat(told).as(column.name()).isEqualTo(meant);
                    }
                }
            }
            String types = ADump.parquet(dumps.folder(dump.day().day()).resolve(table.title() + ".parquet"),
                "concat_ws(' ', " + table.columns().stream().map(column -> "typeof(\"" + column.name() + "\")").collect(Collectors.joining(", ")) + ")");
            assertThat(types.lines().distinct()).containsExactly(table.columns().stream().map(column -> switch (column.type()) {
                case CODE, TEXT, REFERENCE -> "VARCHAR";
                case REFERENCES -> "VARCHAR[]";
                case INTEGER -> "BIGINT";
                case NUMBER -> "DOUBLE";
                case BOOLEAN -> "BOOLEAN";
                case DAY -> "DATE";
                case MOMENT -> "TIMESTAMP WITH TIME ZONE";
            }).collect(Collectors.joining(" ")));
        }
    }

    /// As DuckDB writes moments in UTC: as many digits of the second as there are.
    private static final DateTimeFormatter DUCK = new DateTimeFormatterBuilder().appendPattern("yyyy-MM-dd HH:mm:ss")
        .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true).appendLiteral("+00").toFormatter(Locale.ROOT);

    @Test
    void checksums_package_and_dictionary_are_true() throws Exception {
        ADump dump = dumped();
        JsonNode described = json.readTree(dump.files().get("datapackage.json"));
        for (JsonNode resource : described.get("resources")) {
            byte[] content = Files.readAllBytes(dumps.folder(dump.day().day()).resolve(resource.get("path").asString()));
            assertThat(resource.get("hash").asString()).isEqualTo("sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
            assertThat(resource.get("bytes").asLong()).isEqualTo(content.length);
            assertThat(dump.files().get("SHA256SUMS")).contains(resource.get("hash").asString().substring(7) + "  " + resource.get("path").asString() + "\n");
        }
        var resources = new HashMap<String, JsonNode>();
        described.get("resources").forEach(resource -> resources.put(resource.get("name").asString(), resource));
        for (var file : dump.files().keySet().stream().filter(name -> name.contains(".csv") && !name.startsWith("dump")).toList()) {
            JsonNode table = resources.get(file.replace(".gz", "").replace('.', '-'));
            assertThat(table.get("type").asString()).as(file).isEqualTo("table");
            assertThat(table.at("/schema/fields").valueStream().map(field -> field.get("name").asString()))
                .containsExactly(dump.files().get(file).lines().findFirst().orElseThrow().split(","));
            for (JsonNode key : table.at("/schema/foreignKeys")) {
                String to = key.at("/reference").has("resource") ? key.at("/reference/resource").asString() : table.get("name").asString();
                Set<String> there = values(dump, resources.get(to), key.at("/reference/fields/0").asString());
                assertThat(there).as("%s of %s", key, file).containsAll(values(dump, table, key.at("/fields/0").asString()));
            }
        }
        assertThat(foreign(resources.get("cases-csv"))).containsExactlyInAnyOrder("service", "area", "holder", "receiving_desk", "calendar");
        assertThat(foreign(resources.get("events-csv"))).containsExactlyInAnyOrder("reference", "agency", "agency_to", "service");
        assertThat(foreign(resources.get("agencies-csv"))).containsExactlyInAnyOrder("parent", "area", "successor", "calendar");
        assertThat(foreign(resources.get("holidays-csv"))).containsExactly("calendar");
        assertThat(foreign(resources.get("working-hours-csv"))).containsExactly("calendar");
        assertThat(foreign(resources.get("calendars-csv"))).containsExactly("parent");
        assertThat(resources.get("agencies-csv").at("/schema/primaryKey/0").asString()).isEqualTo("code");
        assertThat(resources.get("figures-json").has("schema")).isFalse();
        var explained = new HashSet<String>();
        for (var line : dump.rows("dictionary.csv")) {
            assertThat(line.get("meaning_id") + line.get("meaning_en")).as(line.toString()).doesNotContain("opendata.").isNotBlank();
            explained.add(line.get("file") + "." + line.get("column"));
        }
        for (String name : dump.files().keySet()) {
            if (name.contains(".csv") && !name.startsWith("dictionary") && !name.startsWith("dump")) {
                for (String column : dump.files().get(name).lines().findFirst().orElseThrow().split(",")) {
                    assertThat(explained).contains(name.replaceAll("\\.csv.*", "") + "." + column);
                }
            }
        }
    }

    /// One that was written before a column or a file was added and is revised afterwards.
    @Test
    void the_package_of_an_earlier_dump_describes_the_files_that_it_has() throws Exception {
        Reference one = cases.filed("dump lama", at("09:00"));
        tomorrow();
        Day day = dumped().day();
        Path folder = dumps.folder(day.day());
        var agencies = Files.readString(folder.resolve("agencies.csv"));
        Files.writeString(folder.resolve("agencies.csv"), agencies.replaceFirst(",calendar,", ","));
        Files.delete(folder.resolve("calendars.csv"));
        var kept = day.files().stream().filter(file -> !file.content().equals("calendars")).toList();
        Files.write(folder.resolve("day.json"), json.writeValueAsBytes(day.revised(day.applied(), null, day.cases(), kept)));
        cases.hidden(one, at("10:00"));
        revising.revise();

        JsonNode described = json.readTree(Files.readString(folder.resolve("datapackage.json")));
        var resources = new HashMap<String, JsonNode>();
        described.get("resources").forEach(resource -> resources.put(resource.get("name").asString(), resource));
        assertThat(resources.get("agencies-csv").at("/schema/fields").valueStream().map(field -> field.get("name").asString())).contains("time_zone").doesNotContain("calendar");
        assertThat(foreign(resources.get("cases-csv"))).contains("holder").doesNotContain("calendar");
    }

    /// A code that no codebook has says nothing to anybody.
    @Test
    void every_fixed_word_that_stands_in_a_dump_is_in_a_codebook_in_both_languages() {
        ADump dump = dumped();
        JsonNode described = json.readTree(dump.files().get("datapackage.json"));
        var lists = new HashMap<String, Set<String>>();
        for (var line : dump.rows("states.csv")) {
            assertThat(List.of(line.get("name_id"), line.get("name_en"))).as(line.toString()).noneMatch(String::isBlank)
                .noneMatch(word -> word.startsWith("domain.") || word.startsWith("opendata.") || word.contains("{"));
            assertThat(lists.computeIfAbsent(line.get("list"), none -> new HashSet<>()).add(line.get("code"))).as(line.toString()).isTrue();
        }
        var used = new HashSet<String>();
        for (var column : dump.rows("dictionary.csv")) {
            String name = column.get("file") + (dump.files().containsKey(column.get("file") + ".csv") ? ".csv" : ".csv.gz");
            String list = column.get("list");
            JsonNode field = described.get("resources").valueStream().filter(resource -> resource.get("path").asString().equals(name)).findFirst()
                .orElseThrow().at("/schema/fields").valueStream().filter(one -> one.get("name").asString().equals(column.get("column"))).findFirst().orElseThrow();
            Set<String> values = dump.rows(name).stream().map(row -> row.get(column.get("column"))).filter(value -> !value.isEmpty()).collect(Collectors.toSet());
            if (!list.isEmpty()) {
                used.add(list);
                assertThat(lists.get(list)).as("%s.%s", column.get("file"), column.get("column")).containsAll(values);
                assertThat(field.at("/constraints/enum").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrderElementsOf(lists.get(list));
                assertThat(field.get("categories").valueStream().map(one -> one.get("value").asString())).containsExactlyInAnyOrderElementsOf(lists.get(list));
            } else {
                assertThat(field.has("constraints")).isFalse();
            }
        }
        for (DumpTable table : DumpTable.values()) {
            for (Column column : table.columns()) {
                assertThat(column.type() != Column.Type.CODE || column.name().equals("time_zone") || CodeList.of(table.title(), column.name()).isPresent()
                    || Catalogue.leadsTo(table.title(), column.name()).isPresent()).as("%s.%s", table.title(), column.name()).isTrue();
            }
        }
        assertThat(used).contains("event", "actor", "role", "ground", "withheld", "agency_level", "area_level", "figure", "scope", "unit", "standing", "clock");
        assertThat(lists.get("left_out")).containsAll(dump.rows("figures.csv").stream().filter(row -> row.get("scope").equals("left_out"))
            .map(row -> row.get("code")).toList());
    }

    private static List<String> foreign(JsonNode resource) {
        return resource.at("/schema/foreignKeys").valueStream().map(key -> key.at("/fields/0").asString()).toList();
    }

    /// Without those that are not there.
    private static Set<String> values(ADump dump, JsonNode resource, String column) {
        return dump.rows(resource.get("path").asString()).stream().map(row -> row.get(column)).filter(value -> !value.isEmpty()).collect(Collectors.toSet());
    }

    @Test
    void a_case_that_is_not_public_any_more_leaves_every_dump_that_is_kept() throws Exception {
        Reference turns = cases.filed("akan menjadi rahasia", at("09:00"));
        Reference survivor = cases.filed("laporan yang bertahan", at("09:01"));
        Reference duplicate = cases.filed("laporan yang sama", at("09:02"));
        cases.verified(survivor, "laporan yang bertahan", at("09:03"));
        cases.decide(cases.town.verifier, duplicate, new Decision.Merge(survivor, "Kejadian yang sama"), at("09:04"));
        cases.verified(turns, "akan menjadi rahasia", at("09:05"));
        tomorrow();
        ADump first = dumped();
        tomorrow();
        ADump second = dumped();
        assertThat(first.cases()).contains(turns.toString());
        assertThat(first.rows("cases.csv.gz").stream().filter(row -> row.get("merged_into").equals(survivor.toString()))).hasSize(1);

        cases.tightened(turns, at("10:00"));
        cases.hidden(survivor, at("10:01"));
        MockHttpServletResponse refused = ask("/data/" + today.minusDays(1) + "/cases.csv.gz");
        assertThat(refused.getStatus()).as("from the commit on").isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isNotNull();
        assertThat(ask("/data/" + today + "/figures.csv").getStatus()).isEqualTo(503);
        assertThat(ask("/data/" + today + "/agencies.csv").getStatus()).as("tells nothing of cases").isEqualTo(200);
        assertThat(ask("/data").getContentAsString()).contains("sedang dikeluarkan").doesNotContain("href=\"/data/" + today + "/cases.csv.gz\"");

        revising.revise();
        for (ADump before : List.of(first, second)) {
            ADump after = ADump.of(dumps.day(before.day().day()).orElseThrow(), dumps);
            assertThat(after.everything()).doesNotContain(turns.toString(), survivor.toString(), "akan menjadi rahasia", "laporan yang bertahan");
            assertThat(after.cases()).hasSize(before.cases().size() - 2);
            assertThat(before.files().get("cases.parquet")).contains(turns.toString());
            assertThat(after.files().get("cases.parquet").lines()).as("what is left is still there").hasSize(after.cases().size());
            assertThat(after.files()).doesNotContainKeys("figures.csv", "figures.json");
            assertThat(Files.exists(dumps.folder(before.day().day()).resolve("figures.csv"))).isFalse();
            assertThat(after.day().cases()).isEqualTo(before.day().cases() - 2);
            for (DumpFile file : after.day().files()) {
                byte[] content = Files.readAllBytes(dumps.path(after.day(), file));
                assertThat(file.sha256()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
            }
            assertThat(ask("/data/" + before.day().day() + "/cases.csv.gz").getStatus()).isEqualTo(200);
        }
        tomorrow();
        assertThat(dumped().cases()).doesNotContain(turns.toString(), survivor.toString());
    }

    @Test
    void withdrawals_are_worked_in_together_after_a_while_and_withhold_the_dump_until_then() throws Exception {
        Reference one = cases.filed("satu yang dicabut", at("09:00"));
        Reference other = cases.filed("dua yang dicabut", at("09:01"));
        tomorrow();
        dumped();
        cases.hidden(one, at("10:00"));
        revising.reviseWhatWaits();
        assertThat(ask("/data/" + today + "/cases.csv.gz").getStatus()).as("not at once").isEqualTo(503);
        cases.hidden(other, at("10:01"));
        Files.writeString(dumps.folder(today).resolve("cases.csv.gz.revised-of-a-crash"), one.toString());
        at("13:00");
        revising.reviseWhatWaits();
        assertThat(ask("/data/" + today + "/cases.csv.gz").getStatus()).isEqualTo(200);
        assertThat(ADump.of(dumps.days().getFirst(), dumps).everything()).doesNotContain(one.toString(), other.toString());
        assertThat(dumps.folder(today).toFile().list()).as("nothing half written is left").noneMatch(name -> name.contains("revised"));
    }

    @Test
    void redacted_words_leave_the_dumps_and_come_back_as_they_are_read_now() {
        Reference one = cases.filed("telepon saya 0812", at("11:00"));
        cases.verified(one, "telepon saya 0812", at("11:05"));
        tomorrow();
        assertThat(dumped().everything()).contains(",telepon saya 0812");
        cases.redacted(one, "telepon saya [disamarkan]", at("09:00"));
        revising.revise();
        assertThat(ADump.of(dumps.days().getFirst(), dumps).everything()).doesNotContain("telepon saya", one.toString());
        tomorrow();
        assertThat(dumped().everything()).contains(",telepon saya [disamarkan]").doesNotContain(",telepon saya 0812", "\":\"telepon saya 0812");
    }

    @Test
    void words_that_a_later_release_replaced_leave_the_dumps_too() {
        Reference one = cases.filed("hubungi Wati 0899", at("11:10"));
        cases.verified(one, "hubungi Wati 0899", at("11:15"));
        tomorrow();
        assertThat(dumped().everything()).contains(",hubungi Wati 0899");
        cases.releasedAgain(one, "hubungi Wati 0899", at("09:20"));
        revising.revise();
        assertThat(ADump.of(dumps.days().getFirst(), dumps).everything()).as("the same words").contains(",hubungi Wati 0899");
        cases.releasedAgain(one, "hubungi pelapor", at("09:30"));
        revising.revise();
        assertThat(ADump.of(dumps.days().getFirst(), dumps).everything()).doesNotContain("hubungi Wati", one.toString());
        tomorrow();
        assertThat(dumped().everything()).contains(",hubungi pelapor").doesNotContain("hubungi Wati");
    }

    @Test
    void an_address_that_comes_with_the_verification_replaces_nothing_where_words_are_shown_at_filing() {
        Reference one = cases.filed(cases.town.noise, "mesin malam sampai pagi", Visibility.PUBLIC, at("11:20"));
        tomorrow();
        assertThat(dumped().everything()).contains(",mesin malam sampai pagi");
        cases.verified(one, cases.town.noise, "mesin malam sampai pagi", at("09:40"));
        revising.revise();
        assertThat(ADump.of(dumps.days().getFirst(), dumps).everything()).contains(one.toString(), ",mesin malam sampai pagi");
        cases.releasedAgain(one, "mesin tiap malam", at("09:50"));
        revising.revise();
        assertThat(ADump.of(dumps.days().getFirst(), dumps).everything()).as("its words were replaced").doesNotContain(one.toString());
    }

    @Test
    void nothing_published_can_be_subtracted_from_something_else_to_a_secret_case() {
        ADump before = dumped();
        Reference added = cases.filed(cases.town.bribery, "rahasia baru", Visibility.SECRET, at("09:00"));
        Reference turned = cases.filed("lalu rahasia", at("09:10"));
        cases.tightened(turned, at("09:20"));
        tomorrow();
        ADump after = dumped();
        assertThat(after.everything()).doesNotContain(added.toString(), turned.toString());
        for (String file : List.of("cases.csv.gz", "events.csv.gz", "secret-cases.csv", "states.csv", "agencies.csv")) {
            assertThat(after.files().get(file)).as("two days of " + file).isEqualTo(before.files().get(file));
        }
        // Totals less parts: what the figures count are the rows that are there, in every cell.
        for (ADump dump : List.of(before, after)) {
            var counted = dump.rows("figures.csv").stream().filter(row -> row.get("figure").equals("FILED") && row.get("scope").equals("service"))
                .collect(Collectors.toMap(row -> row.get("code"), row -> Long.parseLong(row.get("value"))));
            var rows = dump.rows("cases.csv.gz").stream().collect(Collectors.groupingBy(row -> row.get("service"), Collectors.counting()));
            assertThat(counted).isEqualTo(rows);
        }
    }

    @Test
    void secret_cases_are_told_by_year_in_large_rounded_cells_that_never_change() {
        ADump dump = dumped();
        assertThat(dump.files().get("secret-cases.csv").lines()).containsExactly("year,province,province_name,service,service_name,cases",
            "2025,99,Provinsi Uji,suap,Suap dan pungutan liar,10");
        for (int i = 0; i < 5; i++) {
            cases.filed(cases.town.bribery, "terlambat diketahui", Visibility.SECRET, Instant.parse("2025-06-06T03:00:00Z"));
        }
        tomorrow();
        assertThat(dumped().files().get("secret-cases.csv")).isEqualTo(dump.files().get("secret-cases.csv"));
        assertThat(secrets.cells()).as("this year is not over").noneMatch(cell -> cell.year() == 2026);
    }

    @Test
    void old_dumps_go_and_a_second_one_of_a_day_takes_the_place_of_the_first() {
        for (int day = 0; day < 16; day++) {
            tomorrow();
            at("02:00");
            dumping.dump(written -> { });
        }
        dumping.dump(written -> { });
        assertThat(dumps.days()).hasSize(14).extracting(Day::day).startsWith(today).endsWith(today.minusDays(13));
        assertThat(dumps.root().toFile().list()).hasSize(14);
    }

    @Test
    void the_job_makes_one_dump_a_day() {
        at("00:10");
        dumping.daily();
        assertThat(dumps.days()).as("at once where there is none").hasSize(1);
        tomorrow();
        at("00:50");
        dumping.daily();
        assertThat(dumps.days()).as("before the hour").hasSize(1);
        at("01:10");
        dumping.daily();
        dumping.daily();
        assertThat(dumps.days()).extracting(Day::day).containsExactly(today, today.minusDays(1));
    }

    @Test
    void a_dump_asked_for_at_the_command_line_does_not_disturb_another_that_is_being_written() {
        var locks = beans.getBean(LockProvider.class);
        var command = new CommandLine(beans.getBean(DumpCommand.class)).setErr(new PrintWriter(new StringWriter())).setOut(new PrintWriter(new StringWriter()));
        var lock = locks.lock(new LockConfiguration(Instant.now(), Dumping.LOCK, Duration.ofMinutes(10), Duration.ZERO)).orElseThrow();
        assertThat(command.execute()).isEqualTo(1);
        assertThat(dumps.days()).isEmpty();
        lock.unlock();
        assertThat(command.execute()).isZero();
        assertThat(dumps.days()).hasSize(1);
    }

    @Test
    void files_are_served_whole_and_in_parts_and_are_not_sent_twice() throws Exception {
        ADump dump = dumped();
        MockHttpServletResponse whole = ask("/data/" + today + "/cases.csv.gz");
        String tag = whole.getHeader("ETag");
        assertThat(whole.getStatus()).isEqualTo(200);
        assertThat(whole.getContentType()).isEqualTo("application/gzip");
        assertThat(whole.getCookies()).isEmpty();
        assertThat(whole.getHeader("Cache-Control")).isEqualTo("max-age=3600, public");
        assertThat(tag).isEqualTo('"' + dump.day().file("cases.csv.gz").orElseThrow().sha256() + '"');
        assertThat(browser.perform(get("/data/" + today + "/cases.csv.gz").header("If-None-Match", tag)).andReturn().getResponse().getStatus()).isEqualTo(304);
        MockHttpServletResponse part = browser.perform(get("/data/" + today + "/cases.csv.gz").header("Range", "bytes=0-9").header("If-Range", tag))
            .andReturn().getResponse();
        assertThat(part.getStatus()).isEqualTo(206);
        assertThat(part.getContentAsByteArray()).hasSize(10);
        assertThat(browser.perform(get("/data/" + today + "/cases.csv.gz").header("Range", "bytes=0-9").header("If-Range", "\"former\""))
            .andReturn().getResponse().getStatus()).as("parts of another file do not fit").isEqualTo(200);
        MockHttpServletResponse latest = ask("/data/latest/figures.csv");
        assertThat(latest.getStatus()).isEqualTo(302);
        assertThat(latest.getHeader("Location")).isEqualTo("/data/" + today + "/figures.csv");
        for (String nothing : List.of("/data/" + today.minusDays(1) + "/cases.csv.gz", "/data/" + today + "/day.json", "/data/" + today + "/..%2Fsecret.key", "/data/gestern/cases.csv.gz",
            "/data/latest/nothing")) {
            assertThat(ask(nothing).getStatus()).as(nothing).isIn(404, 400);
        }
    }

    @Test
    void catalogues_lead_to_files_that_are_there() throws Exception {
        dumped();
        JsonNode dcat = json.readTree(ask("/data/catalog.jsonld").getContentAsByteArray());
        assertThat(dcat.get("@type").asString()).isEqualTo("dcat:Catalog");
        JsonNode dataJson = json.readTree(ask("/data.json").getContentAsByteArray());
        assertThat(dataJson.get("conformsTo").asString()).isEqualTo("https://project-open-data.cio.gov/v1.1/schema");
        assertThat(dataJson.get("dataset").valueStream()).isNotEmpty().allSatisfy(set ->
            assertThat(set.get("contactPoint").get("hasEmail").asString()).startsWith("mailto:").contains("@"));
        int files = 0;
        for (JsonNode set : dcat.get("dcat:dataset")) {
            for (JsonNode distribution : set.get("dcat:distribution")) {
                String address = distribution.get("dcat:downloadURL").get("@id").asString();
                assertThat(ask(address.replace("http://localhost", "")).getStatus()).as(address).isEqualTo(200);
                files++;
            }
        }
        assertThat(files).isEqualTo(23);
        assertThat(dataJson.get("dataset").valueStream().mapToInt(set -> set.get("distribution").size()).sum()).isEqualTo(files);
    }

    @Test
    void readers_get_all_public_cases_some_at_a_time() {
        var one = reader.publicComplaints(null, 1).getFirst();
        assertThat(one).usingRecursiveComparison().isEqualTo(reader.publicComplaint(one.reference()).orElseThrow());
        assertThat(reader.publicComplaints(one.reference(), 1)).noneMatch(next -> next.reference().equals(one.reference()));
    }

    private LocalDate tomorrow() {
        today = today.plusDays(1);
        return today;
    }

    private Instant at(String local) {
        return clock.set(today + "T" + local);
    }

    /// Waits until the figures know every public case, which the listeners tell them after the commit.
    private ADump dumped() {
        at("02:00");
        await().until(() -> {
            int i = asked.incrementAndGet(); // another question each time, because answers are kept for a minute
            return figures.sheet(FigureQuery.between(LocalDate.of(2020, 1, 1).plusDays(i), today)).volume().filed() == countPublic();
        });
        return ADump.of(dumping.dump(written -> { }), dumps);
    }

    private long countPublic() {
        return reader.publicComplaints(null, 10_000).size();
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return browser.perform(get(URI.create(address))).andReturn().getResponse();
    }
}
