package id.terang.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/// Letters that wait in the queue, each put into words and handed to a real SMTP server in this process.
final class LetterBench {

    private final JdbcClient jdbc;
    private final Object post;

    LetterBench(BeanFactory beans) {
        jdbc = beans.getBean(JdbcClient.class);
        post = beans.getBean("post");
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
