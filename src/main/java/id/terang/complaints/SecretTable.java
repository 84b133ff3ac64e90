package id.terang.complaints;

import id.terang.jurisdiction.Jurisdiction;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The only thing that is told about secret cases: how many there were, roughly, by year, province and topmost service.
/// Each year is counted once, a month after its end, and never again: two days' tables cannot be subtracted from each
/// other, because they are the same.
@Service
public class SecretTable {

    private static final int SETTLED_IN = 2;

    private final JdbcClient jdbc;
    private final Jurisdiction jurisdiction;

    SecretTable(JdbcClient jdbc, Jurisdiction jurisdiction) {
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
    }

    /// A cell of the table.
    ///
    /// @param province code of the largest area
    /// @param service code of the topmost service
    /// @param cases at least 10, rounded to 5
    public record Cell(int year, String province, String service, int cases) { }

    /// What may be told, oldest year first. A cell that is not in it had fewer than ten cases, none among them, or
    /// protects one that had.
    @Transactional(readOnly = true)
    public List<Cell> cells() {
        return jdbc.sql("select year, province, service, cases from secret_cell order by year, province, service")
            .query((row, n) -> new Cell(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4))).list();
    }

    /// Counts the years that are over and were not counted yet.
    ///
    /// @param today in the zone of the topmost office
    @Transactional
    public void count(LocalDate today) {
        var first = jdbc.sql("select min(filed_at) from complaint").query(LocalDateTime.class).optional().orElse(null);
        int last = today.getMonthValue() < SETTLED_IN ? today.getYear() - 2 : today.getYear() - 1;
        for (int year = first == null ? last + 1 : first.getYear(); year <= last; year++) {
            if (jdbc.sql("insert ignore into secret_year values (?, ?)").params(year, today).update() == 1) {
                count(year);
            }
        }
    }

    private void count(int year) {
        var atlas = jurisdiction.atlas();
        var zone = atlas.zone();
        var counts = new HashMap<SecretCells.Place, Integer>();
        jdbc.sql("""
                select area_id, service_id, count(*) from complaint
                where visibility = 'SECRET' and filed_at >= ? and filed_at < ? group by area_id, service_id""")
            .params(start(year, zone), start(year + 1, zone))
            .query(row -> {
                var place = new SecretCells.Place(atlas.area(atlas.areaPath(row.getLong(1)).getFirst()).code(),
                    atlas.service(atlas.servicePath(row.getLong(2)).getFirst()).code());
                counts.merge(place, row.getInt(3), Integer::sum);
            });
        SecretCells.tellable(counts).forEach((place, cases) -> jdbc.sql("insert into secret_cell values (?, ?, ?, ?)")
            .params(year, place.province(), place.service(), cases).update());
    }

    private static LocalDateTime start(int year, ZoneId zone) {
        return LocalDateTime.ofInstant(LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant(), ZoneOffset.UTC);
    }
}
