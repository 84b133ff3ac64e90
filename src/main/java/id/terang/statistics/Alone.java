package id.terang.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;

/// What only one process at a time may do with a database. The database drops the lock with the connection that holds it:
/// who is killed keeps nobody waiting.
final class Alone {

    private final DataSource database;
    private final String name;

    Alone(DataSource database, String name) {
        this.database = database;
        this.name = name;
    }

    /// @return empty if somebody is at it already
    OptionalLong run(LongSupplier work) {
        try (Connection holder = database.getConnection()) {
            if (!said(holder, "select get_lock(concat(?, '/', database()), 0)")) {
                return OptionalLong.empty();
            }
            try {
                return OptionalLong.of(work.getAsLong());
            } finally {
                said(holder, "select release_lock(concat(?, '/', database()))");
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException(name, null, e);
        }
    }

    private boolean said(Connection holder, String question) throws SQLException {
        try (PreparedStatement statement = holder.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
