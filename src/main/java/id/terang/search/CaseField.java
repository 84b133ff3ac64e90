package id.terang.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Parts of a case that can be asked for by name: `judul:lampu`, `title:lamp`. Both languages are understood everywhere.
enum CaseField {

    TITLE("judul", "title"),
    TEXT("isi", "text"),
    /// What the answer that stands says.
    ANSWER("jawaban", "answer"),
    /// What else was written on the case for everybody: responses, questions, reasons, earlier answers.
    HISTORY("riwayat", "history"),
    ADDRESS("alamat", "address"),
    /// By its name or code; what is below it counts.
    SERVICE("layanan", "service"),
    /// Who holds the case now, by name or address; offices below count.
    AGENCY("instansi", "agency"),
    /// By name or code; areas inside count.
    AREA("wilayah", "area"),
    /// The reference, or how it begins.
    NUMBER("nomor", "number"),
    /// By its word in either language, or its code; how it was closed counts too.
    STATUS("status", "status"),
    /// By its word in either language, or its code.
    KIND("jenis", "kind"),
    /// Of the answer that stands, by its word in either language, or its code.
    OUTCOME("hasil", "outcome"),
    /// Filed on this day or later; of a month or a year its first.
    FROM("sejak", "from"),
    /// Filed on this day or before; of a month or a year its last.
    TO("sampai", "to");

    /// All of their names, as an alternative of a regular expression. Any other word before a colon is just a word: a time,
    /// an address of the web.
    static final String NAMES = Stream.of(values()).flatMap(field -> field.names.stream()).distinct().collect(Collectors.joining("|"));

    private static final Pattern NAMED = Pattern.compile("(?<![\\p{L}\\p{N}])(?!https?:)(\\p{L}{2,20}):(?=[\\p{L}\\p{N}\"“])");

    private final List<String> names;

    CaseField(String indonesian, String english) {
        this.names = List.of(indonesian, english);
    }

    /// @param name one of {@link #NAMES}, in whatever case
    static CaseField named(String name) {
        return Stream.of(values()).filter(field -> field.names.contains(name.toLowerCase(Locale.ROOT))).findFirst().orElseThrow();
    }

    /// The first word before a colon that is no name of a field, as in `warna:merah`.
    static Optional<String> unknown(String typed) {
        return NAMED.matcher(typed).results().map(found -> found.group(1))
            .filter(name -> Stream.of(values()).noneMatch(field -> field.names.contains(name.toLowerCase(Locale.ROOT)))).findFirst();
    }

    /// Whether words stand in it that people wrote.
    boolean written() {
        return switch (this) {
            case TITLE, TEXT, ANSWER, HISTORY, ADDRESS -> true;
            case SERVICE, AGENCY, AREA, NUMBER, STATUS, KIND, OUTCOME, FROM, TO -> false;
        };
    }

    /// Whether what is asked of it means something elsewhere in a case too.
    boolean said() {
        return switch (this) {
            case TITLE, TEXT, ANSWER, HISTORY, ADDRESS, SERVICE, AGENCY, AREA -> true;
            case NUMBER, STATUS, KIND, OUTCOME, FROM, TO -> false;
        };
    }
}
