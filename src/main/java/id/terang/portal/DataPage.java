package id.terang.portal;

import id.terang.opendata.CodeList;
import id.terang.opendata.Codebooks;
import id.terang.opendata.Day;
import id.terang.opendata.DumpFile;
import id.terang.opendata.DumpTable;
import id.terang.opendata.Terms;
import id.terang.portal.frame.Words;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the page of open data shows.
///
/// @param newest null as long as there is no dump
/// @param revising whether something is being taken out of the newest one
/// @param citation empty as long as there is none
public record DataPage(@Nullable Day newest, boolean revising, List<Day> earlier, Terms terms, String citation, ZoneId zone,
                       Codebooks codebooks, Words w) {

    /// Its files by what is in them, in their order.
    public List<List<DumpFile>> contents() {
        var contents = new LinkedHashMap<String, List<DumpFile>>();
        newest.files().forEach(file -> contents.computeIfAbsent(file.content(), none -> new ArrayList<>()).add(file));
        return List.copyOf(contents.values());
    }

    public String address(Day day, DumpFile file) {
        return "/data/" + day.day() + "/" + file.name();
    }

    /// Whether it can be downloaded now.
    public boolean offered(DumpFile file) {
        return !revising || !file.ofCases();
    }

    /// `812 kB`, `3,4 MB`.
    public String size(DumpFile file) {
        if (file.bytes() < 1_000_000) {
            return w.number(Math.ceilDiv(file.bytes(), 1_000L)) + " kB";
        }
        NumberFormat number = NumberFormat.getNumberInstance(w.locale());
        number.setMaximumFractionDigits(1);
        return number.format(file.bytes() / 1e6) + " MB";
    }

    public List<DumpTable> tables() {
        return List.of(DumpTable.values());
    }

    public String meaning(DumpTable table, String column) {
        return codebooks.meaning(table.title(), column, w.locale());
    }

    /// The list of the fixed words of a column; empty where it has other values.
    public Optional<CodeList> list(DumpTable table, String column) {
        return CodeList.of(table.title(), column);
    }

    public List<CodeList> lists() {
        return List.of(CodeList.values());
    }

    public String word(CodeList.Code code) {
        return codebooks.word(code, w.locale());
    }
}
