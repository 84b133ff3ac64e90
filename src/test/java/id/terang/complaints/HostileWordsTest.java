package id.terang.complaints;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.accounts.Mandate;
import id.terang.complaints.telling.Story;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.LocalWords;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import id.terang.shared.SecretCode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Every field for words of every filing, decision and act of a claimant: kept to the letter, or refused clearly.
class HostileWordsTest extends LivedCases {

    private static final String HOSTILE = "<script>alert('x')</script>'); drop table complaint; -- {0} ${7*7} 🚧 مرحبا ";
    private static final String ENDLESS = "x".repeat(100_000);
    private static final LocalDate NEXT_MONTH = LocalDate.of(2026, 12, 1);
    /// They name the source of a past case; nobody types them.
    private static final Set<String> NOT_TYPED = Set.of("source", "sourceId");

    private static final Actor SET_UP = new Actor.Importer("hostile-words-test");

    @Autowired Administration administration;
    @Autowired Jurisdiction jurisdiction;

    private final List<String> typed = new ArrayList<>();
    private Set<Long> before;

    @BeforeEach
    void look_around() {
        before = cases();
    }

    private Set<Long> cases() {
        return jdbc.sql("select id from complaint").query(Long.class).set();
    }

    static Stream<Arguments> fieldsForWords() {
        return kinds().flatMap(kind -> Arrays.stream(kind.getRecordComponents())
            .filter(field -> field.getType() == String.class && !NOT_TYPED.contains(field.getName()))
            .map(field -> Arguments.of(kind, field.getName())));
    }

    private static Stream<Class<?>> kinds() {
        return Stream.of(Stream.of(FileComplaint.class, Decision.Release.class, Decision.Part.class),
            Arrays.stream(Decision.class.getPermittedSubclasses()), Arrays.stream(CitizenAct.class.getPermittedSubclasses()))
            .flatMap(Function.identity());
    }

