package id.terang.bench;

import id.terang.complaints.Deadlines;
import id.terang.complaints.DeadlineAlerts;
import id.terang.complaints.Filing;
import id.terang.complaints.Recounting;
import id.terang.jurisdiction.CalendarKeeping;
import id.terang.jurisdiction.Jurisdiction;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/// The sweeps over very many running clocks, in a data directory that is kept. Arguments: the directory, how many clocks,
/// how many of them fall due, seconds per measurement.
public final class ClockBench {

    private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private final ConfigurableApplicationContext terang;
    private final JdbcClient jdbc;
    private final SweepBench bench;

    private ClockBench(ConfigurableApplicationContext terang) {
        this.terang = terang;
        jdbc = terang.getBean(JdbcClient.class);
        bench = new SweepBench(terang.getBean(Deadlines.class), terang.getBean(DeadlineAlerts.class), jdbc);
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 4) {
            throw new IllegalArgumentException("DIRECTORY CLOCKS DUE SECONDS");
        }
        try (var terang = new Kept(Path.of(args[0])).start()) {
            var clocks = new ClockBench(terang);
            clocks.fill(Integer.parseInt(args[1]));
            clocks.sweep(Integer.parseInt(args[2]), Double.parseDouble(args[3]));
        }
        System.exit(0);
    }

    private void fill(int clocks) throws Exception {
        long start = System.nanoTime();
        var region = Kept.fill(terang, 0);
        if (bench.running() == 0) {
            new FilingBench(terang.getBean(Filing.class), terang.getBean(DataSource.class), region).filings(5, 2);
        }
        new RecountBench(jdbc, terang.getBean(CalendarKeeping.class), terang.getBean(Recounting.class), terang.getBean(Jurisdiction.class))
                .copyFilings(clocks);
        print("Clocks copied, if they were not there", seconds(start));
    }

    private void sweep(int due, double seconds) throws Exception {
        bench.nothingDue();
        print("Sweep of %,d clocks, none due".formatted(bench.running()), bench.idle(seconds));
        print("  its plan", plan("act_at"));
        print("Looking for warnings, none due", bench.unwarned(seconds));
        print("  its plan", plan("alert_at"));
        bench.firstResponsesDue(due);
        print("Looking for the next, %,d due".formatted(due), bench.looking(seconds));
        print("  its plan", plan("act_at"));
        long start = System.nanoTime();
        double cpu = Times.cpuSeconds();
        ReflectionTestUtils.invokeMethod(terang.getBean("sweep"), "sweep");
        print("Sweep, %,d of them due".formatted(due), "%s, processor %.1f s".formatted(seconds(start), Times.cpuSeconds() - cpu));
    }

    /// How the database finds the clocks of a sweep, as it says itself.
    private String plan(String column) {
        return jdbc.sql("explain select complaint_id, id, %1$s from case_clock where %1$s <= utc_timestamp(6) order by %1$s limit 500".formatted(column))
                .query((row, n) -> "%s by %s, about %,d rows, %s".formatted(row.getString("type"), row.getString("key"), row.getLong("rows"),
                        row.getString("Extra"))).single();
    }

    private static String seconds(long start) {
        return "%.1f s".formatted((System.nanoTime() - start) / 1e9);
    }

    private static void print(String what, Object result) {
        OUT.printf("%-42s %s%n", what, result);
    }
}
