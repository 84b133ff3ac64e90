package id.terang.search;

import static id.terang.search.Cases.word;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.TestClock;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class RenamesTest {

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired PublicSearch search;
    @Autowired Administration administration;
    @Autowired Jurisdiction jurisdiction;
    @Autowired Renames renames;

    private void rename(long agency, String name) {
        var now = jurisdiction.atlas().agency(agency);
        AgencyDetails d = now.details();
        administration.changeAgency(new Actor.Importer("renames-test"), agency, now.version(), new AgencyDetails(d.slug(), name,
            d.shortName(), d.level(), d.parentId(), d.areaId(), d.calendarId(), d.receivingDesk(), d.phone(), d.email(),
            d.website(), d.validFrom(), d.validTo(), d.successorId()));
    }

    @Test
    void cases_are_found_by_the_new_name_of_their_office_and_the_work_is_done_once() {
        clock.set("2026-11-02T10:00");
        var cases = new Cases(beans);
        String word = word();
        var receipt = cases.released(word, word);
        var before = jurisdiction.atlas().agency(cases.town.publicWorks).name();
        String renamed = "Dinas " + word();
        try {
            rename(cases.town.publicWorks, renamed);
            renames.follow();
            assertThat(search.find(PublicQuery.of(word + " \"" + renamed + "\"")).hits()).extracting(FoundCase::reference)
                .containsExactly(receipt.reference());
            assertThat(renames.step()).isFalse();
        } finally {
            rename(cases.town.publicWorks, before);
            renames.follow();
        }
        assertThat(search.find(PublicQuery.of(word + " \"" + renamed + "\"")).total()).isZero();
    }
}
