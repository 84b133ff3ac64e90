package id.terang.opendata;

import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.LocalWords;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Describes the dumps to programs: as Frictionless data package, as DCAT-AP 3 in JSON-LD, and as `data.json` of DCAT-US 1.1.
@Component
public class Catalogue {

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    /// The data sets of the catalogues, and which contents each has.
    private static final Map<String, List<String>> SETS = ordered();

    /// What names a line of a file; figures and most tables have no such thing.
    private static final Map<String, List<String>> KEYS = Map.ofEntries(Map.entry("cases", List.of("reference")),
        Map.entry("georeport", List.of("service_request_id")), Map.entry("agencies", List.of("code")), Map.entry("services", List.of("code")),
        Map.entry("areas", List.of("code")), Map.entry("states", List.of("list", "code")), Map.entry("calendars", List.of("name")),
        Map.entry("working-hours", List.of("calendar", "weekday", "since_version")), Map.entry("holidays", List.of("calendar", "day", "since_version")),
        Map.entry("dictionary", List.of("file", "column")), Map.entry("secret-cases", List.of("year", "province", "service")));

    private static final String NOWHERE = "-";

    /// Columns that lead to a line of another file, or, where it is empty, of their own.
    private static final Map<String, String> LEADS_TO = Map.ofEntries(Map.entry("reference", "cases"), Map.entry("service_request_id", "cases"),
        Map.entry("service", "services"), Map.entry("service_code", "services"), Map.entry("area", "areas"), Map.entry("province", "areas"),
        Map.entry("holder", "agencies"), Map.entry("receiving_desk", "agencies"), Map.entry("agency", "agencies"), Map.entry("agency_to", "agencies"),
        Map.entry("successor", "agencies"), Map.entry("calendar", "calendars"), Map.entry("parent", ""),
        // Its own number; and whether an agency is one.
        Map.entry("cases.reference", NOWHERE), Map.entry("agencies.receiving_desk", NOWHERE));

    private final Terms terms;
    private final Codebooks codebooks;
    private final Jurisdiction jurisdiction;
    private final MessageSource messages;
    private final String publisher;

    Catalogue(Terms terms, Codebooks codebooks, Jurisdiction jurisdiction, MessageSource messages, @Value("${terang.site.name:}") String site) {
        this.terms = terms;
        this.codebooks = codebooks;
        this.jurisdiction = jurisdiction;
        this.messages = messages;
        this.publisher = !terms.publisher().isBlank() ? terms.publisher() : site.isBlank() ? "Terang" : site;
    }

    private static Map<String, List<String>> ordered() {
        var sets = new LinkedHashMap<String, List<String>>();
        sets.put("complaints", List.of("cases", "events", "clocks", "georeport"));
        sets.put("figures", List.of("figures"));
        sets.put("codebooks", List.of("agencies", "services", "areas", "states", "calendars", "working-hours", "holidays", "dictionary"));
        sets.put("secret", List.of("secret-cases"));
        return sets;
    }

    /// @param folder in which the files of the day are: a codebook of an earlier version has the columns that it has
    /// @see <a href="https://datapackage.org/standard/data-package/">Data Package</a>
    Map<String, Object> dataPackage(Day day, Path folder) throws IOException {
        var json = new LinkedHashMap<String, Object>();
        json.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.put("name", "terang-" + day.day());
        json.put("title", publisher + ": " + english("opendata.dataset.complaints.title"));
        json.put("description", english("opendata.dataset.complaints.description"));
        json.put("version", day.schema() + "." + day.day().toString().replace("-", ""));
        json.put("created", day.finishedAt().toString());
        json.put("licenses", List.of(Map.of("name", terms.licence(), "title", terms.licenceTitle(), "path", terms.licenceUrl())));
        json.put("contributors", List.of(Map.of("title", publisher, "roles", List.of("publisher"))));
        var resources = new ArrayList<Map<String, Object>>();
        for (DumpFile file : day.files()) {
            if (!file.content().equals("about")) {
                resources.add(resource(file, day, folder));
            }
        }
        json.put("resources", resources);
        return json;
    }

    private Map<String, Object> resource(DumpFile file, Day day, Path folder) throws IOException {
        var json = new LinkedHashMap<String, Object>();
        String format = file.name().replaceAll("^[^.]+\\.", "").replace(".gz", "");
        json.put("name", file.name().replace(".gz", "").replace('.', '-'));
        json.put("path", file.name());
        json.put("title", english("opendata.file." + file.content()));
        json.put("format", format);
        json.put("mediatype", file.mediaType());
        if (!file.mediaType().equals(DumpFile.PARQUET)) {
            json.put("encoding", "utf-8");
        }
        if (file.name().endsWith(".gz")) {
            json.put("compression", "gz");
        }
        json.put("bytes", file.bytes());
        json.put("hash", "sha256:" + file.sha256());
        List<Column> columns = codebooks.columns(file, folder, jurisdiction.atlas());
        if (!columns.isEmpty() && !format.equals("json")) {
            json.put("type", "table");
            json.put("schema", schema(file.content(), columns, day));
        }
        return json;
    }

