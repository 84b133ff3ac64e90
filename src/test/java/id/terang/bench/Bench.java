package id.terang.bench;

import id.terang.Terang;
import id.terang.complaints.Filing;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Jurisdiction;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// The whole of it, in one run.
public final class Bench {

    private static final Path DATA = Path.of("target", "bench", "data");

    private Bench() { }

    public static void main(String[] args) throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        long start = System.nanoTime();
        try (ConfigurableApplicationContext terang = SpringApplication.run(Terang.class, "--server.port=0",
                "--terang.data-dir=" + DATA, "--terang.demo=false", "--logging.level.root=warn")) {
            var region = BenchRegion.found(terang.getBean(Administration.class), terang.getBean(Jurisdiction.class));
            filing(new FilingBench(terang.getBean(Filing.class), terang.getBean(DataSource.class), region));
        }
        print("All of it", "%d s".formatted(Duration.ofNanos(System.nanoTime() - start).toSeconds()));
        System.exit(0);
    }

    private static void filing(FilingBench bench) throws Exception {
        bench.filings(8, 8);
        bench.rawInserts(2, 8);
        for (int threads : new int[] {1, 8}) {
            print("Filings, " + threads + " thread(s)", bench.filings(10, threads));
            print("  raw one-row inserts", bench.rawInserts(5, threads));
        }
    }

    private static void print(String what, Object result) {
        System.out.printf("%-34s %s%n", what, result);
    }
}
