package id.terang.ui.lead;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.terang.accounts.Officials;
import id.terang.complaints.oversight.Patterns;
import id.terang.complaints.oversight.Workload.AgencyLoad;
import id.terang.opendata.Cells;
import id.terang.statistics.FigureSheet.OnTime;
import id.terang.statistics.FigureSheet.Rate;
import id.terang.statistics.FigureSheet.Standing;
import id.terang.statistics.FigureSheet.Volume;
import id.terang.statistics.FigureSheet.Waiting;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.FlowLine;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// The screen of leaders as CSV in the reader's language: one figure a line, each with the agency that was asked for and
/// when it was counted.
record BoardFile(Board board, Officials officials, MessageSource messages, Locale language) {

    private static final List<String> COLUMNS = List.of("part", "name", "code", "agency", "figure", "from", "to", "value", "unit", "low",
        "high", "n", "note", "scope", "scopeCode", "asOf");

    String name() {
        return word("lead.csv.name", board.agency().slug(), board.today().toString());
    }

    String text() {
        var out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(COLUMNS.stream().map(column -> word("lead.csv.column." + column)).toList());
            var agency = board.agency();
            load(new Lines(csv, "lead.csv.now", agency.name(), agency.slug(), agency.name(), null), board.load());
            trend(csv, board.now(), board.around().now());
            trend(csv, board.before(), board.around().before());
            board.branches().forEach(branch -> branch(csv, branch));
            board.handlers().forEach(one -> {
                var lines = new Lines(csv, "lead.handlers", officials.nameOf(one.handler()).orElse("–"), "", agency(one.agency()), null);
                lines.cases("lead.card.pending", one.pending());
                lines.cases("lead.card.overdue", one.overdue());
                lines.day("lead.nextDue", one.nextDue());
                var away = board.away().get(one.handler());
                if (away != null) {
                    lines.line(word("lead.away"), away, "day", null, null, null, null);
                }
            });
            board.patterns().forEach(one -> pattern(csv, one));
            board.oldest().forEach(one -> {
                var lines = new Lines(csv, "lead.oldest", one.title(), one.reference().toString(), agency(one.agency()), null);
                var filed = LocalDate.ofInstant(one.filedAt(), agency.zone());
                lines.line(word("lead.waited"), ChronoUnit.DAYS.between(filed, board.today()), "calendarDays", null, null, null, null);
                lines.day("lead.nextDue", one.dueAt());
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static void load(Lines lines, AgencyLoad load) {
        lines.cases("lead.card.pending", load.pending());
        lines.cases("lead.card.dueToday", load.dueToday());
        lines.cases("lead.card.overdue", load.overdue());
        lines.cases("lead.card.unassigned", load.unassigned());
    }

    private void trend(CsvWriter csv, FigureSheet sheet, int around) {
        var lines = new Lines(csv, "lead.trend", board.agency().name(), board.agency().slug(), board.agency().name(), sheet);
        var volume = sheet.volume();
        lines.flow("statistics.flow.start", volume, Volume::pendingStart);
        FlowLine.of(volume).forEach(line -> lines.flow(line.key(), volume, of -> Math.abs(line.change())));
        lines.flow("statistics.flow.end", volume, Volume::pendingEnd);
        if (FlowLine.branched(sheet)) {
            lines.flow("statistics.flow.within", volume, of -> FlowLine.within(sheet));
        }
        lines.cases("lead.around", around);
        sheet.onTime().forEach(lines::onTime);
        lines.rate(sheet.aftermath().disputed());
        lines.rate(sheet.aftermath().reopened());
        lines.median(sheet.firstResponse());
        lines.median(sheet.decision());
    }

    private void branch(CsvWriter csv, Board.Branch branch) {
        var agency = branch.agency();
        load(new Lines(csv, "lead.agencies", agency.name(), agency.slug(), agency.name(), null), branch.load());
        var lines = new Lines(csv, "lead.agencies", agency.name(), agency.slug(), agency.name(), board.now());
        if (branch.figures() == null) {
            lines.cases("lead.answered", 0);
        } else {
            lines.flow("lead.answered", branch.figures().volume(), Volume::answered);
            lines.onTime(Objects.requireNonNull(branch.figures().onTime()));
        }
    }

    private void pattern(CsvWriter csv, Patterns.Finding one) {
        boolean aboutService = one.kind() == Patterns.Kind.DISPUTED;
        var name = aboutService ? board.atlas().service(one.id()).name().in(language) : agency(one.id());
        var code = aboutService ? board.atlas().service(one.id()).code() : board.atlas().agency(one.id()).slug();
        new Lines(csv, "lead.patterns", name, code, aboutService ? board.agency().name() : name, null)
            .line(word("lead.pattern." + one.kind(), one.cases(), one.of()), one.cases(), "cases", null, null, (long) one.of(), null);
    }

    private String agency(long id) {
        return board.atlas().agency(id).name();
    }

    private String word(String key, Object... args) {
        return messages.getMessage(key, args, language);
    }

    /// The lines about one subject.
    ///
    /// @param part  message key of the table
    /// @param sheet where the figures are of a period
    private final class Lines {

        private final CsvWriter csv;
        private final List<String> subject;
        private final @Nullable FigureSheet sheet;

        Lines(CsvWriter csv, String part, String name, String code, String agency, @Nullable FigureSheet sheet) {
            this.csv = csv;
            this.subject = Stream.of(word(part), name, code, agency).map(Cells::harmless).toList();
            this.sheet = sheet;
        }

        void cases(String figure, long cases) {
            line(word(figure), cases, "cases", null, null, null, null);
        }

        /// A number of a flow, unless it cannot be trusted.
        void flow(String figure, Volume volume, ToLongFunction<Volume> cases) {
            boolean trusted = volume.reconciles();
            line(word(figure), trusted ? cases.applyAsLong(volume) : null, "cases", null, null, null, trusted ? null : Standing.BLOCKED);
        }

        void day(String figure, @Nullable Instant at) {
            line(word(figure), at == null ? null : LocalDate.ofInstant(at, board.agency().zone()), "day", null, null, null, null);
        }

        void onTime(OnTime one) {
            line(word(one.definition().key() + ".title"), one.share(), "share", one.low(), one.high(), one.due(), one.standing());
        }

        void rate(Rate one) {
            line(word(one.definition().key() + ".title"), one.share(), "share", one.low(), one.high(), one.n(), one.standing());
        }

        void median(Waiting one) {
            var median = one.working().median();
            line(word("lead.median", word(one.definition().key() + ".title")), median.days(), "workingDays", median.low(), median.high(), one.n(),
                median.standing());
        }

        /// @param unit last word of its message key
        void line(String figure, @Nullable Object value, String unit, @Nullable Double low, @Nullable Double high, @Nullable Long n,
                  @Nullable Standing standing) {
            var period = sheet == null ? null : sheet.query();
            var note = standing == null || standing == Standing.SHOWN ? ""
                : word("statistics.standing." + standing.name().toLowerCase(Locale.ROOT));
            csv.writeRecord(Stream.concat(subject.stream(), Stream.of(Cells.harmless(figure), cell(period == null ? null : period.from()),
                cell(period == null ? null : period.to()), cell(value), word("lead.csv.unit." + unit), cell(low), cell(high), cell(n), note,
                Cells.harmless(board.agency().name()), Cells.harmless(board.agency().slug()), board.asOf().toString())).toList());
        }

        private static String cell(@Nullable Object value) {
            return Objects.toString(value, "");
        }
    }
}
