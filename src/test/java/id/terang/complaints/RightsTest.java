package id.terang.complaints;

import static id.terang.complaints.Action.*;
import static id.terang.jurisdiction.ARegion.DESK;
import static id.terang.jurisdiction.ARegion.INSPECTORATE;
import static id.terang.jurisdiction.ARegion.NORTH_OFFICE;
import static id.terang.jurisdiction.ARegion.PROVINCE_OFFICE;
import static id.terang.jurisdiction.ARegion.PUBLIC_WORKS;
import static id.terang.jurisdiction.ARegion.TRANSPORT;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.accounts.Mandate;
import id.terang.jurisdiction.ARegion;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The matrix role × action × place, spelled out: what is not listed is refused.
class RightsTest {

    private final Atlas atlas = ARegion.atlas();

    private static CaseState held(long holder, Visibility visibility, boolean verified) {
        var one = new Complaint();
        one.holderId = holder;
        one.deskId = DESK;
        one.visibility = visibility;
        one.verifiedAt = verified ? Instant.EPOCH : null;
        return one;
    }

    private Set<Action> allowed(Mandate mandate, CaseState one) {
        return allowed(mandate, one, false);
    }

    private Set<Action> allowed(Mandate mandate, CaseState one, boolean handler) {
        var allowed = EnumSet.noneOf(Action.class);
        for (var action : Action.values()) {
            if (Rights.mandateFor(action, one, List.of(mandate), handler, atlas).isPresent()) {
                allowed.add(action);
            }
        }
        return allowed;
    }

    @Test
    void a_verifier_decides_what_arrives_at_the_own_desk() {
        assertThat(allowed(new Mandate(Role.VERIFIER, DESK), held(DESK, Visibility.PUBLIC, false))).containsExactlyInAnyOrder(READ,
            REROUTE, VERIFY, REJECT, REFER, MERGE, UNMERGE, RESPOND, RECLASSIFY, NOTE, ADD_FILES, TIGHTEN, ASSIGN, RELEASE, SPLIT);
        assertThat(allowed(new Mandate(Role.VERIFIER, TRANSPORT), held(DESK, Visibility.PUBLIC, false))).isEmpty();
    }

    @Test
    void after_verification_the_desk_may_still_read_and_merge() {
        assertThat(allowed(new Mandate(Role.VERIFIER, DESK), held(PUBLIC_WORKS, Visibility.PUBLIC, true)))
            .containsExactlyInAnyOrder(READ, MERGE, UNMERGE, NOTE, TIGHTEN, RELEASE);
    }

    @Test
    void a_handler_works_on_what_the_own_agency_holds_and_is_verified() {
        var mandate = new Mandate(Role.HANDLER, PUBLIC_WORKS);
        assertThat(allowed(mandate, held(PUBLIC_WORKS, Visibility.PUBLIC, true))).containsExactlyInAnyOrder(READ, TRANSFER, DELEGATE,
            START, ASSIGN, ASK, WITHDRAW_QUESTION, RESPOND, ANSWER, AMEND_ANSWER, FULFIL_PLAN, RECLASSIFY, SPLIT, JOIN_INCIDENT,
            LEAVE_INCIDENT, NOTE, ADD_FILES, TIGHTEN);
        assertThat(allowed(mandate, held(PUBLIC_WORKS, Visibility.PUBLIC, false))).doesNotContain(ANSWER, ASK, TRANSFER, VERIFY);
        assertThat(allowed(mandate, held(TRANSPORT, Visibility.PUBLIC, true))).isEmpty();
        assertThat(allowed(mandate, held(DESK, Visibility.PUBLIC, true))).isEmpty();
    }

