package id.terang.bench;

import id.terang.Terang;
import id.terang.complaints.BulkFiling;
import id.terang.complaints.DeadlineAlerts;
import id.terang.complaints.Deadlines;
import id.terang.complaints.Filing;
import id.terang.complaints.Recounting;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.CalendarKeeping;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.search.DeskQueue;
import id.terang.search.Indexing;
import id.terang.search.PublicSearch;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/// The whole of it, in one run of a few minutes. Arguments, all optional: cases to generate, seconds per
/// measurement, running clocks.
public final class Bench {

    private static final Path DATA = Path.of("target", "bench", "data").toAbsolutePath();
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private final int cases;
    private final double seconds;
    private final int clocks;

    private Bench(int cases, double seconds, int clocks) {
        this.cases = cases;
        this.clocks = clocks;
        this.seconds = seconds;
    }

    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        FileSystemUtils.deleteRecursively(DATA);
        Files.createDirectories(DATA.getParent());
        var bench = new Bench(args.length > 0 ? Integer.parseInt(args[0]) : 200_000,
                args.length > 1 ? Double.parseDouble(args[1]) : 10, args.length > 2 ? Integer.parseInt(args[2]) : 100_000);
        print("Machine", "%d processors, load %.1f, Java %s".formatted(Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Runtime.version().feature()));
        print("Start, empty", StartUp.seconds(DATA));
        bench.run();
        print("Start, with all cases", StartUp.seconds(DATA));
        print("All of it", duration(start));
        System.exit(0);
    }

    private void run() throws Exception {
        var mail = LetterBench.server();
        var settings = Stream.concat(Stream.of("--server.port=0", "--terang.data-dir=" + DATA, "--terang.demo=false",
                "--terang.jobs=false", "--logging.level.root=error", "--logging.level.id.terang=error"),
                Stream.of(LetterBench.settings(mail))).toArray(String[]::new);
        try (ConfigurableApplicationContext terang = SpringApplication.run(Terang.class, settings)) {
            var region = BenchRegion.found(terang.getBean(Administration.class), terang.getBean(Jurisdiction.class));
            filing(new FilingBench(terang.getBean(Filing.class), terang.getBean(DataSource.class), region));
            write(terang, region);
            searching(terang);
            queue(terang, region);
            pages(terang);
            holiday(terang);
            sweep(terang);
            print("Letters sent", new LetterBench(terang).send(2_000));
        } finally {
            mail.stop();
        }
    }

    private void filing(FilingBench bench) throws Exception {
        print("Filings, right after the start", bench.filings(seconds, 8));
        bench.filings(6 * seconds, 8); // warms up: the way of a filing is long, and compiled late on two cores
        bench.rawInserts(seconds / 5, 8);
        for (int threads : new int[] {1, 8}) {
            print("Filings, threads: " + threads, bench.filings(seconds, threads));
            print("  raw one-row inserts", bench.rawInserts(seconds / 2, threads));
        }
    }

    private void write(ConfigurableApplicationContext terang, BenchRegion region) {
        long start = System.nanoTime();
        new PastCases(terang.getBean(BulkFiling.class), terang.getBean(TransactionTemplate.class), region).write(cases);
        print("Bulk filing of %,d cases".formatted(cases), duration(start));
        start = System.nanoTime();
        terang.getBean(Indexing.class).massIndex();
        print("Mass indexing of all", duration(start));
    }

    private void searching(ConfigurableApplicationContext terang) throws Exception {
        var bench = new SearchBench(terang.getBean(PublicSearch.class));
        bench.words(seconds / 2); // warms up
        print("Search for words", bench.words(seconds));
        print("  raw Lucene", SearchBench.lucene(DATA.resolve("lucene"), seconds / 2));
        print("Search for everything, newest", bench.everything(seconds / 2));
    }

    private void queue(ConfigurableApplicationContext terang, BenchRegion region) throws Exception {
        long topmost = terang.getBean(Jurisdiction.class).atlas().agencyChildren(null).getFirst().id();
        var bench = new QueueBench(terang.getBean(DeskQueue.class), region, topmost);
        bench.filtered(seconds / 2); // warms up
        print("Desk queue with counts", bench.tabs(seconds / 2));
        print("Desk queue, filtered", bench.filtered(seconds));
    }

    private static RecountBench recounting(ConfigurableApplicationContext terang) {
        return new RecountBench(terang.getBean(JdbcClient.class), terang.getBean(CalendarKeeping.class),
                terang.getBean(Recounting.class), terang.getBean(Jurisdiction.class));
    }

    private void sweep(ConfigurableApplicationContext terang) throws Exception {
        recounting(terang).copyFilings(clocks);
        var bench = new SweepBench(terang.getBean(Deadlines.class), terang.getBean(DeadlineAlerts.class), terang.getBean(JdbcClient.class));
        print("Sweep of %,d clocks, none due".formatted(bench.running()), bench.idle(seconds / 2));
        print("Missed deadlines put on record", bench.missed(seconds));
        print("Warnings, a hundred at a time", bench.warned(seconds / 2));
    }

    private void pages(ConfigurableApplicationContext terang) throws Exception {
        String site = "http://localhost:" + terang.getEnvironment().getRequiredProperty("local.server.port");
        List<String> references = terang.getBean(JdbcClient.class)
                .sql("select reference from complaint where source = 'bench' and id % 97 = 0 limit 2000")
                .query(String.class).list();
        var bench = new PageBench(site, references);
        print("Case pages, the first", bench.cold(seconds, 8));
        bench.cold(2 * seconds, 8); // warms up
        print("Case page, one reader", bench.cold(seconds, 1) + ", " + bench.weight() + " bytes");
        print("Case page, eight readers", bench.cold(seconds, 8));
        print("Case page known (304), one reader", bench.known(seconds, 1));
        print("Case page known (304), eight", bench.known(seconds, 8));
        print("Heap of an open /app/file", new OpenForms(site).heapEach(30));
    }

    private void holiday(ConfigurableApplicationContext terang) {
        var bench = recounting(terang);
        bench.copyFilings(100_000);
        print("Preview of a decreed holiday", bench.preview());
        print("Due dates moved for it", bench.recount());
    }

    private static String duration(long start) {
        return "%.1f s".formatted(Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
    }

    private static void print(String what, Object result) {
        OUT.printf("%-36s %s%n", what, result);
    }
}
