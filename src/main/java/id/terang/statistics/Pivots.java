package id.terang.statistics;

import id.terang.complaints.Channel;
import id.terang.complaints.Outcome;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Service;
import id.terang.shared.Refusal;
import id.terang.statistics.Measure.Part;
import id.terang.statistics.Measure.Shape;
import id.terang.statistics.Measure.Value;
import id.terang.statistics.Pivot.Head;
import id.terang.statistics.Pivot.Note;
import id.terang.statistics.Pivot.Question;
import id.terang.statistics.Pivot.Reason;
import id.terang.statistics.Pivot.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts figures side by side. Every number stands in a sheet that {@link Figures} gives for the same question: what a
/// sheet has a table of is read from it, anything else takes a sheet of its own, of which there are few.
@Component
public class Pivots {

    /// Columns, and rows that take a sheet of their own.
    static final int MOST = 12;
    /// Rows that a sheet has a table of.
    private static final int MOST_ROWS = 200;

    /// Questions of many sheets being answered at the same time, so that figures stay quick for everybody else.
    private static final int AT_A_TIME = 2;
    private static final int SECONDS_TO_WAIT = 5;

    private final Figures figures;
    private final Jurisdiction jurisdiction;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    Pivots(Figures figures, Jurisdiction jurisdiction) {
        this.figures = figures;
        this.jurisdiction = jurisdiction;
    }

    /// At most a minute old.
    ///
    /// @throws Refusal.NotFound for an agency, service or area that nobody knows
    /// @throws Refusal.TooMany while too many others ask for as much
    public Pivot of(Question asked) {
        List<Note> notes = new ArrayList<>();
        Question question = possible(asked, notes);
        FigureSheet whole = figures.sheet(question.of());
        if (question.columns() == null && question.measure().inTable(question.rows())) {
            return plain(question, whole, notes);
        }
        enter();
        try {
            return sheetOfColumn(question) ? byColumn(question, whole, notes) : byRow(question, whole, notes);
        } finally {
            places.release();
        }
    }

    /// Else each row takes one. A month has no table of what its answers say; but its own sheet has. First holders have no sheets of
    /// their own.
    private static boolean sheetOfColumn(Question question) {
        return question.measure().inTable(question.rows()) && question.columns() != Dimension.FIRST_HOLDER && !(question.rows() == Dimension.MONTH && ofAnswers(question));
    }

    /// Whether the columns say what answers say, which is read from the table of the rows.
    private static boolean ofAnswers(Question question) {
        return question.columns() == Dimension.OUTCOME && question.measure().inTable(Dimension.OUTCOME);
    }

