package id.terang.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.terang.complaints.BulkFiling;
import id.terang.complaints.BulkFiling.IdRange;
import id.terang.complaints.PastCase;
import id.terang.complaints.RecordedEvent;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.CalendarKeeping;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.search.Indexing;
import id.terang.shared.Refusal;
import id.terang.statistics.FactBook;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads a file of past cases, a thousand rows at a time: each thousand is written, with its events, clocks and facts,
/// in one transaction, and found again by source and number if the import is repeated. Indexing comes last.
@Service
class Import {

    private static final int BATCH = 1_000;

    /// Batches written at a time: while one waits for the database the other is being prepared.
    private static final int WRITERS = 2;

    private final BulkFiling filing;
    private final FactBook facts;
    private final Indexing indexing;
    private final Jurisdiction jurisdiction;
    private final Administration administration;
    private final CalendarKeeping calendars;
    private final ImportRuns runs;
    private final MessageSource messages;
    private final TransactionTemplate transaction;

    Import(BulkFiling filing, FactBook facts, Indexing indexing, Jurisdiction jurisdiction,
            Administration administration, CalendarKeeping calendars, ImportRuns runs, MessageSource messages,
            PlatformTransactionManager transactions) {
        this.filing = filing;
        this.facts = facts;
        this.indexing = indexing;
        this.jurisdiction = jurisdiction;
        this.administration = administration;
        this.calendars = calendars;
        this.runs = runs;
        this.messages = messages;
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
    /// @param added agencies, services and areas that were missing
    record Report(long rows, long taken, long known, long rejected, Map<String, Integer> remarks, Set<String> added) {
    }

    /// @throws BadMapping if the mapping names a column that the file does not have
    /// @throws Refusal.BadInput if the file cannot be read to its end; what was read before stays
    Report run(Order order, Progress progress) throws IOException {
        try (InputStream bytes = counted(Files.newInputStream(order.file()), progress::read);
                CsvReader<CsvRecord> csv = CsvReader.builder().skipEmptyLines(true).allowExtraFields(true)
                        .allowMissingFields(true).ofCsvRecord(new BufferedReader(
                                new InputStreamReader(unpacked(order.file(), bytes), StandardCharsets.UTF_8), 1 << 16))) {
            Iterator<CsvRecord> records = csv.iterator();
            Map<String, Integer> columns = header(order, records);
            try (Rejects rejects = new Rejects(order.rejected(), columns)) {
                return new Run(order, columns, rejects).through(records, progress);
            }
        } catch (CsvParseException broken) {
            throw new Refusal.BadInput("command.import.broken", broken.getMessage());
        }
    }

    private static Map<String, Integer> header(Order order, Iterator<CsvRecord> records) {
        Map<String, Integer> columns = new HashMap<>();
        if (records.hasNext()) {
            List<String> names = records.next().getFields();
            for (int i = 0; i < names.size(); i++) {
                String name = i == 0 ? names.get(i).replace("\uFEFF", "") : names.get(i);
                columns.putIfAbsent(name.strip(), i);
            }
        }
        List<String> missing = MappedColumns.of(order.mapping()).stream().filter(c -> !columns.containsKey(c)).toList();
        if (!missing.isEmpty()) {
            throw new BadMapping("The file has no column " + String.join(", ", missing) + "; it has "
                    + new TreeSet<>(columns.keySet()));
        }
        return columns;
    }

    private static InputStream unpacked(Path file, InputStream bytes) throws IOException {
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    }

    private static InputStream counted(InputStream in, LongConsumer read) {
        return new FilterInputStream(in) {
            private long count;

            @Override
            public int read() throws IOException {
                int one = super.read();
                read.accept(one < 0 ? count : ++count);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int some = super.read(into, from, length);
                read.accept(count += Math.max(0, some));
                return some;
            }
        };
    }

    /// What became of a batch.
    private record Written(long taken, long firstId, long lastId, Map<Line, Refusal> refused) {

        Written and(Written other) {
            Map<Line, Refusal> all = new LinkedHashMap<>(refused);
            all.putAll(other.refused);
            return new Written(taken + other.taken, Math.min(firstId, other.firstId), Math.max(lastId, other.lastId), all);
        }
    }

    private Written write(List<Line> lines, List<PastCase> cases) {
        try {
            List<Long> ids = transaction.execute(status -> {
                List<List<RecordedEvent>> histories = filing.file(cases);
                facts.add(histories);
                return histories.stream().map(history -> history.getFirst().complaintId()).toList();
            });
            return new Written(cases.size(), Collections.min(ids), Collections.max(ids), Map.of());
        } catch (DataIntegrityViolationException | ConcurrencyFailureException refused) {
            if (cases.size() == 1) {
                return new Written(0, Long.MAX_VALUE, 0, Map.of(lines.getFirst(), new Refusal.BadInput(
                        "command.import.database", String.valueOf(refused.getMostSpecificCause().getMessage()))));
            }
            // Finds the row that the database does not take by halves, so that the others are not lost with it.
            int half = cases.size() / 2;
            return write(lines.subList(0, half), cases.subList(0, half))
                    .and(write(lines.subList(half, lines.size()), cases.subList(half, cases.size())));
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a batch could not be written", failed.getCause());
        }
    }

    /// One import under way.
    private final class Run {

        private final Order order;
        private final Map<String, Integer> columns;
        private final Rejects rejects;
        private final Set<String> added = new HashSet<>();
        private Directory directory;
        private Translation translation;
        private final Set<String> seen = new HashSet<>();
        private final Map<String, Integer> remarks = new HashMap<>();
        private long rows;
        private long taken;
        private long known;
        private long rejected;
        private long firstId = Long.MAX_VALUE;
        private long lastId;
        private final Deque<Future<Written>> writing = new ArrayDeque<>();
        private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

        Run(Order order, Map<String, Integer> columns, Rejects rejects) {
            this.order = order;
            this.columns = columns;
            this.rejects = rejects;
            lookAround();
        }

        private void lookAround() {
            directory = new Directory(order.mapping(), jurisdiction.atlas(), administration, calendars, order.dry());
            translation = new Translation(order.mapping(), directory);
        }

        Report through(Iterator<CsvRecord> records, Progress progress) {
            String source = order.mapping().source();
            boolean interrupted = !order.dry() && runs.unfinished(source);
            if (!order.dry()) {
                runs.begin(source, order.file().getFileName().toString());
            }
            try (writers) {
                List<Line> batch = new ArrayList<>(BATCH);
                while (records.hasNext()) {
                    Line line = new Line(records.next(), columns);
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
            } finally {
                settle(0);
            }
            boolean indexed = order.dry()
                    || index(interrupted ? filing.ids(source) : lastId == 0 ? null : new IdRange(firstId, lastId), progress);
            Report report = new Report(rows, taken, known, rejected, remarks, added);
            if (!order.dry() && indexed) {
                runs.finish(source, report);
            }
            return report;
        }

        /// The cases are safe whether or not they can be found yet: without an end the run makes the next one index them.
        private boolean index(@Nullable IdRange range, Progress progress) {
            if (range != null) {
                progress.indexing();
                try {
                    indexing.index(range.first(), range.last());
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
            if (order.dry()) {
                taken += read.cases.size();
            } else if (!read.cases.isEmpty()) {
                settle(2 * WRITERS - 1);
                writing.add(writers.submit(() -> write(read.lines, read.cases)));
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

        /// Waits until no more than `left` batches are being written, oldest first.
        private void settle(int left) {
            while (writing.size() > left) {
                Written done = Import.get(writing.remove());
                taken += done.taken();
                firstId = Math.min(firstId, done.firstId());
                lastId = Math.max(lastId, done.lastId());
                done.refused().forEach(this::reject);
            }
        }

        private void reject(Line line, Refusal refused) {
            rejected++;
            rejects.add(line, messages.getMessage(refused.key(), refused.args(), refused.key(), order.locale()));
        }
    }
}
