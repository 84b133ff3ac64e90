package id.terang.notifications;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.AComplaint;
import id.terang.complaints.CaseReader;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.Claims;
import id.terang.complaints.DeadlineAlerts;
import id.terang.complaints.Deadlines;
import id.terang.complaints.Decision;
import id.terang.complaints.Filing;
import id.terang.complaints.Receipt;
import id.terang.complaints.Triage;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Cases of the small town, a real mail server, and a clock that is moved. Monday is 2 November 2026. No job runs by
/// itself.
@SpringBootTest(properties = {"terang.demo=false", "terang.jobs=false", "terang.site.url=https://lapor.example.id",
    "terang.mail.from=kabar@lapor.example.id"})
@AutoConfigureMockMvc
@Import(TestClock.Moved.class)
abstract class ToldCases {

    static final GreenMail POST_OFFICE = mailServer(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired Filing filing;
    @Autowired Triage triage;
    @Autowired Claims claims;
    @Autowired CaseReader reader;
    @Autowired Deadlines deadlines;
    @Autowired DeadlineAlerts alerts;
    @Autowired Inbox inbox;
    @Autowired JdbcClient jdbc;

    SmallTown town;

    @DynamicPropertySource
    static void postOffice(DynamicPropertyRegistry properties) {
        if (!POST_OFFICE.isRunning()) {
            POST_OFFICE.start();
        }
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> POST_OFFICE.getSmtp().getPort());
    }

    /// Given more than its two seconds to start, because two cores may be busy with everything else.
    static GreenMail mailServer(ServerSetup setup) {
        setup.setServerStartupTimeout(60_000);
        return new GreenMail(setup);
    }

    /// The same after a stop and a start.
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @BeforeEach
    void monday() {
        town = SmallTown.in(beans);
        clock.set("2026-11-02T10:00");
        handled();
        jdbc.sql("update case_clock set alert_at = null, act_at = null").update();
        jdbc.sql("delete from notice").update();
        jdbc.sql("delete from letter").update();
        jdbc.sql("delete from mailbox_filing").update();
        jdbc.sql("delete from mailbox_consent").update();
    }

    Receipt file(AComplaint complaint) {
        return filing.file(complaint.in(town.northVillage).command(), Actor.CITIZEN);
    }

    Receipt aboutRoads() {
        return file(aComplaint().about(town.roads));
    }

    void decide(OfficialPrincipal by, Receipt receipt, Decision decision) {
        triage.decide(by, receipt.reference(), reader.caseFile(by, receipt.reference()).revision(), decision);
    }

    void act(Receipt receipt, CitizenAct act) {
        var claim = claims.open(receipt.reference(), receipt.secret(), "test");
        claims.act(claim, reader.claimFile(claim).seen(), act);
    }

    Receipt atWork(AComplaint complaint) {
        var receipt = file(complaint);
        var words = new Decision.Release("Jalan berlubang", "Jalan di depan pasar berlubang.", "Jl. Melati No. 5", List.of());
        decide(town.verifier, receipt, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks, words, null));
        decide(town.worksLead, receipt, new Decision.Assign(town.handler.officialId()));
        return receipt;
    }

    long id(Receipt receipt) {
        return jdbc.sql("select id from complaint where reference = ?").param(receipt.reference().digits()).query(Long.class).single();
    }

    /// Moves the clock, and does what jobs do then.
    void at(String local) {
        clock.set(local);
        for (var due = deadlines.due(100); !due.isEmpty(); due = deadlines.due(100)) {
            due.forEach(deadlines::pass);
        }
        while (alerts.raise(100)) {
            handled();
        }
        handled();
    }

    /// Once every listener has heard everything.
    void handled() {
        await().until(() -> jdbc.sql("select count(*) from EVENT_PUBLICATION").query(Long.class).single() == 0);
    }

    /// What stands unread in an inbox, oldest first.
    List<String> told(OfficialPrincipal official) {
        handled();
        return inbox.of(official, true, 0, 100).reversed().stream()
            .map(notice -> notice.occasion() + (notice.clock() == null ? "" : " " + notice.clock())).toList();
    }
}
