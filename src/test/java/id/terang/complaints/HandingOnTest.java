package id.terang.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Actor;
import id.terang.shared.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Nobody gets rid of a case by sending it around, and there is always somebody who can decide where it goes.
class HandingOnTest extends LivedCases {

    @Autowired Jurisdiction jurisdiction;
    @Autowired Administration administration;

    /// A receiving desk in the town, made at first mention.
    private long desk(String slug) {
        var above = jurisdiction.atlas().agency(town.town);
        return jurisdiction.atlas().agencyBySlug(slug).map(Agency::id).orElseGet(() -> administration.addAgency(new Actor.Importer("small-town"),
            new AgencyDetails(slug, slug, slug, AgencyLevel.REGENCY, town.town, above.areaId(), above.calendarId(), true, null, null, null, null, null,
                null)));
    }

    private OfficialPrincipal verifier(long desk) {
        return town.official("verifikator-" + jurisdiction.atlas().agency(desk).slug(), new Mandate(Role.VERIFIER, desk));
    }

    private void send(OfficialPrincipal by, Receipt receipt, long desk) {
        decide(by, receipt, new Decision.Reroute(desk, "Bukan wilayah kami."));
    }

    @Test
    void desks_send_an_unverified_case_neither_back_nor_on_a_third_time_without_a_lead_or_oversight() {
        long first = desk("loket-pertama");
        long second = desk("loket-kedua");
        long third = desk("loket-ketiga");
        var receipt = aboutRoads();
        send(town.verifier, receipt, first);
        assertThatThrownBy(() -> send(verifier(first), receipt, town.town)).hasMessage(Triage.TAKES_A_LEAD);
        send(verifier(first), receipt, second);
        assertThatThrownBy(() -> send(verifier(second), receipt, third)).hasMessage(Triage.TAKES_A_LEAD);
        send(town.townLead, receipt, third);
        send(town.oversight, receipt, town.town);
        assertThat(now(receipt.reference()).holderId()).isEqualTo(town.town);

        var untouched = aboutRoads();
        assertThatThrownBy(() -> send(town.oversight, untouched, first)).as("a first time is the desks' affair").hasMessage("refusal.right.missing");
    }

    @Test
    void where_nobody_leads_both_the_topmost_lead_of_the_holders_tree_passes_a_late_case_on() {
        var receipt = atWork();
        clock.set("2026-11-30T10:00");
        for (var by : List.of(town.handler, town.worksLead)) {
            assertThatThrownBy(() -> decide(by, receipt, new Decision.Transfer(town.inspectorate, "Urusan provinsi.")))
                .hasMessage(Triage.TAKES_A_LEAD + ".late");
        }
        decide(town.townLead, receipt, new Decision.Transfer(town.inspectorate, "Urusan provinsi."));
        assertThat(now(receipt.reference()).holderId()).isEqualTo(town.inspectorate);
    }
}
