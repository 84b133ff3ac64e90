package id.terang.bench;

import id.terang.Terang;
import id.terang.complaints.BulkFiling;
import id.terang.complaints.Filing;
import id.terang.complaints.Recounting;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.CalendarKeeping;
import id.terang.jurisdiction.Jurisdiction;
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
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/// The whole of it, in one run of a few minutes. Arguments, both optional: cases to generate, seconds per measurement.
public final class Bench {

    private static final Path DATA = Path.of("target", "bench", "data").toAbsolutePath();
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private final int cases;
    private final double seconds;

    private Bench(int cases, double seconds) {
        this.cases = cases;
        this.seconds = seconds;
    }

    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        FileSystemUtils.deleteRecursively(DATA);
        Files.createDirectories(DATA.getParent());
        var bench = new Bench(args.length > 0 ? Integer.parseInt(args[0]) : 200_000,
                args.length > 1 ? Double.parseDouble(args[1]) : 10);
        print("Machine", "%d processors, load %.1f, Java %s".formatted(Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Runtime.version().feature()));
        print("Start, empty", StartUp.seconds(DATA));
        bench.run();
        print("Start, with all cases", StartUp.seconds(DATA));
        print("All of it", duration(start));
        System.exit(0);
    }

    private void run() throws Exception {
        try (ConfigurableApplicationContext terang = SpringApplication.run(Terang.class, "--server.port=0",
                "--terang.data-dir=" + DATA, "--terang.demo=false", "--terang.jobs=false", "--logging.level.root=error",
                "--logging.level.id.terang=error")) {
            var region = BenchRegion.found(terang.getBean(Administration.class), terang.getBean(Jurisdiction.class));
            filing(new FilingBench(terang.getBean(Filing.class), terang.getBean(DataSource.class), region));
            write(terang, region);
            searching(terang);
            pages(terang);
            holiday(terang);
        }
    }

    private void filing(FilingBench bench) throws Exception {
        bench.filings(3 * seconds, 8); // warms up: the way of a filing is long, and compiled late on two cores
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

    private void pages(ConfigurableApplicationContext terang) throws Exception {
        String site = "http://localhost:" + terang.getEnvironment().getRequiredProperty("local.server.port");
        List<String> references = terang.getBean(JdbcClient.class)
                .sql("select reference from complaint where source = 'bench' and id % 97 = 0 limit 2000")
                .query(String.class).list();
        var bench = new PageBench(site, references);
        bench.cold(seconds / 2, 4); // warms up
        print("Case page, one reader", bench.cold(seconds, 1) + ", " + bench.weight() + " bytes");
        print("Case page, eight readers", bench.cold(seconds, 8));
        print("Case page known (304), one reader", bench.known(seconds, 1));
        print("Case page known (304), eight", bench.known(seconds, 8));
        print("Heap of an open /app/file", new OpenForms(site).heapEach(30));
    }

    private void holiday(ConfigurableApplicationContext terang) {
        var bench = new RecountBench(terang.getBean(JdbcClient.class), terang.getBean(CalendarKeeping.class),
                terang.getBean(Recounting.class), terang.getBean(Jurisdiction.class));
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
