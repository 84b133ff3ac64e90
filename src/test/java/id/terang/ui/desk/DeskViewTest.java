package id.terang.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import id.terang.OwnWords;
import id.terang.TestClock;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.AComplaint;
import id.terang.complaints.Action;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.Claims;
import id.terang.complaints.Decision;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.CalendarKeeping;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.search.QueuedCase;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import id.terang.ui.ClockPanel;
import id.terang.ui.Quote;
import id.terang.ui.desk.actions.ActionForm;
import id.terang.ui.desk.counter.FileOnBehalfView;
import id.terang.ui.desk.office.InboxView;
import id.terang.workbench.Onlookers;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who sees what, who is told what, and what the address says.
class DeskViewTest extends DeskTest {

    @Autowired OpenCases openCases;
    @Autowired Claims claims;

    private Set<Action> offered(OfficialPrincipal official, Reference reference) {
        var view = open(official, reference);
        var offered = EnumSet.noneOf(Action.class);
        for (var action : Action.values()) {
            if (action != Action.READ && offered(view, action)) {
                offered.add(action);
            }
        }
        return offered;
    }

    @Test
    void the_time_that_a_case_stood_answered_is_not_lateness_in_the_queue() {
        var receipt = filing.file(AComplaint.aComplaint().about(town.roads).in(town.north).command(), Actor.CITIZEN);
        var reference = receipt.reference();
        decide(town.verifier, reference, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks, null, null));
        clock.set("2026-11-24T10:00");
        decide(town.handler, reference, new Decision.Answer(Outcome.ACTION_TAKEN, "Ditambal, " + reference, List.of()));
        clock.set("2026-11-27T10:00");
        var claim = claims.open(reference, receipt.secret(), "test");
        claims.act(claim, reader.claimFile(claim).seen(), new CitizenAct.Dispute("Belum, " + reference));
        clock.set("2026-11-30T10:00");

