package id.terang.jurisdiction;

import id.terang.jurisdiction.AdminChange.Act;
import id.terang.jurisdiction.AdminChange.Subject;
import id.terang.jurisdiction.CsvTable.Row;
import id.terang.shared.Actor;
import id.terang.shared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Reads areas, agencies and services from CSV files. A line that is known by its code is changed, an
/// unknown one added, none removed; columns the file does not have keep what was there. All lines are checked, then
/// either all are written or none. Refuses as [Administration] does.
@Component
@Transactional
public class CsvImport {

    private final Areas areas;
    private final Agencies agencies;
    private final Services services;
    private final CalendarKeeping calendars;
    private final AdminChanges changes;
    private final AdminReach reach;
    private final Jurisdiction jurisdiction;

    CsvImport(Areas areas, Agencies agencies, Services services, CalendarKeeping calendars, AdminChanges changes, AdminReach reach,
            Jurisdiction jurisdiction) {
        this.areas = areas;
        this.agencies = agencies;
        this.services = services;
        this.calendars = calendars;
        this.changes = changes;
        this.reach = reach;
        this.jurisdiction = jurisdiction;
    }

    /// Columns `code,name,level,parent` and optionally `lat,lon,valid_from,valid_to`; `kode,nama,tingkat,kode_induk`
    /// as the Ministry of Home Affairs names them.
    public CsvReport areas(Actor by, String text, boolean dryRun) {
        changes.begin(by);
        reach.everything(by, "refusal.admin.common");
        return new Upsert<>(new AreaLines(areas.findAll()), areas, Subject.AREA, (before, after) -> { }).run(by, text, dryRun);
    }

    /// Columns `slug,name,short_name,level,parent,area,calendar,receiving_desk,phone,email,website`, of which the
    /// first two are needed. Parents are named by slug, areas by code, calendars by name.
    public CsvReport agencies(Actor by, String text, boolean dryRun) {
        changes.begin(by);
        return new Upsert<>(new AgencyLines(agencies.findAll(), areas.findAll(), calendars.calendars(), jurisdiction.atlas().day()), agencies,
                Subject.AGENCY, (before, after) -> reach.become(by, before, after)).run(by, text, dryRun);
    }

    /// Columns `code,name_id,name_en,parent,secret,publish,kind,track,active` and `requirements_`, `cost_` and
    /// `promise_` with `id` and `en`; the first two are needed.
    public CsvReport services(Actor by, String text, boolean dryRun) {
        changes.begin(by);
        reach.everything(by, "refusal.admin.common");
        return new Upsert<>(new ServiceLines(services.findAll()), services, Subject.SERVICE, (before, after) -> { }).run(by, text, dryRun);
    }

    /// How one kind of row is read from a line.
    ///
    /// @param <T> row of the database
    /// @param <D> what a line says of it
    interface Lines<T, D> {

        CsvTable table(String text);

        /// Codes of the rows that are there, to the rows.
        Map<String, T> known();

        String code(Row row);

        /// Code of the row above, empty for a root.
        String parent(Row row);

        /// The row that a line names as the one above it.
        ///
        /// @throws Refusal.BadInput where there is none
        default T above(Row row) {
            T above = known().get(parent(row));
            if (above == null) {
                throw new Refusal.BadInput("refusal.csv.parent", CsvTable.clip(parent(row)));
            }
            return above;
        }

        /// @throws Refusal.BadInput for what cannot be right
        D read(Row row);

        D details(T row);

        T create(D details);

        void become(T row, D details);

        long id(T row);

        /// Lines that are right one by one and wrong together, by code; asked once all have been read.
        default Map<String, Refusal> atOdds() {
            return Map.of();
        }
    }

    /// Whether who asks may do so.
    private interface Leave<T, D> {

        /// @param before null for what is new
        /// @throws Refusal.NotAllowed if not
        void ask(@Nullable T before, D after);
    }

    private final class Upsert<T, D> {

        private final Lines<T, D> lines;
        private final JpaRepository<T, Long> rows;
        private final Subject subject;
        private final Leave<T, D> leave;
        private final Map<String, Row> waiting = new LinkedHashMap<>();
        private final Map<String, Long> numbers = new HashMap<>();
        private final Map<String, D> added = new LinkedHashMap<>();
        private final Map<String, D> changed = new LinkedHashMap<>();
        private final List<CsvReport.Problem> problems = new ArrayList<>();
        private int same;

        Upsert(Lines<T, D> lines, JpaRepository<T, Long> rows, Subject subject, Leave<T, D> leave) {
            this.lines = lines;
            this.rows = rows;
            this.subject = subject;
            this.leave = leave;
        }

        CsvReport run(Actor by, String text, boolean dryRun) {
            for (Row row : lines.table(text).rows()) {
                String code = lines.code(row);
                if (code.isEmpty() || waiting.putIfAbsent(code, row) != null) {
                    problems.add(new CsvReport.Problem(row.line(), new Refusal.BadInput(
                            code.isEmpty() ? "refusal.csv.empty" : "refusal.csv.repeated", code)));
                } else {
                    numbers.put(code, row.line());
                }
            }
            while (!waiting.isEmpty()) {
                List<String> chain = upwards(waiting.keySet().iterator().next());
                chain.reversed().forEach(this::take);
            }
            lines.atOdds().forEach((code, wrong) -> problems.add(new CsvReport.Problem(numbers.get(code), wrong)));
            boolean write = problems.isEmpty() && !dryRun;
            if (write) {
                added.forEach((code, details) ->
                        changes.record(by, subject, lines.id(lines.known().get(code)), Act.ADDED, details));
                changed.forEach((code, details) ->
                        changes.record(by, subject, lines.id(lines.known().get(code)), Act.CHANGED, details));
            } else {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            }
            problems.sort(Comparator.comparingLong(CsvReport.Problem::line));
            return new CsvReport(added.size(), changed.size(), same, problems, write);
        }

        /// The row above comes first, wherever in the file it stands; in a circle one row will not find it.
        private List<String> upwards(String code) {
            Set<String> chain = new LinkedHashSet<>();
            String next = code;
            while (waiting.containsKey(next) && chain.add(next)) {
                next = lines.parent(waiting.get(next));
            }
            return List.copyOf(chain);
        }

        private void take(String code) {
            Row row = waiting.remove(code);
            try {
                D details = lines.read(row);
                T known = lines.known().get(code);
                if (known == null || !details.equals(lines.details(known))) {
                    leave.ask(known, details);
                }
                if (known == null) {
                    lines.known().put(code, rows.save(lines.create(details)));
                    added.put(code, details);
                } else if (details.equals(lines.details(known))) {
                    same++;
                } else {
                    lines.become(known, details);
                    changed.put(code, details);
                }
            } catch (Refusal wrong) {
                problems.add(new CsvReport.Problem(row.line(), wrong));
            }
        }
    }
}