    @Test
    void a_lead_decides_in_the_whole_subtree_but_hides_nothing() {
        var mandate = new Mandate(Role.LEAD, DESK);
        for (long holder : atlas.agencySubtree(DESK)) {
            assertThat(allowed(mandate, held(holder, Visibility.PUBLIC, true)))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(UPHOLD_APPEAL, DISMISS_APPEAL, OPEN_IDENTITY, HIDE, UNHIDE, REDACT,
                    ERASE)));
        }
        assertThat(allowed(new Mandate(Role.LEAD, PUBLIC_WORKS), held(DESK, Visibility.PUBLIC, true))).isEmpty();
    }

    @Test
    void a_moderator_hides_only_what_another_subtree_holds() {
        assertThat(allowed(new Mandate(Role.MODERATOR, TRANSPORT), held(PUBLIC_WORKS, Visibility.PUBLIC, true)))
            .containsExactlyInAnyOrder(READ, HIDE, UNHIDE, REDACT, ERASE, TIGHTEN);
        assertThat(allowed(new Mandate(Role.MODERATOR, PUBLIC_WORKS), held(PUBLIC_WORKS, Visibility.PUBLIC, true))).isEmpty();
        assertThat(allowed(new Mandate(Role.MODERATOR, DESK), held(NORTH_OFFICE, Visibility.PUBLIC, true)))
            .as("above the holder").isEqualTo(atlas.agencySubtree(DESK).contains(NORTH_OFFICE) ? Set.of()
                : EnumSet.of(READ, HIDE, UNHIDE, REDACT, ERASE, TIGHTEN));
    }

    @Test
    void a_secret_case_is_moderated_by_whom_secrets_are_entrusted_to() {
        var sealed = held(PUBLIC_WORKS, Visibility.SECRET, true);
        assertThat(allowed(new Mandate(Role.MODERATOR, TRANSPORT), sealed)).isEmpty();
        assertThat(allowed(new Mandate(Role.MODERATOR, TRANSPORT, true), sealed))
            .containsExactlyInAnyOrder(READ, HIDE, UNHIDE, REDACT, ERASE, TIGHTEN);
        assertThat(allowed(new Mandate(Role.MODERATOR, PUBLIC_WORKS, true), sealed)).as("of the own line").isEmpty();
    }

    @Test
    void oversight_reads_and_tightens_all_that_is_not_sealed_and_does_nothing_else() {
        for (long holder : List.of(DESK, PUBLIC_WORKS, PROVINCE_OFFICE)) {
            assertThat(allowed(new Mandate(Role.OVERSIGHT, INSPECTORATE), held(holder, Visibility.PUBLIC, true)))
                .containsExactlyInAnyOrder(READ, TIGHTEN);
            assertThat(allowed(new Mandate(Role.OVERSIGHT, INSPECTORATE), held(holder, Visibility.SECRET, true))).isEmpty();
        }
    }

    @Test
    void administrators_have_no_business_with_cases() {
        for (var visibility : Visibility.values()) {
            assertThat(allowed(new Mandate(Role.ADMIN, DESK, true), held(DESK, visibility, false))).isEmpty();
        }
    }

    @Test
    void a_custodian_opens_who_is_behind_an_anonymous_case_of_another_line_and_tightens_it_and_does_nothing_else() {
        var mandate = new Mandate(Role.CUSTODIAN, TRANSPORT);
        assertThat(allowed(mandate, held(PUBLIC_WORKS, Visibility.ANONYMOUS, true))).containsExactlyInAnyOrder(READ, OPEN_IDENTITY, TIGHTEN);
        assertThat(allowed(mandate, held(TRANSPORT, Visibility.ANONYMOUS, true))).isEmpty();
        assertThat(allowed(mandate, held(DESK, Visibility.ANONYMOUS, true))).as("above the own agency").isEmpty();
        assertThat(allowed(mandate, held(PUBLIC_WORKS, Visibility.PUBLIC, true))).isEmpty();
        assertThat(allowed(mandate, held(PUBLIC_WORKS, Visibility.SECRET, true))).isEmpty();

        var sealed = held(PUBLIC_WORKS, Visibility.SECRET, true);
        sealed.staysAnonymous = true;
        assertThat(allowed(mandate, sealed)).as("not named for secret cases").isEmpty();
        assertThat(allowed(new Mandate(Role.CUSTODIAN, TRANSPORT, true), sealed)).containsExactlyInAnyOrder(READ, OPEN_IDENTITY, TIGHTEN);
        assertThat(allowed(new Mandate(Role.CUSTODIAN, TRANSPORT, true), held(PUBLIC_WORKS, Visibility.SECRET, true))).isEmpty();
    }

    @Test
    void after_two_disputes_a_handler_does_everything_but_answer() {
        var one = held(PUBLIC_WORKS, Visibility.PUBLIC, true);
        one.leadAnswers = true;
        assertThat(allowed(new Mandate(Role.HANDLER, PUBLIC_WORKS), one)).doesNotContain(ANSWER, AMEND_ANSWER).contains(RESPOND, ASK);
        assertThat(allowed(new Mandate(Role.LEAD, PUBLIC_WORKS), one)).contains(ANSWER, AMEND_ANSWER);
    }

    /// "Every event says who (publicly: the agency and role)": not what a set happens to give first.
    @Test
    void of_several_mandates_the_nearest_to_the_holder_is_acted_under_and_there_the_narrowest() {
        var one = held(PUBLIC_WORKS, Visibility.PUBLIC, true);
        var handler = new Mandate(Role.HANDLER, PUBLIC_WORKS);
        var lead = new Mandate(Role.LEAD, PUBLIC_WORKS);
        var above = new Mandate(Role.LEAD, DESK);
        for (var mandates : List.of(List.of(handler, lead, above), List.of(above, lead, handler), List.of(lead, above, handler))) {
            assertThat(Rights.mandateFor(ANSWER, one, mandates, false, atlas)).contains(handler);
            assertThat(Rights.mandateFor(APPROVE_ANSWER, one, mandates, false, atlas)).contains(lead);
        }
    }

    @Test
    void only_a_lead_above_the_holder_releases_or_returns_what_is_proposed() {
        for (var role : Role.values()) {
            var approving = allowed(new Mandate(role, PUBLIC_WORKS, true), held(PUBLIC_WORKS, Visibility.PUBLIC, true));
            if (role == Role.LEAD) {
                assertThat(approving).contains(APPROVE_ANSWER, RETURN_ANSWER);
            } else {
                assertThat(approving).as(role.name()).doesNotContain(APPROVE_ANSWER, RETURN_ANSWER);
            }
        }
        assertThat(allowed(new Mandate(Role.LEAD, TRANSPORT), held(PUBLIC_WORKS, Visibility.PUBLIC, true))).isEmpty();
    }

    @Test
    void an_appeal_is_decided_by_a_lead_or_oversight_of_the_agency_that_reviews_and_by_nobody_else() {
        var one = held(PUBLIC_WORKS, Visibility.PUBLIC, true);
        one.reviewerId = DESK;
        assertThat(allowed(new Mandate(Role.LEAD, DESK), one)).contains(UPHOLD_APPEAL, DISMISS_APPEAL);
        for (var role : Role.values()) {
            assertThat(allowed(new Mandate(role, PUBLIC_WORKS), one)).as(role.name()).doesNotContain(UPHOLD_APPEAL, DISMISS_APPEAL);
        }
        assertThat(allowed(new Mandate(Role.OVERSIGHT, INSPECTORATE), one)).containsExactlyInAnyOrder(READ, TIGHTEN);
        one.reviewerId = INSPECTORATE;
        assertThat(allowed(new Mandate(Role.OVERSIGHT, INSPECTORATE), one))
            .containsExactlyInAnyOrder(READ, UPHOLD_APPEAL, DISMISS_APPEAL, NOTE, TIGHTEN);
        assertThat(allowed(new Mandate(Role.LEAD, DESK), one)).doesNotContain(UPHOLD_APPEAL, DISMISS_APPEAL);
    }

    @Test
    void an_appeal_in_a_secret_case_is_decided_by_named_officials_of_the_agency_that_reviews_only() {
        var one = held(PUBLIC_WORKS, Visibility.SECRET, true);
        one.reviewerId = INSPECTORATE;
        for (var role : EnumSet.complementOf(EnumSet.of(Role.MODERATOR))) {
            assertThat(allowed(new Mandate(role, INSPECTORATE), one)).as(role.name()).isEmpty();
            assertThat(allowed(new Mandate(role, TRANSPORT, true), one)).as(role.name()).isEmpty();
            if (role == Role.OVERSIGHT || role == Role.LEAD) {
                assertThat(allowed(new Mandate(role, INSPECTORATE, true), one)).as(role.name())
                    .containsExactlyInAnyOrder(READ, UPHOLD_APPEAL, DISMISS_APPEAL, NOTE, TIGHTEN);
            } else {
                assertThat(allowed(new Mandate(role, INSPECTORATE, true), one)).as(role.name()).isEmpty();
            }
        }
    }

    @Test
    void a_secret_case_is_for_named_officials_only() {
        for (var role : Role.values()) {
            assertThat(allowed(new Mandate(role, DESK), held(DESK, Visibility.SECRET, false))).as(role.name()).isEmpty();
        }
        assertThat(allowed(new Mandate(Role.VERIFIER, DESK, true), held(DESK, Visibility.SECRET, false))).contains(READ, VERIFY);
        assertThat(allowed(new Mandate(Role.LEAD, DESK, true), held(PUBLIC_WORKS, Visibility.SECRET, true))).contains(READ, ANSWER);
        assertThat(allowed(new Mandate(Role.HANDLER, PUBLIC_WORKS), held(PUBLIC_WORKS, Visibility.SECRET, true), true))
            .as("the assigned handler is named on the case").contains(READ, ANSWER);
        assertThat(allowed(new Mandate(Role.HANDLER, TRANSPORT), held(PUBLIC_WORKS, Visibility.SECRET, true), true)).isEmpty();
    }
}
