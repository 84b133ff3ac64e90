package id.terang.complaints;

import id.terang.shared.Micros;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;

/// Rows for one table, sent to the server some hundred at a time as one array of values (MariaDB's bulk protocol), which it
/// neither has to parse nor to plan.
public final class SqlRows {

    private static final int ROWS_PER_BATCH = 500;

    private final JdbcTemplate jdbc;
    private final String insert;
    private final int columns;
    private final List<@Nullable String[]> rows = new ArrayList<>(ROWS_PER_BATCH);

    /// @param columns separated by commas
    SqlRows(String table, String columns, JdbcTemplate jdbc) {
        this(table + " (" + columns + ")", columns.split(",").length, jdbc);
    }

    /// @param columns how many the table has: all of them are given, in the table's order
    public SqlRows(String table, int columns, JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.insert = "insert into " + table + " values (" + marks(columns) + ")";
        this.columns = columns;
    }

    static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    /// @throws IllegalArgumentException if there are more or fewer values than columns
    public void add(@Nullable Object... row) {
        if (row.length != columns) {
            throw new IllegalArgumentException(row.length + " values for " + columns + " columns: " + insert);
        }
        var written = new @Nullable String[columns];
        for (int i = 0; i < columns; i++) {
            written[i] = written(row[i]);
        }
        rows.add(written);
        if (rows.size() == ROWS_PER_BATCH) {
            flush();
        }
    }

    /// In words whatever its type: the driver begins a new array where a column's type is another than in the row before, which
    /// a date that is missing here and there would be.
    private static @Nullable String written(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant at -> Micros.utc(at).toString();
            case Enum<?> word -> word.name();
            case Boolean yes -> yes ? "1" : "0";
            default -> value.toString();
        };
    }

    /// Sends what is waiting.
    public void flush() {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(insert, new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement statement, int row) throws SQLException {
                for (int i = 0; i < columns; i++) {
                    statement.setString(i + 1, rows.get(row)[i]);
                }
            }

            @Override
            public int getBatchSize() {
                return rows.size();
            }
        });
        rows.clear();
    }
}