        open(town.handler, reference);
        UI.getCurrent().navigate("desk/" + reference, QueryParameters.of("tab", "my-agency"));
        var view = (DeskView) getCurrentView();
        var line = view.list.grid.getDataProvider().fetch(new Query<>(0, 100, List.of(), null, null))
            .filter(one -> one.reference().equals(reference)).findFirst().orElseThrow();
        // Six working days after 20 November, of which it stood answered for three.
        assertThat(view.list.due(line).text()).isEqualTo("Terlambat 3 hari kerja");
        assertThat(shown(view)).as("the case says the same").contains("Terlambat 3 hari kerja");
    }

    @Test
    void a_case_in_review_says_so_once_to_those_who_do_not_review_it() {
        var receipt = filing.file(AComplaint.aComplaint().about(town.roads).in(town.north).command(), Actor.CITIZEN);
        decide(town.verifier, receipt.reference(), new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Tidak jelas, " + receipt.reference()));
        var claim = claims.open(receipt.reference(), receipt.secret(), "test");
        claims.act(claim, reader.claimFile(claim).seen(), new CitizenAct.Appeal("Jelas, " + receipt.reference()));

        var view = open(town.verifier, receipt.reference());
        UI.getCurrent().navigate("desk/" + receipt.reference(), QueryParameters.simple(Map.of("tab", "all", "q", receipt.reference().toString())));
        var line = view.list.grid.getDataProvider().fetch(new Query<>(0, 100, List.of(), null, null))
            .filter(one -> one.reference().equals(receipt.reference())).findFirst().orElseThrow();
        assertThat(line.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(view.list.due(line).text()).isEqualTo("Masuk 2 Nov 2026");
    }

    /// "Calendar and time zone are those of the receiving desk at filing and survive transfer."
    @Test
    void the_queue_counts_by_the_calendar_of_the_case_whoever_holds_it() {
        var setUp = new Actor.Importer("desk-view-test");
        var hours = new EnumMap<>(CalendarKeeping.OFFICE_HOURS);
        hours.put(DayOfWeek.SATURDAY, hours.get(DayOfWeek.MONDAY));
        long sixDays = beans.getBean(CalendarKeeping.class).add(setUp, "Enam hari", TestClock.WIB, hours);
        long office = beans.getBean(Administration.class).addAgency(setUp, new AgencyDetails("kantor-enam-hari", "Kantor Enam Hari", "Kantor Enam Hari",
            AgencyLevel.REGENCY, town.town, town.regency, sixDays, false, null, null, null, null, null, null));
        beans.getBean(Jurisdiction.class).atlas();
        var reference = assigned();
        decide(town.townLead, reference, new Decision.Transfer(office, "Wewenangnya."));
        clock.set("2026-11-04T10:00");

        var view = open(town.townLead, reference);
        UI.getCurrent().navigate("desk/" + reference, QueryParameters.of("q", reference.toString()));
        var line = view.list.grid.getDataProvider().fetch(new Query<>(0, 100, List.of(), null, null))
            .filter(one -> one.reference().equals(reference)).findFirst().orElseThrow();
        assertThat(view.list.due(line).text()).isEqualTo("3 hari kerja lagi (Sen 9 Nov)");
        assertThat(shown(view)).as("the case says the same").contains("3 hari kerja lagi (Sen 9 Nov)");
    }

    @Test
    void the_desk_is_marked_in_the_navigation_while_a_case_is_open_and_not_beside_its_neighbours() {
        var reference = assigned();
        open(town.handler, reference);
        var desk = $(SideNavItem.class).all().stream().filter(item -> "desk".equals(item.getPath())).findFirst().orElseThrow();
        assertThat(desk.isMatchNested()).isTrue();

        UI.getCurrent().navigate("desk/inbox");
        assertThat(desk.isMatchNested()).as("the inbox has an entry of its own").isFalse();
    }

    @Test
    void every_role_is_offered_what_it_may_do_and_the_state_allows() {
        var submitted = filed();
        assertThat(offered(town.verifier, submitted)).contains(Action.VERIFY, Action.REROUTE, Action.REJECT, Action.REFER,
            Action.MERGE, Action.NOTE).doesNotContain(Action.ANSWER, Action.TRANSFER, Action.UNMERGE, Action.HIDE, Action.START);
        assertThat(offered(town.oversight, submitted)).containsExactly(Action.TIGHTEN);
        assertThat(offered(town.moderator, submitted)).containsExactlyInAnyOrder(Action.HIDE, Action.REDACT, Action.ERASE, Action.TIGHTEN);

        var assigned = assigned();
        assertThat(offered(town.handler, assigned)).contains(Action.ANSWER, Action.ASK, Action.RESPOND, Action.TRANSFER,
            Action.DELEGATE, Action.START, Action.ASSIGN).doesNotContain(Action.VERIFY, Action.REJECT, Action.WITHDRAW_QUESTION);
        assertThat(offered(town.verifier, assigned)).containsExactlyInAnyOrder(Action.MERGE, Action.RELEASE, Action.NOTE,
            Action.TIGHTEN);

        var answered = answered();
        assertThat(offered(town.handler, answered)).contains(Action.NOTE, Action.AMEND_ANSWER)
            .doesNotContain(Action.ANSWER, Action.ASK, Action.RESPOND, Action.FULFIL_PLAN);
    }

    @Test
    void delegating_is_offered_only_where_an_office_is_below_and_refused_elsewhere() {
        var reference = assigned();
        assertThat(offered(town.handler, reference)).contains(Action.DELEGATE);
        decide(town.handler, reference, new Decision.Delegate(town.roadUnit, "Dikerjakan unit."));
        assertThat(offered(town.unitHandler, reference)).contains(Action.TRANSFER).doesNotContain(Action.DELEGATE);
        for (long to : new long[] {town.roadUnit, town.publicWorks, town.transport}) {
            assertThatThrownBy(() -> decide(town.unitHandler, reference, new Decision.Delegate(to, "Bukan kami."))).isInstanceOf(Refusal.class);
        }
        assertThat(file(town.unitHandler, reference).complaint().holderId()).isEqualTo(town.roadUnit);
    }

    @Test
    void whoever_was_given_nothing_is_told_of_what_nobody_works_on() {
        var idle = town.official("penangan-unit-baru", new Mandate(Role.HANDLER, town.roadUnit));
        var reference = assigned();
        decide(town.handler, reference, new Decision.Delegate(town.roadUnit, "Dikerjakan unit, " + reference));
        sit(idle);
        var view = navigate("desk", DeskView.class);
        assertThat(view.list.empty.getText()).isEqualTo("Tidak ada laporan yang diberikan kepada Anda.");
        assertThat(view.list.free.getText()).matches("\\d+ laporan di instansi Anda atau di bawahnya belum ada penangannya");
        assertThat(view.list.free.getHref()).startsWith("/app/desk?").contains("tab=unassigned", "agency=unit-jalan");

        UI.getCurrent().navigate("desk", QueryParameters.simple(Map.of("tab", "mine", "q", "kelinci")));
        assertThat(view.list.free.isVisible()).as("a narrowed list says that it is one").isFalse();
    }

    @Test
    void whoever_loses_their_last_case_while_they_look_is_told_the_same() {
        var idle = town.official("penangan-unit-baru", new Mandate(Role.HANDLER, town.roadUnit));
        var reference = assigned();
        decide(town.handler, reference, new Decision.Delegate(town.roadUnit, "Dikerjakan unit, " + reference));
        decide(town.worksLead, reference, new Decision.Assign(idle.officialId()));
        sit(idle);
        var view = navigate("desk", DeskView.class);
        assertThat(lines(view)).containsExactly(reference);
        assertThat(view.list.free.isVisible()).isFalse();

        decide(town.worksLead, reference, new Decision.Assign(null));
        await().pollInSameThread().until(() -> {
            newsArrives();
            return view.list.free.isVisible();
        });
        assertThat(view.list.empty.getText()).isEqualTo("Tidak ada laporan yang diberikan kepada Anda.");
    }

    @Test
    void a_custodian_opens_who_is_behind_an_anonymous_case_and_nothing_else() {
        var custodian = town.official("penjaga", new Mandate(Role.CUSTODIAN, town.inspectorate));
        var anonymous = filed(AComplaint.aComplaint().about(town.roads).in(town.north).visible(Visibility.ANONYMOUS));
        assertThat(offered(custodian, anonymous)).containsExactlyInAnyOrder(Action.OPEN_IDENTITY, Action.TIGHTEN);

        var view = open(custodian, anonymous);
        assertThat(words(view.pane)).contains("hanya dapat dibuka penjaga identitas");
        var form = choose(view, Action.OPEN_IDENTITY, ActionForm.class);
        $(TextArea.class).from(form).single().setValue("Perintah pengadilan 12/2026.");
        send(form);
        confirm();
        test($(Button.class).from(view.pane).withText("Tampilkan").single()).click();
        assertThat(words(view.pane)).contains("warga@contoh.id");

        assertThat(words(open(custodian, filed()).pane)).contains("Tidak ada laporan dengan nomor ini di instansi Anda");
        navigate("search", SearchView.class);
        navigate("desk/inbox", InboxView.class);
        navigate("", DeskView.class);
    }

    @Test
    void a_question_that_the_law_refuses_is_not_offered_and_says_why() {
        var reference = assigned();
        assertThat(offered(town.handler, reference)).contains(Action.ASK);
        decide(town.handler, reference, new Decision.Ask("Di dekat toko apa, " + OwnWords.of(reference) + "?"));
        decide(town.handler, reference, new Decision.WithdrawQuestion(null));
        assertThat(offered(town.handler, reference)).doesNotContain(Action.ASK);
        assertThat(whyNot(reference)).as("a second one").contains("Tanya pelapor", "Pertanyaan kedua harus diajukan oleh pimpinan.");
        assertThat(offered(town.worksLead, reference)).contains(Action.ASK);

        decide(town.worksLead, reference, new Decision.Ask("Dan di sisi mana, " + OwnWords.of(reference) + "?"));
        clock.set("2026-11-04T10:00");
        decide(town.worksLead, reference, new Decision.WithdrawQuestion(null));
        assertThat(words(choose(open(town.worksLead, reference), Action.ASK, ActionForm.class))).as("what is left").contains("paling lama 8 hari kerja");

        clock.set("2027-02-01T10:00");
        assertThat(offered(town.worksLead, reference)).doesNotContain(Action.ASK);
        assertThat(whyNot(reference)).contains("Tenggat sudah lewat, jadi tidak bisa dijeda lagi.");

        clock.set("2026-11-02T10:00");
        var unreachable = filed(AComplaint.aComplaint().about(town.roads).in(town.north).withoutContact());
        decide(town.verifier, unreachable, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks, null, null));
        assertThat(offered(town.handler, unreachable)).doesNotContain(Action.ASK);
        assertThat(whyNot(unreachable)).contains("Tanya pelapor", "tidak meninggalkan kontak");
    }

    private String whyNot(Reference reference) {
        var view = open(town.handler, reference);
        return $(MenuBar.class).from(view.pane).all().stream().flatMap(menu -> menu.getItems().stream())
            .flatMap(item -> item.getSubMenu().getItems().stream()).filter(item -> !item.isEnabled()).map(DeskTest::words)
            .collect(Collectors.joining());
    }

    @Test
    void a_case_of_others_or_none_at_all_look_alike() {
        var secret = filed(AComplaint.aComplaint().about(town.roads).in(town.north).visible(Visibility.SECRET));
        var none = words(open(town.verifier, secret).pane);
        assertThat(none).contains("Tidak ada laporan dengan nomor ini di instansi Anda").doesNotContain("Buka halaman publiknya");
        assertThat(words(navigate("desk/4821-0937-6", DeskView.class).pane)).isEqualTo(none);
        assertThat(words(navigate("desk/not-a-number", DeskView.class).pane)).isEqualTo(none);
    }

    @Test
    void what_another_agency_has_is_open_as_far_as_to_everybody() {
        var reference = assigned();
        var pane = open(town.transportHandler, reference).pane;
        assertThat(words(pane)).contains("Tidak ada laporan dengan nomor ini di instansi Anda");
        assertThat($(Anchor.class).from(pane.none).single().getHref()).isEqualTo("/complaints/" + reference);
    }

    @Test
    void two_officials_on_one_case_are_told() {
        var reference = assigned();
        var met = new ArrayList<List<String>>();
        var other = openCases.enter(file(town.worksLead, reference).complaint().id(), new Colleague(town.worksLead, met));
        var view = open(town.handler, reference);
        newsArrives();

        assertThat(view.pane.news.others.isVisible()).isTrue();
        assertThat(view.pane.news.others.getText()).isEqualTo("Petugas kepala-pu sedang membuka laporan ini.");
        assertThat(met.getLast()).containsExactly("Petugas penangan");

        other.remove();
        newsArrives();
        assertThat(view.pane.news.others.isVisible()).isFalse();
    }

    @Test
    void whose_browser_died_is_not_taken_for_looking_on() {
        var reference = assigned();
        var met = new ArrayList<List<String>>();
        var other = openCases.enter(file(town.worksLead, reference).complaint().id(), new Colleague(town.worksLead, met));
        open(town.handler, reference);
        var screen = UI.getCurrent().getInternals();
        long heard = screen.getLastHeartbeatTimestamp();

        long now = System.nanoTime();
        openCases.listen(now);
        openCases.listen(now + OpenCases.SILENT.plusSeconds(1).toNanos());
        assertThat(met.getLast()).isEmpty();
        assertThat(openCases.looks()).extracting(Onlookers.Look::officialId).contains(town.worksLead.officialId()).doesNotContain(town.handler.officialId());

        screen.setLastHeartbeatTimestamp(heard + 1);
        openCases.listen(now + OpenCases.SILENT.plusSeconds(2).toNanos());
        assertThat(met.getLast()).as("it was asleep only").containsExactly("Petugas penangan");
        other.remove();
    }

    @Test
    void a_change_by_somebody_else_is_announced_and_one_s_own_is_not() {
        var reference = assigned();
        var view = open(town.handler, reference);
        var note = choose(view, Action.NOTE, ActionForm.class);
        $(TextArea.class).from(note).single().setValue("Sudah saya lihat.");
        send(note);
        decide(town.worksLead, reference, new Decision.Respond("Kami cek."));
        await().pollInSameThread().until(() -> {
            newsArrives();
            return view.pane.news.changed.isVisible();
        });
        assertThat(words(view.pane)).contains("Sudah saya lihat.").doesNotContain("Kami cek.");
        view.pane.reload();
        assertThat(view.pane.news.changed.isVisible()).isFalse();
        assertThat(words(view.pane)).contains("Kami cek.");
    }

    @Test
    void one_s_own_merge_is_no_news_and_what_presses_is_told_at_the_survivor() {
        var older = filed();
        clock.advance(Duration.ofMinutes(5));
        var younger = filed();
        var view = open(town.verifier, younger);
        assertThat($(ClockPanel.class).from($(CaseHead.class).single()).all()).isNotEmpty();
        var heard = new AtomicInteger();
        var other = openCases.enter(file(town.verifier, younger).complaint().id(), new Colleague(town.worksLead, new ArrayList<>()) {
            @Override
            public void hears(int seq) {
                heard.incrementAndGet();
            }
        });
        var form = choose(view, Action.MERGE, ActionForm.class);
        $(TextField.class).from(form).single().setValue(older.toString());
        send(form);
        confirm();
        await().pollInSameThread().until(() -> heard.get() > 0);
        newsArrives();
        assertThat(view.pane.news.changed.isVisible()).isFalse();
        assertThat($(ClockPanel.class).from($(CaseHead.class).single()).all()).isEmpty();
        other.remove();
    }

    @Test
    void the_queue_hears_of_new_and_changed_cases_without_a_reload() {
        var word = "kelinci" + System.nanoTime();
        var known = filed(about(word));
        sit(town.verifier);
        UI.getCurrent().navigate("desk", QueryParameters.simple(Map.of("tab", "to-verify", "sort", "newest", "q", word)));
        var view = (DeskView) getCurrentView();
        assertThat(lines(view)).containsExactly(known);
        assertThat(view.news.getChildren()).noneMatch(Component::isVisible);

        clock.advance(Duration.ofMinutes(1));
        var fresh = filed(about(word));
        await().pollInSameThread().until(() -> {
            newsArrives();
            return view.news.getChildren().allMatch(Component::isVisible);
        });
        assertThat(words(view.news)).contains("1 laporan");
        test(view.news.show).click();
        assertThat(lines(view)).containsExactly(fresh, known);
        assertThat(view.news.getChildren()).noneMatch(Component::isVisible);

        assertThat(view.list.after(fresh).orElseThrow().visibility()).isEqualTo(Visibility.PUBLIC);
        decide(town.verifier, known, new Decision.Tighten(Visibility.ANONYMOUS, "Menyebut nama."));
        await().pollInSameThread().until(() -> {
            newsArrives();
            return view.list.after(fresh).orElseThrow().visibility() == Visibility.ANONYMOUS;
        });
        assertThat(view.news.getChildren()).as("a line that only changed is no news").noneMatch(Component::isVisible);

        decide(town.verifier, known, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Tidak jelas."));
        await().pollInSameThread().until(() -> {
            newsArrives();
            return view.news.getChildren().allMatch(Component::isVisible);
        });
        test(view.news.show).click();
        assertThat(view.list.grid.getDataProvider().fetch(new Query<>(0, 1, List.of(), null, null)).map(QueuedCase::reference)).containsExactly(fresh);
        assertThat(view.list.bringUpToDate()).as("nothing stale is left of a longer list").isZero();
    }

    private AComplaint about(String word) {
        return AComplaint.aComplaint().about(town.roads).in(town.north).titled(word);
    }

    private static List<Reference> lines(DeskView view) {
        return view.list.grid.getDataProvider().fetch(new Query<>(0, 50, List.of(), null, null)).map(QueuedCase::reference).toList();
    }

    @Test
    void whoever_leaves_is_forgotten() {
        var first = assigned();
        var second = assigned();
        int others = openCases.screens();
        open(town.handler, first);
        navigate("desk/" + second, DeskView.class);
        assertThat(openCases.screens()).isEqualTo(others + 1);
        navigate("desk", DeskView.class);
        assertThat(openCases.screens()).isEqualTo(others);
        open(town.handler, first);
        sit(town.verifier);
        navigate(FileOnBehalfView.class);
        assertThat(openCases.screens()).isEqualTo(others);
    }

    @Test
    void the_case_speaks_english_too() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var view = open(town.handler, assigned());
        assertThat(words(view.pane)).contains("In the citizen’s words", "Deadlines", "working days left");
        assertThat(offered(view, Action.ANSWER)).isTrue();
        assertThat($(Quote.class).from(view.pane).first().getElement().getAttribute("lang")).isEqualTo("id");
    }

    private static class Colleague implements OpenCases.Visitor {

        private final OfficialPrincipal official;
        private final List<List<String>> met;

        Colleague(OfficialPrincipal official, List<List<String>> met) {
            this.official = official;
            this.met = met;
        }

        @Override
        public long officialId() {
            return official.officialId();
        }

        @Override
        public String name() {
            return official.displayName();
        }

        @Override
        public void meets(List<String> names) {
            met.add(names);
        }

        @Override
        public long beat() {
            return System.nanoTime();
        }

        @Override
        public void hears(int seq) { }
    }
}
