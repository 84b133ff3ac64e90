package id.terang.complaints;

import static id.terang.complaints.AComplaint.aComplaint;

import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.accounts.OfficialPrincipal;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.Reference;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Cases lived day by day against the real database. Monday is 2 November 2026; the office works Monday to Friday,
/// 08.00 to 16.00 WIB, and knows no holiday.
@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
abstract class LivedCases {

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired Filing filing;
    @Autowired Triage triage;
    @Autowired Claims claims;
    @Autowired Following following;
    @Autowired Deadlines deadlines;
    @Autowired CaseReader reader;
    @Autowired CaseEvents events;
    @Autowired Complaints complaints;
    @Autowired JdbcClient jdbc;

    SmallTown town;

    @BeforeEach
    void monday() {
        town = SmallTown.in(beans);
        clock.set("2026-11-02T10:00");
    }

    Receipt file(AComplaint complaint) {
        return filing.file(complaint.in(town.northVillage).command(), Actor.CITIZEN);
    }

    Receipt aboutRoads() {
        return file(aComplaint().about(town.roads));
    }

    Complaint now(Reference reference) {
        return complaints.findByReference(reference.digits()).orElseThrow();
    }

    void decide(OfficialPrincipal by, Receipt receipt, Decision decision) {
        triage.decide(by, receipt.reference(), now(receipt.reference()).revision(), decision);
    }

    void act(Receipt receipt, CitizenAct act) {
        var claim = claims.open(receipt.reference(), receipt.secret(), "test");
        claims.act(claim, reader.claimFile(claim).seen(), act);
    }

    Decision.Verify verified(boolean release) {
        var words = new Decision.Release("Jalan berlubang", "Jalan di depan pasar berlubang.", "Jl. Melati No. 5", List.of());
        return new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks, release ? words : null, null);
    }

    Receipt atWork() {
        var receipt = aboutRoads();
        decide(town.verifier, receipt, verified(true));
        decide(town.handler, receipt, new Decision.Start());
        return receipt;
    }

    Receipt answered() {
        var receipt = atWork();
        decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah ditambal kemarin.", List.of()));
        return receipt;
    }

    ClockView clock(Receipt receipt, ClockType type, int round) {
        return reader.publicComplaint(receipt.reference()).orElseThrow().clocks().stream()
            .filter(one -> one.type() == type && one.round() == round).findFirst().orElseThrow();
    }

    static Instant wib(String local) {
        return LocalDateTime.parse(local).atZone(TestClock.WIB).toInstant();
    }
}