    private Map<String, Object> schema(String content, List<Column> columns, Day day) {
        var json = new LinkedHashMap<String, Object>();
        json.put("fields", columns.stream().map(column -> field(content, column)).toList());
        json.put("missingValues", List.of(""));
        if (KEYS.containsKey(content)) {
            json.put("primaryKey", KEYS.get(content));
        }
        var foreign = columns.stream().filter(column -> leadsTo(content, column.name()).filter(to -> !files(day, List.of(to)).isEmpty()).isPresent())
            .map(column -> foreign(content, column)).toList();
        if (!foreign.isEmpty()) {
            json.put("foreignKeys", foreign);
        }
        return json;
    }

    /// A column of fixed words says which there are and what they stand for.
    private Map<String, Object> field(String content, Column column) {
        var field = new LinkedHashMap<String, Object>();
        field.put("name", column.name());
        field.put("type", column.type().frictionless());
        field.put("description", codebooks.meaning(content, column.name(), Locale.ENGLISH));
        CodeList.of(content, column.name()).ifPresent(list -> {
            field.put("constraints", Map.of("enum", list.codes().stream().map(CodeList.Code::code).toList()));
            field.put("categories", list.codes().stream().map(code -> Map.of("value", code.code(), "label", codebooks.word(code, Locale.ENGLISH))).toList());
        });
        return field;
    }

    /// The file whose lines the values of a column name; empty where they are values of their own.
    static Optional<String> leadsTo(String content, String column) {
        return Optional.ofNullable(LEADS_TO.get(content + "." + column)).or(() -> Optional.ofNullable(LEADS_TO.get(column)))
            .map(to -> to.isEmpty() ? content : to).filter(to -> !to.equals(NOWHERE));
    }

    /// Without a resource where it leads to a line of the same file.
    private static Map<String, Object> foreign(String content, Column column) {
        String to = leadsTo(content, column.name()).orElseThrow();
        String field = KEYS.get(to).getFirst();
        boolean here = to.equals(content);
        return Map.of("fields", List.of(column.name()), "reference", here ? Map.of("fields", List.of(field))
            : Map.of("resource", to + "-csv", "fields", List.of(field)));
    }

