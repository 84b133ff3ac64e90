package id.terang.complaints;

import id.terang.shared.Micros;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Rows for one table, inserted some hundred per statement.
final class SqlRows {

    private static final int ROWS_PER_STATEMENT = 250;

    private final JdbcTemplate jdbc;
    private final String insert;
    private final int columns;
    private final List<@Nullable Object> values = new ArrayList<>();
    private int rows;

    /// @param columns separated by commas
    SqlRows(String table, String columns, JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.insert = "insert into " + table + " (" + columns + ") values ";
        this.columns = columns.split(",").length;
    }

    static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    void add(@Nullable Object... row) {
        if (row.length != columns) {
            throw new IllegalArgumentException(row.length + " values for " + columns + " columns: " + insert);
        }
        for (var value : row) {
            values.add(switch (value) {
                case Instant at -> Micros.utc(at);
                case Enum<?> word -> word.name();
                case null, default -> value;
            });
        }
        if (++rows == ROWS_PER_STATEMENT) {
            flush();
        }
    }

    void flush() {
        if (rows > 0) {
            // Values are set one by one, because Spring asks the driver for the type of every null.
            jdbc.update(insert + String.join(",", Collections.nCopies(rows, "(" + marks(columns) + ")")), statement -> {
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                }
            });
            values.clear();
            rows = 0;
        }
    }
}
