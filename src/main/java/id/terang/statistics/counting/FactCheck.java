package id.terang.statistics.counting;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Finds the cases that stand in a copy otherwise than in the tables: public here and not there or the other way round, or with
/// another number of spans. Read along the primary keys, some cases at a time.
final class FactCheck {

    private static final String SPANS = """
        select f.complaint_id, count(s.complaint_id) from fact_complaint f
        left join fact_span s on s.complaint_id = f.complaint_id and s.known_to is null
        where f.complaint_id %s and f.visibility <> 'SECRET' and not f.hidden group by f.complaint_id""";

    private final JdbcTemplate jdbc;
    private final int batch;

    FactCheck(JdbcTemplate jdbc, int batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /// A copy that may be looked at and is not written meanwhile.
    @FunctionalInterface
    interface Copy {
        void let(Consumer<FactColumns> reader);
    }

    /// The tables are read while nobody waits for it: what is written to the copy meanwhile can be among these, and has to be looked
    /// at again.
    Set<Long> all(Copy copy) {
        Set<Long> others = new HashSet<>();
        BitSet seen = new BitSet();
        long after = 0;
        Long last = last(after);
        while (last != null) {
            look(copy, others, seen, "between ? and ?", after + 1, last);
            after = last;
            last = last(after);
        }
        copy.let(columns -> {
            for (int row = seen.nextClearBit(0); row < columns.cases; row = seen.nextClearBit(row + 1)) {
                if (columns.live[row]) {
                    others.add(columns.id[row]);
                }
            }
        });
        return others;
    }

    /// Those of some cases.
    Set<Long> of(Collection<Long> some, Copy copy) {
        Set<Long> others = new HashSet<>();
        BitSet seen = new BitSet();
        List<Long> ids = List.copyOf(some);
        for (int i = 0; i < ids.size(); i += batch) {
            List<Long> these = ids.subList(i, Math.min(ids.size(), i + batch));
            look(copy, others, seen, "in (" + String.join(",", Collections.nCopies(these.size(), "?")) + ")", these.toArray());
        }
        copy.let(columns -> ids.stream().filter(id -> columns.row(id) >= 0 && columns.live[columns.row(id)] && !seen.get(columns.row(id)))
            .forEach(others::add));
        return others;
    }

    private @Nullable Long last(long after) {
        return jdbc.queryForObject("select max(complaint_id) from (select complaint_id from fact_complaint where complaint_id > ? "
                + "order by complaint_id limit " + batch + ") some", Long.class, after);
    }

    private void look(Copy copy, Set<Long> others, BitSet seen, String which, Object... ids) {
        Map<Long, Integer> spans = new HashMap<>();
        jdbc.query(SPANS.formatted(which), found -> {
            spans.put(found.getLong(1), found.getInt(2));
        }, ids);
        copy.let(columns -> spans.forEach((id, count) -> {
            int row = columns.row(id);
            if (row >= 0) {
                seen.set(row);
            }
            if (row < 0 || !columns.live[row] || columns.spanCount[row] != count) {
                others.add(id);
            }
        }));
    }
}
