package id.terang.intake;

import id.terang.complaints.BulkFiling;
import id.terang.complaints.BulkFiling.IdRange;
import id.terang.complaints.PastCase;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.CalendarKeeping;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.search.Indexing;
import id.terang.shared.Refusal;
import id.terang.statistics.FactBook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads a file of past cases, a thousand rows at a time: each thousand is written, with its events, clocks and facts,
/// in one transaction, and found again by source and number if the import is repeated. Indexing comes last.
@Service
class Import {

    private static final int BATCH = 1_000;

    private final BulkFiling filing;
    private final FactBook facts;
    private final ObjectProvider<Indexing> indexing;
    private final Jurisdiction jurisdiction;
    private final Administration administration;
    private final CalendarKeeping calendars;
    private final ImportRuns runs;
    private final MessageSource messages;
    private final Clock clock;
    private final TransactionTemplate transaction;

    /// @param indexing not there beside a running server, where only dry runs are
    Import(BulkFiling filing, FactBook facts, ObjectProvider<Indexing> indexing, Jurisdiction jurisdiction,
            Administration administration, CalendarKeeping calendars, ImportRuns runs, MessageSource messages,
            Clock clock, PlatformTransactionManager transactions) {
        this.filing = filing;
        this.facts = facts;
        this.indexing = indexing;
        this.jurisdiction = jurisdiction;
        this.administration = administration;
        this.calendars = calendars;
        this.runs = runs;
        this.messages = messages;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    /// What to do.
    ///
    /// @param dry read and check everything, write nothing
    /// @param rejected where rows that are not taken are written, with the reason
    record Order(Mapping mapping, Path file, boolean dry, Path rejected, Locale locale) {
    }

    /// Told how far it is.
    interface Progress {

        /// @param bytes of the file read so far, as they lie on disk
        void read(long bytes);

        void indexing();
    }

    /// @param rows rows of the file that the mapping asks for
    /// @param taken written now (in a dry run: that would be)
    /// @param known were here already
    /// @param remarks what was left out of cases that were taken, with how often
    /// @param added agencies, services and areas that were missing (in a dry run: that would be added)
    /// @param broken why the file could not be read to its end, if so; what was read before stays
    record Report(long rows, long taken, long known, long rejected, Map<String, Integer> remarks, Set<Directory.Added> added,
            Refusal.@Nullable BadInput broken) {
    }

    /// @throws BadMapping if the mapping names a column that the file does not have, or would found a town that is here
    /// @throws Refusal.BadInput if the file cannot be read at all
    Report run(Order order, Progress progress) throws IOException {
        try (CsvTable table = CsvTable.open(order.file(), order.mapping().separator(), progress::read)) {
            table.require(MappedColumns.of(order.mapping()));
            try (Rejects rejects = new Rejects(order.rejected(), table.separator(), table.header())) {
                return new Run(order, table, rejects).through(progress);
            }
        }
    }

    /// One import under way.
    private final class Run {

        private final Order order;
        private final CsvTable table;
        private final Rejects rejects;
        private final Batches batches = new Batches(filing, facts, transaction, this::reject);
        private final Set<Directory.Added> added = new LinkedHashSet<>();
        private Directory directory;
        private Translation translation;
        private final Set<String> seen = new HashSet<>();
        private final Map<String, Integer> remarks = new HashMap<>();
        private long rows;
        private long understood;
        private long known;
        private long rejected;

        Run(Order order, CsvTable table, Rejects rejects) {
            this.order = order;
            this.table = table;
            this.rejects = rejects;
            lookAround();
        }

        private void lookAround() {
            directory = new Directory(order.mapping(), jurisdiction.atlas(), administration, calendars, order.dry());
            translation = new Translation(order.mapping(), directory, clock.instant());
        }

        Report through(Progress progress) {
            String source = order.mapping().source();
            boolean interrupted = !order.dry() && runs.unfinished(source);
            if (!order.dry()) {
                runs.begin(source, order.file().getFileName().toString());
            }
            try (batches) {
                List<Line> batch = new ArrayList<>(BATCH);
                while (table.hasNext()) {
                    Line line = table.next();
                    if (translation.wanted(line)) {
                        rows++;
                        batch.add(line);
                    }
                    if (batch.size() == BATCH) {
                        take(batch);
                        batch.clear();
                    }
                }
                take(batch);
            }
            boolean indexed = order.dry() || index(interrupted ? filing.ids(source) : batches.range(), progress);
            Report report = new Report(rows, order.dry() ? understood : batches.taken(), known, rejected, remarks, added,
                    table.broken());
            if (!order.dry() && indexed && report.broken() == null) {
                runs.finish(source, report);
            }
            return report;
        }

        /// The cases are safe whether or not they can be found yet: without an end the run makes the next one index them.
        private boolean index(@Nullable IdRange range, Progress progress) {
            if (range != null) {
                progress.indexing();
                try {
                    indexing.getObject().index(range.first(), range.last());
                } catch (Refusal.Unavailable later) {
                    remarks.put("command.import.unindexed", 1);
                    return false;
                }
            }
            return true;
        }

        private void take(List<Line> batch) {
            Set<String> here = filing.known(order.mapping().source(), batch.stream().map(translation::id).toList());
            Reading read = read(batch, here);
            added.addAll(directory.added());
            seen.addAll(read.ids);
            known += read.known;
            read.remarks.forEach((remark, n) -> remarks.merge(remark, n, Integer::sum));
            read.refused.forEach(this::reject);
            understood += read.cases.size();
            if (!order.dry() && !read.cases.isEmpty()) {
                batches.write(read.lines, read.cases);
            }
        }

        /// What is missing in the directory is added in one transaction for all rows, most of whose time is its commit. A
        /// name that the administration refuses takes that transaction with it; then each row stands for itself.
        private Reading read(List<Line> batch, Set<String> here) {
            if (order.dry()) {
                return new Reading().of(batch, here);
            }
            try {
                return transaction.execute(status -> new Reading().of(batch, here));
            } catch (UnexpectedRollbackException refused) {
                lookAround();
                return new Reading().of(batch, here);
            }
        }

        /// A batch as it was understood.
        private final class Reading {

            private final List<Line> lines = new ArrayList<>();
            private final List<PastCase> cases = new ArrayList<>();
            private final Set<String> ids = new HashSet<>();
            private final Map<Line, Refusal> refused = new LinkedHashMap<>();
            private final Map<String, Integer> remarks = new HashMap<>();
            private long known;

            Reading of(List<Line> batch, Set<String> here) {
                for (Line line : batch) {
                    try {
                        read(line, here);
                    } catch (Refusal reason) {
                        refused.put(line, reason);
                    }
                }
                return this;
            }

            private void read(Line line, Set<String> here) {
                String id = translation.id(line);
                if (!id.isEmpty() && (seen.contains(id) || !ids.add(id))) {
                    throw new Refusal.BadInput("command.import.twice", id);
                }
                if (here.contains(id)) {
                    known++;
                } else {
                    cases.add(translation.read(line, remark -> remarks.merge(remark, 1, Integer::sum)));
                    lines.add(line);
                }
            }
        }

        private void reject(Line line, Refusal refused) {
            rejected++;
            // The general words of a refusal speak to somebody who types.
            String own = messages.getMessage("command.import.row." + refused.key(), refused.args(), null, order.locale());
            rejects.add(line, own != null ? own : messages.getMessage(refused.key(), refused.args(), refused.key(), order.locale()));
        }
    }
}