    private void enter() {
        try {
            if (places.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal.TooMany("refusal.statistics.busy", SECONDS_TO_WAIT);
    }

    /// What can be answered of it at a bounded cost.
    private static Question possible(Question asked, List<Note> notes) {
        Measure measure = asked.measure();
        Dimension rows = asked.rows();
        Dimension columns = asked.columns() == rows ? null : asked.columns();
        if (!measure.ofPeriod() && (rows == Dimension.MONTH || columns == Dimension.MONTH)) {
            notes.add(new Note(Reason.NOT_BY_MONTH, 0, 0));
            rows = rows == Dimension.MONTH ? Dimension.AGENCY : rows;
            columns = columns == Dimension.MONTH || columns == rows ? null : columns;
        }
        if (measure.charged() && (rows == Dimension.FIRST_HOLDER || columns == Dimension.FIRST_HOLDER)) {
            notes.add(new Note(Reason.CHARGED, 0, 0));
            rows = rows == Dimension.FIRST_HOLDER ? Dimension.AGENCY : rows;
            columns = columns == Dimension.FIRST_HOLDER || columns == rows ? null : columns;
        }
        if (measure.ofAgency() && rows != Dimension.AGENCY) {
            notes.add(new Note(Reason.OF_AGENCY, 0, 0));
            columns = columns == Dimension.AGENCY ? rows : columns;
            rows = Dimension.AGENCY;
        }
        // The sheet of one agency has the first holders of its own branch only.
        boolean branches = rows == Dimension.AGENCY && columns == Dimension.FIRST_HOLDER || rows == Dimension.FIRST_HOLDER && columns == Dimension.AGENCY;
        boolean answers = rows == Dimension.OUTCOME && measure.inTable(rows) && columns == Dimension.FIRST_HOLDER;
        if (columns != null && (branches || answers || !measure.inTable(rows) && !measure.inTable(columns))) {
            notes.add(new Note(Reason.NOT_CROSSED, 0, 0));
            columns = null;
        }
        if (!measure.inTable(Dimension.OUTCOME) && (rows == Dimension.OUTCOME || columns == Dimension.OUTCOME)) {
            notes.add(new Note(Reason.WITHOUT_OUTCOME, 0, 0));
        }
        return new Question(asked.of(), measure, rows, columns);
    }

    private Pivot plain(Question question, FigureSheet whole, List<Note> notes) {
        Map<Head, Part> table = table(whole, question.rows());
        List<Row> rows = rows(table, whole, notes).stream().map(head -> row(question, head, table.get(head), List.of())).toList();
        return pivot(question, whole, List.of(), List.of(), rows, notes);
    }

    /// A sheet for each column, whose table of the rows is beside the others'.
    private Pivot byColumn(Question question, FigureSheet whole, List<Note> notes) {
        List<Head> columns = new ArrayList<>();
        List<@Nullable Value> ofColumns = new ArrayList<>();
        List<Map<Head, Part>> tables = new ArrayList<>();
        if (ofAnswers(question)) {
            outcomes(question.of()).forEach(outcome -> {
                columns.add(Head.of(Dimension.OUTCOME, outcome));
                ofColumns.add(value(question, all(question, whole).saying(outcome)));
                Map<Head, Part> table = new LinkedHashMap<>();
                table(whole, question.rows()).forEach((head, part) -> table.put(head, part.saying(outcome)));
                tables.add(table);
            });
        }
        for (Head column : ofAnswers(question) ? List.<Head>of() : most(heads(question, question.columns(), whole, true, notes), whole, Reason.COLUMNS, MOST, notes)) {
            FigureSheet sheet = figures.sheet(column.within(question.of()));
            Part all = all(question, sheet);
            if (column.by() == Dimension.MONTH || !all.empty()) {
                columns.add(column);
                ofColumns.add(value(question, all));
                tables.add(table(sheet, question.rows()));
            }
        }
        Map<Head, Part> table = table(whole, question.rows());
        List<Row> rows = rows(table, whole, notes).stream().map(head -> row(question, head, table.get(head),
                tables.stream().map(one -> value(question, find(one, head))).toList())).toList();
        return pivot(question, whole, columns, ofColumns, rows, notes);
    }

    /// A sheet for each row, whose own table gives its columns.
    private Pivot byRow(Question question, FigureSheet whole, List<Note> notes) {
        List<Head> heads = most(heads(question, question.rows(), whole, true, notes), whole, Reason.ROWS, MOST, notes);
        List<Head> columns = question.columns() == null ? List.of()
                : most(heads(question, question.columns(), whole, false, notes), whole, Reason.COLUMNS, MOST, notes);
        List<Row> rows = new ArrayList<>();
        for (Head head : heads) {
            FigureSheet sheet = figures.sheet(head.within(question.of()));
            Part all = all(question, sheet);
            if (head.by() == Dimension.MONTH || !all.empty()) {
                Map<Head, Part> table = question.columns() == null ? Map.of() : table(sheet, question.columns());
                rows.add(row(question, head, all, columns.stream().map(column -> value(question, find(table, column))).toList()));
            }
        }
        Map<Head, Part> table = question.columns() == null ? Map.of() : table(whole, question.columns());
        return pivot(question, whole, columns, columns.stream().map(column -> value(question, find(table, column))).toList(), rows, notes);
    }

    private static Pivot pivot(Question question, FigureSheet whole, List<Head> columns, List<@Nullable Value> ofColumns, List<Row> rows,
            List<Note> notes) {
        Part all = all(question, whole);
        return new Pivot(question, whole, question.measure().of(all), question.measure().livedOf(all), columns, ofColumns, rows,
                List.copyOf(notes));
    }

    /// What the rows, or columns, are parts of: by first holder, what was filed in the chosen agency.
    private static Part all(Question question, FigureSheet sheet) {
        boolean filed = question.rows() == Dimension.FIRST_HOLDER || question.columns() == Dimension.FIRST_HOLDER;
        return filed && sheet.filedHere() != null ? Part.of(sheet.filedHere()) : Part.of(sheet);
    }

    private static Row row(Question question, Head head, Part part, List<@Nullable Value> values) {
        return new Row(head, Objects.requireNonNull(question.measure().of(part)), question.measure().livedOf(part), values);
    }

    private static @Nullable Value value(Question question, @Nullable Part part) {
        return part != null ? question.measure().of(part) : question.measure().shape() == Shape.CASES ? Value.count(0) : null;
    }

    /// Whether a month is ripe differs from sheet to sheet, so that alone does not make it another one.
    private static @Nullable Part find(Map<Head, Part> table, Head wanted) {
        return table.entrySet().stream().filter(one -> one.getKey().code().equals(wanted.code()) && one.getKey().own() == wanted.own())
                .map(Map.Entry::getValue).findFirst().orElse(null);
    }

    private List<Head> rows(Map<Head, Part> table, FigureSheet whole, List<Note> notes) {
        return most(List.copyOf(table.keySet()), whole, Reason.ROWS, MOST_ROWS, notes);
    }

    private SequencedMap<Head, Part> table(FigureSheet sheet, Dimension by) {
        Atlas atlas = jurisdiction.atlas();
        SequencedMap<Head, Part> table = new LinkedHashMap<>();
        switch (by) {
            case AGENCY -> sheet.byAgency().forEach(cell -> table.put(head(by, cell, atlas.agencyBySlug(cell.code()).map(Agency::id)
                    .orElseThrow()), Part.of(cell)));
            case SERVICE -> sheet.byService().forEach(cell -> table.put(head(by, cell, atlas.serviceByCode(cell.code()).map(Service::id)
                    .orElseThrow()), Part.of(cell)));
            case AREA -> sheet.byArea().forEach(cell -> table.put(head(by, cell, atlas.areaByCode(cell.code()).map(Area::id)
                    .orElseThrow()), Part.of(cell)));
            case FIRST_HOLDER -> sheet.byFirstHolder().forEach(cell -> table.put(head(by, cell, atlas.agencyBySlug(cell.code()).map(Agency::id)
                    .orElseThrow()), Part.of(cell)));
            case MONTH -> months(sheet).forEach(month -> table.put(Head.of(month), Part.of(month)));
            case OUTCOME -> outcomes(sheet.query()).forEach(one -> table.put(Head.of(by, one), Part.of(sheet).saying(one)));
            case KIND, CHANNEL -> throw new IllegalArgumentException("no table by " + by);
        }
        return table;
    }

    private static Stream<Outcome> outcomes(FigureQuery query) {
        return Arrays.stream(Outcome.values()).filter(one -> query.outcome() == null || query.outcome() == one);
    }

    private static Head head(Dimension by, FigureSheet.Cell cell, long id) {
        return new Head(by, cell.code(), cell.name(), cell.own(), false, id);
    }

    /// From the first month in which there was anything.
    private static Stream<FigureSheet.Month> months(FigureSheet sheet) {
        return sheet.byMonth().stream().dropWhile(month -> month.volume().received() == 0 && month.volume().pendingEnd() == 0);
    }

    /// What can stand at the edge of a table.
    ///
    /// @param alone whether each must be asked for alone
    private List<Head> heads(Question question, @Nullable Dimension by, FigureSheet whole, boolean alone, List<Note> notes) {
        FigureQuery query = question.of();
        return switch (by) {
            case KIND -> Arrays.stream(Kind.values()).filter(one -> query.kind() == null || query.kind() == one)
                    .map(one -> Head.of(by, one)).toList();
            case CHANNEL -> Arrays.stream(Channel.values()).filter(one -> query.channel() == null || query.channel() == one)
                    .map(one -> Head.of(by, one)).toList();
            case OUTCOME -> outcomes(query).map(one -> Head.of(by, one)).toList();
            case null -> List.of();
            default -> {
                List<Head> all = List.copyOf(table(whole, by).sequencedKeySet());
                // Where nothing is below it, its own cases are all there are.
                List<Head> asked = alone && all.size() > 1 ? all.stream().filter(head -> !head.own()).toList() : all;
                if (asked.size() < all.size()) {
                    notes.add(new Note(Reason.OWN, 0, 0));
                }
                yield asked;
            }
        };
    }

    /// The latest months, the largest of everything else, in the order of the sheet.
    private List<Head> most(List<Head> heads, FigureSheet whole, Reason reason, int most, List<Note> notes) {
        if (heads.size() <= most) {
            return heads;
        }
        notes.add(new Note(reason, heads.size() - most, most));
        Dimension by = heads.getFirst().by();
        if (by == Dimension.MONTH) {
            return heads.subList(heads.size() - most, heads.size());
        }
        Map<Head, Part> table = table(whole, by);
        List<Head> largest = heads.stream().sorted(Comparator.comparingLong((Head head) -> table.get(head).volume().received()).reversed())
                .limit(most).toList();
        return heads.stream().filter(largest::contains).toList();
    }
}