    @ParameterizedTest
    @MethodSource("fieldsForWords")
    void a_hundred_thousand_characters_are_refused_with_the_limit(Class<?> kind, String field) {
        assertThatThrownBy(() -> made(kind, field)).isInstanceOfSatisfying(Refusal.BadInput.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("refusal.text.long");
            assertThat(refusal.args()[1]).isEqualTo(ENDLESS.length());
        });
    }

    private static Object made(Class<?> kind, String endless) throws Throwable {
        var fields = kind.getRecordComponents();
        Constructor<?> constructor = kind.getDeclaredConstructor(Arrays.stream(fields).map(RecordComponent::getType)
            .toArray(Class<?>[]::new));
        try {
            return constructor.newInstance(Arrays.stream(fields)
                .map(field -> field.getName().equals(endless) ? ENDLESS : something(field)).toArray());
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static @Nullable Object something(RecordComponent field) {
        Class<?> type = field.getType();
        if (field.getName().equals("parts")) {
            return List.of(new Decision.Part("Satu", "Satu urusan.", 1, true));
        } else if (type == List.class) {
            return List.of();
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type == String.class) {
            return NOT_TYPED.contains(field.getName()) ? null : "kata";
        }
        return SAMPLES.get(type);
    }

    private static final Map<Class<?>, Object> SAMPLES = Map.of(long.class, 1L, int.class, 1, boolean.class, true,
        LocalDate.class, NEXT_MONTH, UUID.class, UUID.randomUUID(), Reference.class, Reference.random(new Random(7)),
        SecretCode.class, SecretCode.random(new SecureRandom()), Contact.class, Contact.none(LocalWords.INDONESIAN));

    /// What happens to a case until `decision` is taken, with hostile words in every field.
    private enum Told {

        VERIFY(Decision.Verify.class, test -> {
            var receipt = test.aboutRoads();
            test.decide(test.town.verifier, receipt, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, test.town.roads,
                test.town.publicWorks, test.release(), test.words("note")));
        }),
        REROUTE(Decision.Reroute.class, test -> {
            var receipt = test.aboutRoads();
            test.decide(test.town.verifier, receipt, new Decision.Reroute(test.otherDesk(), test.words("reason")));
        }),
        REJECT(Decision.Reject.class, test -> test.decide(test.town.verifier, test.aboutRoads(),
            new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, test.words("reason")))),
        REFER(Decision.Refer.class, test -> test.decide(test.town.verifier, test.aboutRoads(),
            new Decision.Refer(test.words("to"), test.words("reason")))),
        MERGE(Decision.Merge.class, test -> test.merged(test.words("reason"))),
        UNMERGE(Decision.Unmerge.class, test -> test.decide(test.town.verifier, test.merged(null),
            new Decision.Unmerge(test.words("reason")))),
        TRANSFER(Decision.Transfer.class, test -> test.decide(test.town.handler, test.atWork(),
            new Decision.Transfer(test.town.transport, test.words("reason")))),
        DELEGATE(Decision.Delegate.class, test -> test.decide(test.town.handler, test.atWork(),
            new Decision.Delegate(test.town.roadUnit, test.words("reason")))),
        ASK(Decision.Ask.class, test -> test.decide(test.town.handler, test.atWork(), new Decision.Ask(test.words("question")))),
        WITHDRAW_QUESTION(Decision.WithdrawQuestion.class, test -> {
            var receipt = test.atWork();
            test.decide(test.town.handler, receipt, new Decision.Ask("Di mana?"));
            test.decide(test.town.handler, receipt, new Decision.WithdrawQuestion(test.words("reason")));
        }),
        RESPOND(Decision.Respond.class, test -> test.decide(test.town.handler, test.atWork(),
            new Decision.Respond(test.words("text")))),
        ANSWER(Decision.Answer.class, test -> test.decide(test.town.handler, test.atWork(),
            new Decision.Answer(Outcome.ACTION_TAKEN, test.words("text"), List.of()))),
        RETURN_ANSWER(Decision.ReturnAnswer.class, test -> test.checked(() -> {
            var receipt = test.answered();
            test.decide(test.town.worksLead, receipt, new Decision.ReturnAnswer(test.words("reason")));
        })),
        AMEND_ANSWER(Decision.AmendAnswer.class, test -> test.decide(test.town.handler, test.answered(),
            new Decision.AmendAnswer(test.words("text"), List.of()))),
        MOVE_PLAN(Decision.MovePlan.class, test -> test.decide(test.town.worksLead, test.planned(),
            new Decision.MovePlan(NEXT_MONTH.plusDays(3), test.words("reason")))),
        FULFIL_PLAN(Decision.FulfilPlan.class, test -> test.decide(test.town.handler, test.planned(),
            new Decision.FulfilPlan(test.words("text"), List.of()))),
        SPLIT(Decision.Split.class, test -> test.decide(test.town.handler, test.atWork(), new Decision.Split(
            List.of(new Decision.Part(test.words("title"), test.words("text"), test.town.streetlights, true)),
            test.words("reason")))),
        JOIN_INCIDENT(Decision.JoinIncident.class, test -> test.joined(test.words("reason"))),
        LEAVE_INCIDENT(Decision.LeaveIncident.class, test -> test.decide(test.town.handler, test.joined(null),
            new Decision.LeaveIncident(test.words("reason")))),
        RELEASE_WORDS(Decision.ReleaseWords.class, test -> {
            var receipt = test.aboutRoads();
            test.decide(test.town.verifier, receipt, test.verified(false));
            test.decide(test.town.verifier, receipt, new Decision.ReleaseWords(test.release()));
        }),
        UPHOLD_APPEAL(Decision.UpholdAppeal.class, test -> test.decide(test.town.oversight, test.appealed(),
            new Decision.UpholdAppeal(test.words("instruction"), NEXT_MONTH))),
        DISMISS_APPEAL(Decision.DismissAppeal.class, test -> test.decide(test.town.oversight, test.appealed(),
            new Decision.DismissAppeal(test.words("reason")))),
        OPEN_IDENTITY(Decision.OpenIdentity.class, test -> test.decide(
            test.town.official("penjaga-kata", new Mandate(Role.CUSTODIAN, test.town.inspectorate)),
            test.file(aComplaint().about(test.town.roads).visible(Visibility.ANONYMOUS)),
            new Decision.OpenIdentity(test.words("reason")))),
        RECLASSIFY(Decision.Reclassify.class, test -> test.decide(test.town.worksLead, test.atWork(),
            new Decision.Reclassify(Kind.INFORMATION_REQUEST, Track.ORDINARY, test.town.roads, test.words("reason")))),
        NOTE(Decision.Note.class, test -> test.decide(test.town.handler, test.atWork(), new Decision.Note(test.words("text")))),
        TIGHTEN(Decision.Tighten.class, test -> test.decide(test.town.verifier, test.aboutRoads(),
            new Decision.Tighten(Visibility.SECRET, test.words("reason")))),
        HIDE(Decision.Hide.class, test -> test.decide(test.town.moderator, test.answered(),
            new Decision.Hide(test.words("reason")))),
        UNHIDE(Decision.Unhide.class, test -> {
            var receipt = test.answered();
            test.decide(test.town.moderator, receipt, new Decision.Hide("Memuat nama."));
            test.decide(test.town.moderator, receipt, new Decision.Unhide(test.words("reason")));
        }),
        REDACT(Decision.Redact.class, test -> {
            var receipt = test.answered();
            test.decide(test.town.moderator, receipt, new Decision.Redact(test.now(receipt.reference()).lastSeq(), null,
                test.words("replacement"), test.words("reason")));
        }),
        ERASE(Decision.Erase.class, test -> test.decide(test.town.moderator, test.answered(),
            new Decision.Erase(test.words("reason"))));

        private final Class<? extends Decision> decision;
        private final Story story;

        Told(Class<? extends Decision> decision, Story story) {
            this.decision = decision;
            this.story = story;
        }
    }

    private interface Story {
        void happens(HostileWordsTest test);
    }

    @Test
    void every_decision_that_has_words_is_told_here() {
        var wordy = Arrays.stream(Decision.class.getPermittedSubclasses()).filter(one ->
            one == Decision.ReleaseWords.class || Arrays.stream(one.getRecordComponents()).anyMatch(field -> field.getType() == String.class));
        assertThat(Arrays.stream(Told.values()).map(one -> one.decision).collect(Collectors.<Class<?>>toSet()))
            .isEqualTo(wordy.collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void script_sql_emoji_and_right_to_left_words_of_an_official_are_kept_to_the_letter(Story story) {
        story.happens(this);
        assertThat(typed).isNotEmpty();
        assertThat(keptWords()).contains(typed.toArray(String[]::new));
    }

    static Stream<Arguments> stories() {
        return Arrays.stream(Told.values()).map(told -> Arguments.argumentSet(told.name(), told.story));
    }

    @Test
    void script_sql_emoji_and_right_to_left_words_of_a_citizen_are_kept_to_the_letter() {
        file(aComplaint().about(town.roads).titled(words("title")).saying(words("text")).at(words("address")));
        var asked = atWork();
        decide(town.handler, asked, new Decision.Ask("Di mana?"));
        act(asked, new CitizenAct.Clarify(words("reply"), List.of()));
        act(asked, new CitizenAct.Withdraw(words("withdraw")));
        var disputed = answered();
        act(disputed, new CitizenAct.Dispute(words("dispute")));
        var confirmed = answered();
        act(confirmed, new CitizenAct.Confirm(2, words("remark")));
        act(confirmed, new CitizenAct.Reopen(words("reopen")));
        appealed(words("appeal"));
        act(merged(null), new CitizenAct.DemandUnmerge(words("unmerge")));
        assertThat(keptWords()).contains(typed.toArray(String[]::new));
    }

    private String words(String field) {
        // Without digits, which might look like somebody's number and be masked.
        typed.add(HOSTILE + field + "-" + UUID.randomUUID().toString().replaceAll("\\d", ""));
        return typed.getLast();
    }

    /// Whatever the database keeps of the cases that are told here, in one.
    private String keptWords() {
        var ids = cases();
        ids.removeAll(before);
        var cases = jdbc.sql("select concat_ws(' ', title, text, address, public_title, public_text, public_address) from complaint "
            + "where id in (:ids)").param("ids", ids).query(String.class).list();
        return Stream.concat(cases.stream(), ids.stream().map(id -> events.of(id).toString())).collect(Collectors.joining("\n"));
    }

    private Decision.Release release() {
        return new Decision.Release(words("title"), words("text"), words("address"), List.of());
    }

    private long otherDesk() {
        var town = jurisdiction.atlas().agency(this.town.town);
        return jurisdiction.atlas().agencyBySlug("loket-lain").map(Agency::id).orElseGet(() -> administration.addAgency(SET_UP,
            new AgencyDetails("loket-lain", "Loket Lain", "Loket Lain", AgencyLevel.REGENCY, town.id(), town.areaId(),
                town.calendarId(), true, null, null, null, null, null, null)));
    }

    private Receipt merged(@Nullable String reason) {
        var older = aboutRoads();
        clock.set("2026-11-02T11:00");
        var younger = aboutRoads();
        decide(town.verifier, younger, new Decision.Merge(older.reference(), reason));
        return younger;
    }

    private Receipt joined(@Nullable String reason) {
        var parent = atWork();
        var child = atWork();
        decide(town.handler, child, new Decision.JoinIncident(parent.reference(), reason));
        return child;
    }

    private Receipt planned() {
        var receipt = atWork();
        decide(town.handler, receipt, new Decision.Answer(Outcome.PLANNED, NEXT_MONTH, "Setelah musim hujan.", List.of()));
        return receipt;
    }

    private Receipt appealed() {
        return appealed("Jelas sekali.");
    }

    private Receipt appealed(String reason) {
        var receipt = aboutRoads();
        decide(town.verifier, receipt, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Tidak jelas."));
        act(receipt, new CitizenAct.Appeal(reason));
        return receipt;
    }

    private void checked(Runnable story) {
        administration.checkAnswers(SET_UP, town.publicWorks, true);
        try {
            story.run();
        } finally {
            administration.checkAnswers(SET_UP, town.publicWorks, false);
        }
    }
}
