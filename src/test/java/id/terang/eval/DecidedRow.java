package id.terang.eval;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/// A case that officials decided, as the evaluation data have it.
///
/// @param said title and text
/// @param filed ISO instant; empty where it is not known
record DecidedRow(String id, String said, String category, String group, String agency, String filed, String district,
                  String village) {

    static List<DecidedRow> read(Path file) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(row -> new DecidedRow(row.getField("id"), (row.getField("title") + "\n" + row.getField("text")).strip(),
                row.getField("category"), row.getField("category_group"), row.getField("agency"), row.getField("created_at"),
                row.getField("kecamatan"), row.getField("kelurahan"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every fifth row, by a checksum of its id, is for testing: the same rows whoever runs it.
    boolean test() {
        return checksum() % 5 == 0;
    }

    /// Every fifth of the others; whatever was chosen was chosen on these.
    boolean tuning() {
        return !test() && checksum() / 5 % 5 == 0;
    }

    private long checksum() {
        var crc = new CRC32();
        crc.update(id.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
