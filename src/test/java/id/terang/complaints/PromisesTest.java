package id.terang.complaints;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Limit;
import id.terang.jurisdiction.Policy.Term;
import id.terang.jurisdiction.Policy;
import id.terang.jurisdiction.PolicyDraft;
import id.terang.jurisdiction.PolicyKeeping;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// Promises that change, years after the days of the other tests, so that none of them is bound by what is written here.
class PromisesTest extends LivedCases {

    private static final LocalDate NEW_YEAR = LocalDate.of(2031, 1, 1);

    @Autowired PolicyKeeping keeping;
    @Autowired WebApplicationContext context;
    @Autowired Jurisdiction atlas;

    private Actor administrator;

    @BeforeEach
    void december() {
        clock.set("2030-12-30T10:00");
        administrator = new Actor.Official(town.admin.officialId(), town.town, Role.ADMIN);
    }

    @Test
    void a_version_binds_only_cases_filed_from_its_day_on() {
        var before = aboutRoads();
        keep(Map.of(Term.of(ClockType.RESOLVE), 10), NEW_YEAR);
        clock.set("2030-12-31T15:00");
        var stillBefore = aboutRoads();
        clock.set("2031-01-02T10:00");
        var after = aboutRoads();

        assertThat(clock(before, ClockType.RESOLVE, 1).days()).isEqualTo(14);
        assertThat(clock(stillBefore, ClockType.RESOLVE, 1).days()).isEqualTo(14);
        assertThat(clock(after, ClockType.RESOLVE, 1).days()).isEqualTo(10);
        assertThat(clock(after, ClockType.RESOLVE, 1).policyVersion())
            .isGreaterThan(clock(before, ClockType.RESOLVE, 1).policyVersion());
    }

    @Test
    void a_service_and_the_receiving_agency_have_promises_of_their_own() {
        keep(Map.of(new Term(ClockType.RESOLVE, null, null, town.roads, null), 7,
            new Term(ClockType.VERIFY, null, null, null, town.town), 2), NEW_YEAR);
        clock.set("2031-01-02T10:00");

        var roads = aboutRoads();
        var lights = file(aComplaint().about(town.streetlights));

        assertThat(clock(roads, ClockType.RESOLVE, 1).days()).isEqualTo(7);
        assertThat(clock(lights, ClockType.RESOLVE, 1).days()).isEqualTo(14);
        assertThat(clock(lights, ClockType.VERIFY, 1).days()).isEqualTo(2);
    }

    @Test
    void the_page_of_a_service_names_agencies_that_promise_something_else() throws Exception {
        keep(Map.of(new Term(ClockType.VERIFY, null, null, null, town.transport), 2), NEW_YEAR);
        clock.set("2031-01-02T10:00");
        var web = MockMvcBuilders.webAppContextSetup(context).build();
        var page = web.perform(get("/services/" + atlas.atlas().service(town.roads).code())).andReturn().getResponse().getContentAsString();
        assertThat(page).containsPattern("(?s)Instansi dengan tenggat lain.*Dinas Perhubungan.*2 hari kerja");
        clock.set("2030-12-31T10:00");
        page = web.perform(get("/services/" + atlas.atlas().service(town.roads).code())).andReturn().getResponse().getContentAsString();
        assertThat(page).doesNotContain("Instansi dengan tenggat lain");
    }

    @Test
    void finding_another_service_shortens_the_promise_and_never_lengthens_it() {
        keep(Map.of(new Term(ClockType.RESOLVE, null, null, town.roads, null), 7), NEW_YEAR);
        clock.set("2031-01-02T10:00");
        var lights = file(aComplaint().about(town.streetlights));
        var roads = aboutRoads();

        decide(town.verifier, lights, about(town.roads));
        decide(town.verifier, roads, about(town.streetlights));

        assertThat(clock(lights, ClockType.RESOLVE, 1).days()).isEqualTo(7);
        assertThat(clock(roads, ClockType.RESOLVE, 1).days()).isEqualTo(7);
        assertThat(clock(lights, ClockType.RESOLVE, 1).dueAt()).isEqualTo(clock(roads, ClockType.RESOLVE, 1).dueAt());
    }

    @Test
    void a_version_begins_tomorrow_at_the_earliest() {
        assertThatThrownBy(() -> keep(Map.of(), LocalDate.of(2030, 12, 30))).isInstanceOfSatisfying(Refusal.BadInput.class,
            refusal -> assertThat(refusal.key()).isEqualTo("refusal.admin.from.past"));
    }

    @Test
    void numbers_out_of_range_are_refused_and_change_nothing() {
        int newest = newest().version();

        assertThatThrownBy(() -> keep(Map.of(Term.of(ClockType.VERIFY), 0), NEW_YEAR)).isInstanceOf(Refusal.BadInput.class);
        assertThatThrownBy(() -> keep(Map.of(new Term(ClockType.VERIFY, null, null, -1L, null), 2), NEW_YEAR))
            .isInstanceOf(Refusal.NotFound.class);

        assertThat(newest().version()).isEqualTo(newest);
    }

    @Test
    void two_administrators_do_not_overwrite_each_other() {
        var seen = newest();
        keep(Map.of(), NEW_YEAR);

        assertThatThrownBy(() -> keeping.add(administrator, draft(seen, Map.of(), NEW_YEAR))).isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void only_administrators_of_a_topmost_agency_write_promises() {
        for (var who : new Actor[] {new Actor.Official(1, town.publicWorks, Role.ADMIN), new Actor.Official(1, town.town, Role.LEAD),
            Actor.CITIZEN, new Actor.Importer("source")}) {
            assertThatThrownBy(() -> keeping.add(who, draft(newest(), Map.of(), NEW_YEAR))).as(who.toString())
                .isInstanceOf(Refusal.NotAllowed.class);
        }
    }

    private Decision.Verify about(long service) {
        return new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, service, town.publicWorks, null, null);
    }

    private Policy newest() {
        return keeping.versions().getFirst();
    }

    /// The example with these numbers changed, so that what an earlier test wrote does not count.
    private void keep(Map<Term, Integer> changed, LocalDate from) {
        keeping.add(administrator, draft(newest(), changed, from));
    }

    private PolicyDraft draft(Policy basedOn, Map<Term, Integer> changed, LocalDate from) {
        var example = keeping.versions().getLast();
        var days = new HashMap<>(example.terms());
        days.putAll(changed);
        var working = new EnumMap<ClockType, Boolean>(ClockType.class);
        var limits = new EnumMap<Limit, Integer>(Limit.class);
        for (var type : ClockType.values()) {
            working.put(type, example.workingDays(type));
        }
        for (var limit : Limit.values()) {
            limits.put(limit, example.limit(limit));
        }
        return new PolicyDraft(basedOn.version(), "Peraturan Bupati", from, days, working, limits);
    }
}
