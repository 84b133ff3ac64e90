package id.terang.search;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The Indonesian texts of the evaluation, as their files have them; they are not part of the product.
final class RealCases {

    /// @param label what officers filed it under, empty in one of the files
    record RealCase(String id, String title, String text, String label, String agency, String address, String district,
                    String village) { }

    private RealCases() { }

    static List<RealCase> in(Path data) {
        return Stream.of("surabaya_mediacenter.csv", "lapor_2017.csv").flatMap(file -> rows(data.resolve(file)).stream())
            .map(row -> new RealCase(row.getField("id"), row.getField("title"), row.getField("text"), row.getField("category"),
                row.getField("agency"), row.getField("address"), row.getField("kecamatan"), row.getField("kelurahan"))).toList();
    }

    static List<NamedCsvRecord> rows(Path file) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
