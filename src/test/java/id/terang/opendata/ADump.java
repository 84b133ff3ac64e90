package id.terang.opendata;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// The dump of a day as somebody has it who downloaded every file of it.
record ADump(Day day, Map<String, String> files) {

    static ADump of(Day day, Dumps dumps) {
        var files = new TreeMap<String, String>();
        for (DumpFile file : day.files()) {
            files.put(file.name(), read(dumps.path(day, file)));
        }
        return new ADump(day, files);
    }

    private static String read(Path file) {
        if (file.toString().endsWith(".parquet")) {
            return parquet(file, "to_json(one)");
        }
        try (var in = file.toString().endsWith(".gz") ? new GZIPInputStream(Files.newInputStream(file)) : Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What DuckDB reads in a Parquet file, a line for each row.
    ///
    /// @param said SQL for the line, of the row `one`
    static String parquet(Path file, String said) {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:"); var sql = duck.createStatement()) {
            sql.execute("set timezone = 'UTC'");
            var lines = new ArrayList<String>();
            try (ResultSet rows = sql.executeQuery("select " + said + "::varchar from read_parquet('" + file + "') one")) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return String.join("\n", lines);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// All of it in one, to look for what must not be there.
    String everything() {
        return String.join("\n", files.values());
    }

    List<Map<String, String>> rows(String name) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(files.get(name))) {
            return csv.stream().<Map<String, String>>map(row -> new HashMap<>(row.getFieldsAsMap())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> cases() {
        return rows("cases.csv.gz").stream().map(row -> row.get("reference")).toList();
    }
}