    /// @param origin scheme and host of the public pages
    /// @see <a href="https://semiceu.github.io/DCAT-AP/releases/3.0.0/">DCAT-AP 3.0</a>
    public Map<String, Object> dcat(List<Day> days, String origin) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@context", Map.of("dcat", "http://www.w3.org/ns/dcat#", "dct", "http://purl.org/dc/terms/", "foaf", "http://xmlns.com/foaf/0.1/",
            "spdx", "http://spdx.org/rdf/terms#", "xsd", "http://www.w3.org/2001/XMLSchema#"));
        json.put("@id", origin + "/data");
        json.put("@type", "dcat:Catalog");
        json.put("dct:title", both("opendata.catalogue.title"));
        json.put("dct:description", both("opendata.catalogue.description"));
        json.put("dct:publisher", Map.of("@type", "foaf:Agent", "foaf:name", publisher));
        json.put("dct:license", id(terms.licenceUrl()));
        json.put("foaf:homepage", id(origin + "/data"));
        json.put("dcat:dataset", days.isEmpty() ? List.of() : SETS.entrySet().stream().map(set -> dataset(set.getKey(), set.getValue(), days.getFirst(), origin)).toList());
        return json;
    }

    private Map<String, Object> dataset(String set, List<String> contents, Day day, String origin) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@id", origin + "/data#" + set);
        json.put("@type", "dcat:Dataset");
        json.put("dct:identifier", set);
        json.put("dct:title", both("opendata.dataset." + set + ".title"));
        json.put("dct:description", both("opendata.dataset." + set + ".description"));
        json.put("dct:publisher", Map.of("@type", "foaf:Agent", "foaf:name", publisher));
        json.put("dct:license", id(terms.licenceUrl()));
        json.put("dct:accrualPeriodicity", id("http://publications.europa.eu/resource/authority/frequency/DAILY"));
        json.put("dct:modified", Map.of("@type", "xsd:date", "@value", day.day().toString()));
        json.put("dct:language", List.of(id("http://publications.europa.eu/resource/authority/language/IND"),
            id("http://publications.europa.eu/resource/authority/language/ENG")));
        json.put("dcat:distribution", files(day, contents).stream().map(file -> distribution(file, day, origin)).toList());
        return json;
    }

    private Map<String, Object> distribution(DumpFile file, Day day, String origin) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@type", "dcat:Distribution");
        json.put("dct:title", both("opendata.file." + file.content()));
        json.put("dcat:accessURL", id(origin + "/data"));
        json.put("dcat:downloadURL", id(origin + "/data/" + day.day() + "/" + file.name()));
        json.put("dcat:mediaType", id(MEDIA_TYPES + inside(file)));
        if (file.name().endsWith(".gz")) {
            json.put("dcat:compressFormat", id(MEDIA_TYPES + "application/gzip"));
        }
        json.put("dcat:byteSize", Map.of("@type", "xsd:nonNegativeInteger", "@value", Long.toString(file.bytes())));
        json.put("spdx:checksum", Map.of("@type", "spdx:Checksum", "spdx:algorithm", id("spdx:checksumAlgorithm_sha256"),
            "spdx:checksumValue", file.sha256()));
        json.put("dct:license", id(terms.licenceUrl()));
        return json;
    }

    /// @see <a href="https://resources.data.gov/resources/dcat-us/">DCAT-US 1.1</a>
    public Map<String, Object> dataJson(List<Day> days, String origin) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@context", "https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld");
        json.put("@id", origin + "/data.json");
        json.put("@type", "dcat:Catalog");
        json.put("conformsTo", "https://project-open-data.cio.gov/v1.1/schema");
        json.put("describedBy", "https://project-open-data.cio.gov/v1.1/schema/catalog.json");
        json.put("dataset", days.isEmpty() ? List.of() : SETS.entrySet().stream().map(set -> dataset(days.getFirst(), set.getKey(), set.getValue(), origin)).toList());
        return json;
    }

    private Map<String, Object> dataset(Day day, String set, List<String> contents, String origin) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@type", "dcat:Dataset");
        json.put("identifier", origin + "/data#" + set);
        json.put("title", english("opendata.dataset." + set + ".title"));
        json.put("description", english("opendata.dataset." + set + ".description"));
        json.put("keyword", List.of("complaints", "public services", "open311"));
        json.put("modified", day.day().toString());
        json.put("accrualPeriodicity", "R/P1D");
        json.put("accessLevel", "public");
        json.put("license", terms.licenceUrl());
        json.put("language", List.of("id", "en"));
        json.put("publisher", Map.of("@type", "org:Organization", "name", publisher));
        json.put("contactPoint", contact(origin));
        json.put("distribution", files(day, contents).stream().map(file -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("@type", "dcat:Distribution");
            one.put("title", english("opendata.file." + file.content()));
            one.put("downloadURL", origin + "/data/" + day.day() + "/" + file.name());
            one.put("mediaType", file.mediaType());
            return one;
        }).toList());
        return json;
    }

    /// An e-mail address is required (DCAT-US 1.1). Where none is configured it is that of the topmost agency, else the one that
    /// every host has to have (RFC 5321, 4.5.1).
    private Map<String, Object> contact(String origin) {
        String address = Stream.concat(Stream.of(terms.contact()),
                jurisdiction.atlas().agencyChildren(null).stream().map(agency -> Objects.requireNonNullElse(agency.email(), "")))
            .filter(email -> !email.isBlank()).findFirst().orElseGet(() -> "postmaster@" + URI.create(origin).getHost());
        var json = new LinkedHashMap<String, Object>();
        json.put("@type", "vcard:Contact");
        json.put("fn", publisher);
        json.put("hasEmail", "mailto:" + address);
        return json;
    }

    /// Under which terms the data are given, and how to name them, in both languages.
    String licence() {
        var lines = new ArrayList<String>();
        for (Locale locale : List.of(LocalWords.INDONESIAN, Locale.ENGLISH)) {
            lines.add(messages.getMessage("opendata.licence.text", new Object[] {publisher, terms.licenceTitle(), terms.licenceUrl()}, locale));
        }
        return String.join("\n\n", lines) + "\n";
    }

    /// How the data of a day are cited.
    public String citation(Day day, String origin, Locale locale) {
        return messages.getMessage("opendata.citation", new Object[] {publisher, day.day().toString(), origin + "/data",
            terms.licence()}, locale).strip();
    }

    private static List<DumpFile> files(Day day, List<String> contents) {
        return day.files().stream().filter(file -> contents.contains(file.content())).toList();
    }

    private static String inside(DumpFile file) {
        return file.name().contains(".jsonl") ? "application/jsonl" : file.name().contains(".csv") ? "text/csv" : file.mediaType();
    }

    private List<Map<String, String>> both(String key) {
        return List.of(Map.of("@language", "id", "@value", messages.getMessage(key, null, LocalWords.INDONESIAN)),
            Map.of("@language", "en", "@value", english(key)));
    }

    private String english(String key) {
        return messages.getMessage(key, null, Locale.ENGLISH);
    }

    private static Map<String, String> id(String address) {
        return Map.of("@id", address);
    }
}
