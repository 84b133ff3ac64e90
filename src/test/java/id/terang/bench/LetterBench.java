package id.terang.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.terang.Terang;
import id.terang.complaints.Filing;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Jurisdiction;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.FileSystemUtils;

/// Letters that wait in the queue, each put into words and handed to a real SMTP server in this process. Alone, argument: how many.
public final class LetterBench {

    private static final Path DATA = Path.of("target", "bench", "letters").toAbsolutePath();

    private final JdbcClient jdbc;
    private final Object post;

    LetterBench(BeanFactory beans) {
        jdbc = beans.getBean(JdbcClient.class);
        post = beans.getBean("post");
    }

    public static void main(String[] args) throws Exception {
        int letters = args.length > 0 ? Integer.parseInt(args[0]) : 2_000;
        FileSystemUtils.deleteRecursively(DATA);
        Files.createDirectories(DATA.getParent());
        var mail = server();
        var settings = Stream.concat(Stream.of("--server.port=0", "--terang.data-dir=" + DATA, "--terang.demo=false", "--terang.jobs=false",
            "--logging.level.root=error", "--logging.level.id.terang=error"), Stream.of(settings(mail))).toArray(String[]::new);
        try (var terang = SpringApplication.run(Terang.class, settings)) {
            var region = BenchRegion.found(terang.getBean(Administration.class), terang.getBean(Jurisdiction.class));
            var filing = new FilingBench(terang.getBean(Filing.class), terang.getBean(DataSource.class), region);
            var random = new SplittableRandom(letters);
            for (int i = 0; i < letters; i++) {
                filing.file(random);
            }
            System.out.printf("Load %.1f. Letters sent: %s%n", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                new LetterBench(terang).send(letters));
        } finally {
            mail.stop();
        }
        System.exit(0);
    }

    /// One that forgets what it was given.
    static GreenMail server() {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        return server;
    }

    static String[] settings(GreenMail server) {
        return new String[] {"--spring.mail.host=127.0.0.1", "--spring.mail.port=" + server.getSmtp().getPort(),
            "--terang.mail.from=kabar@terang.example", "--terang.site.url=https://terang.example"};
    }

    /// To so many claimants about their filing.
    ///
    /// @return what it came to
    String send(int letters) {
        jdbc.sql("update claimant set email = 'warga@terang.example' order by id limit " + letters).update();
        jdbc.sql("insert into letter (event_id, recipient, complaint_id, seq, occasion, written_at, send_at, attempts, state, stop_token) "
                + "select uuid(), concat('claimant/', complaint_id), complaint_id, 1, 'NEWS', utc_timestamp(6), utc_timestamp(6), 0, "
                + "'WAITING', uuid() from claimant where email is not null order by id limit " + letters).update();
        long start = System.nanoTime();
        ReflectionTestUtils.invokeMethod(post, "empty");
        double seconds = (System.nanoTime() - start) / 1e9;
        long sent = jdbc.sql("select count(*) from letter where state = 'SENT'").query(Long.class).single();
        return "%,d in %.1f s, %,.0f/s".formatted(sent, seconds, sent / seconds);
    }
}
