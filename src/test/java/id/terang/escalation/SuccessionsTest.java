package id.terang.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.TestClock;
import id.terang.TownCases;
import id.terang.complaints.Decision;
import id.terang.complaints.Succession;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Actor;
import id.terang.shared.Reference;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class SuccessionsTest {

    private static final Actor SET_UP = new Actor.Importer("successions-test");

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired Administration administration;
    @Autowired Jurisdiction jurisdiction;
    @Autowired Succession succession;
    @Autowired Successions successions;
    @Autowired JdbcClient jdbc;

    @Test
    void the_job_hands_on_what_agencies_leave_and_a_case_that_cannot_be_moved_keeps_no_other_waiting() {
        var at = clock.set("2026-11-02T10:00");
        var cases = new TownCases(beans);
        var town = cases.town;
        long calendar = jurisdiction.atlas().agency(town.publicWorks).calendarId();
        long old = administration.addAgency(SET_UP, new AgencyDetails("lama-oleh-tugas", "Kantor Lama", "Lama", AgencyLevel.REGENCY, town.town,
            town.regency, calendar, false, null, null, null, null, null, null));
        List<Reference> held = List.of("satu", "dua", "tiga").stream().map(one -> {
            var filed = cases.filed(town.roads, "Lubang " + one + " di simpang peralihan", Visibility.PUBLIC, at);
            cases.verified(filed, "Lubang " + one, at);
            cases.decide(town.handler, filed, new Decision.Transfer(old, "Wewenangnya."), at);
            return filed;
        }).toList();
        administration.retireAgency(SET_UP, old, LocalDate.of(2020, 1, 1), town.publicWorks);
        succession.decree(town.admin, old, "Perda 9/2026");
        shiftHistory(held.getFirst(), -1);
        try {
            successions.handOn();
            assertThat(holder(held.getFirst())).as("its next entry has the number of one that is there").isEqualTo(old);
            assertThat(held.subList(1, 3)).allSatisfy(one -> assertThat(holder(one)).isEqualTo(town.publicWorks));
        } finally {
            shiftHistory(held.getFirst(), 1);
        }

        successions.handOn();
        assertThat(holder(held.getFirst())).isEqualTo(town.publicWorks);
    }

    private void shiftHistory(Reference one, int by) {
        jdbc.sql("update complaint set last_seq = last_seq + ? where reference = ?").params(by, one.digits()).update();
    }

    private long holder(Reference one) {
        return jdbc.sql("select holder_id from complaint where reference = ?").param(one.digits()).query(Long.class).single();
    }
}
