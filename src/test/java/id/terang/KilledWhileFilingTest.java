package id.terang;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.complaints.AComplaint;
import id.terang.complaints.CaseReader;
import id.terang.complaints.Filing;
import id.terang.shared.Actor;
import id.terang.shared.Reference;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

/// The whole application in processes of its own, killed without warning while four citizens file as fast as they can.
class KilledWhileFilingTest {

    private static final int ENOUGH = 200;
    private static final String ACKNOWLEDGED = "acknowledged ";
    private static final String MISSING = "missing ";

    @TempDir Path directory;
    private final List<String> acknowledged = new ArrayList<>();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (var process : started) {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void no_acknowledged_complaint_is_lost_when_the_application_and_then_its_database_are_killed_too() throws Exception {
        var first = application(List.of());
        fileSome(first);
        first.destroyForcibly().waitFor();

        var second = application(acknowledged);
        fileSome(second);
        var database = second.descendants().toList();
        assertThat(database).as("the database is a process of its own").isNotEmpty();
        database.forEach(ProcessHandle::destroyForcibly);
        second.destroyForcibly().waitFor();

        everythingIsThere(lines(application(acknowledged)));
    }

    /// Once everything that was acknowledged before is there.
    private void fileSome(Process application) throws IOException {
        var lines = lines(application);
        everythingIsThere(lines);
        int enough = acknowledged.size() + ENOUGH;
        for (var line = lines.readLine(); acknowledged.size() < enough; line = lines.readLine()) {
            assertThat(line).as("the application goes on").isNotNull();
            if (line.startsWith(ACKNOWLEDGED)) {
                acknowledged.add(line.substring(ACKNOWLEDGED.length()));
            }
        }
    }

    private static void everythingIsThere(BufferedReader lines) throws IOException {
        var said = new ArrayList<String>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(MISSING)) {
                assertThat(line).isEqualTo(MISSING + "[]");
                return;
            }
            said.add(line);
        }
        assertThat(said).as("the application says what is missing").isNull();
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream()));
    }

    private Process application(List<String> known) throws IOException {
        var list = Files.write(directory.resolve("acknowledged.txt"), known);
        var command = List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx512m",
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", // none lives long enough to be worth compiling well
            "-cp", System.getProperty("java.class.path"), Citizens.class.getName(), directory.resolve("data").toString(), list.toString());
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        started.add(process);
        return process;
    }

    /// Says which of a list of numbers it does not know, then files and acknowledges until it is killed.
    static final class Citizens {

        private static final int AT_ONCE = 4;

        public static void main(String[] args) throws Exception {
            var context = SpringApplication.run(Terang.class, "--terang.data-dir=" + args[0], "--terang.demo=false",
                "--server.port=0", "--terang.jobs=false", "--terang.mariadb.options=--innodb-buffer-pool-size=64M");
            var reader = context.getBean(CaseReader.class);
            System.out.println(MISSING + Files.readAllLines(Path.of(args[1])).stream()
                .filter(number -> reader.publicComplaint(Reference.parse(number)).isEmpty()).toList());
            var town = SmallTown.in(context);
            var filing = context.getBean(Filing.class);
            for (int i = 0; i < AT_ONCE; i++) {
                new Thread(() -> file(filing, town)).start();
            }
        }

        private static void file(Filing filing, SmallTown town) {
            while (true) {
                var receipt = filing.file(AComplaint.aComplaint().about(town.roads).in(town.northVillage).command(), Actor.CITIZEN);
                System.out.println(ACKNOWLEDGED + receipt.reference());
            }
        }
    }
}
