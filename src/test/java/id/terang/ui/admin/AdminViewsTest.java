package id.terang.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialDetails;
import id.terang.accounts.OfficialListed;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.complaints.Correspondence;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.AreaDetails;
import id.terang.jurisdiction.AreaLevel;
import id.terang.jurisdiction.CalendarKeeping;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Hours;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.WorkingCalendar;
import id.terang.notifications.LetterText;
import id.terang.notifications.Mailboxes;
import id.terang.search.IndexKeeping;
import id.terang.shared.EmailAddress;
import id.terang.shared.Role;
import id.terang.shared.Slugs;
import id.terang.ui.Seat;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

@SpringBootTest
class AdminViewsTest extends SpringBrowserlessTest {

    @Autowired
    Administration administration;
    @Autowired
    CalendarKeeping calendarKeeping;
    @Autowired
    Jurisdiction jurisdiction;
    @Autowired
    Officials officials;
    @Autowired
    Admin admin;
    @Autowired
    IndexKeeping keeping;
    @Autowired
    @Qualifier("indexFolder")
    Object folder;
    @Autowired
    Mailboxes mailboxes;
    @Autowired
    Correspondence correspondence;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void an_administrator_of_the_topmost_agency_is_at_work() {
        if (jurisdiction.atlas().agencies().isEmpty()) {
            long agency = administration.firstAgency("Pemerintah Kabupaten Terang Raya", ZoneId.of("Asia/Jakarta"));
            officials.install("admin", new OfficialDetails("Ratna", null, agency,
                    Set.of(new Mandate(Role.ADMIN, agency)), true), "kata sandi contoh");
        }
        OfficialListed ratna = officials.ofAgencies(Set.of(root().id())).stream()
                .filter(one -> one.userName().equals("admin")).findFirst().orElseThrow();
        OfficialPrincipal principal = new OfficialPrincipal(ratna.id(), ratna.version(), "admin", "Ratna",
                root().id(), ratna.details().mandates());
        Seat.take(principal);
        UI.getCurrent().setLocale(Locale.of("id"));
    }

    /// From elsewhere: a view that is there already is not made anew.
    private void overview() {
        navigate(AgenciesView.class);
        navigate(AdminHomeView.class);
    }

    @Test
    void the_overview_counts_and_says_who_changed_what() {
        administration.addAgency(admin.actor(), new AgencyDetails("dinas-terbaru", "Dinas Terbaru", "Terbaru",
                AgencyLevel.REGENCY, root().id(), null, root().calendarId(), false, null, null, null, null, null, null));
        overview();

        assertThat($(ListItem.class).all()).extracting(item -> item.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("Ratna menambahkan instansi Dinas Terbaru"));
    }

    @Test
    void what_was_done_to_officials_is_told_with_the_other_changes() {
        officials.create(admin.official(), "baru-tercatat", new OfficialDetails("Sari Tercatat", null, root().id(), Set.of(), true),
                "kata sandi contoh");
        overview();

        assertThat($(ListItem.class).all()).extracting(item -> item.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("Ratna menambahkan petugas Sari Tercatat"));
    }

    @Test
    void the_accuracy_of_suggestions_is_shown_for_thirty_and_ninety_days() {
        navigate(SuggestionsView.class);

        assertThat($(SuggestionsView.class).single().figures.getElement().getTextRecursively())
                .contains("Layanan, 30 hari terakhir", "Instansi, 90 hari terakhir", "Dikoreksi kemudian", "Tanpa usul");
    }

    @Test
    void the_search_index_is_built_anew_once_that_was_confirmed() {
        var ratna = admin.official();
        var view = navigate(SearchIndexView.class);
        assertThat(view.numbers.getElement().getTextRecursively()).contains("laporan di dalam indeks", "MB");
        assertThat(view.compared.getText()).startsWith("Susunan indeks ke-");

        test(view.build).click();
        var ask = $(ConfirmDialog.class).single();
        assertThat(view.build.isEnabled()).as("not before it is confirmed").isTrue();
        test(ask).confirm();
        await().until(() -> keeping.building(ratna).isEmpty());
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        assertThat(view.build.isEnabled()).isTrue();
    }

    @Test
    void an_index_that_is_filled_from_nothing_is_said_to_answer_nothing_until_it_is_whole() {
        ReflectionTestUtils.invokeMethod(folder, "beginFromNothing");
        try {
            var view = navigate(SearchIndexView.class);
            assertThat(view.partial.isVisible()).isTrue();
            assertThat(view.partial.getText()).contains("pencarian, daftar, antrean, dan berkas data ditutup");
            test(view.build).click();
            assertThat($(ConfirmDialog.class).single().getElement().getProperty("message")).contains("tetap ditutup").doesNotContain("tetap menjawab");
            ReflectionTestUtils.invokeMethod(folder, "end");
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
            assertThat(view.partial.isVisible()).isFalse();
        } finally {
            ReflectionTestUtils.invokeMethod(folder, "end");
        }
    }

    @Test
    void an_administrator_of_an_office_below_sees_nothing_of_the_search_index() {
        long office = administration.addAgency(admin.actor(), new AgencyDetails("dinas-indeks", "Dinas Indeks", "Indeks",
                AgencyLevel.REGENCY, root().id(), null, root().calendarId(), false, null, null, null, null, null, null));
        Seat.take(new OfficialPrincipal(77, 0, "admin-indeks", "Budi", office, Set.of(new Mandate(Role.ADMIN, office))));
        var view = navigate(SearchIndexView.class);
        assertThat(view.getElement().getTextRecursively()).contains("Hanya administrator instansi teratas");
        assertThat($(Button.class).from(view).all()).isEmpty();
    }

    @Test
    void an_administrator_of_an_office_below_sees_what_others_keep_and_changes_the_own_office() {
        long office = administration.addAgency(admin.actor(), new AgencyDetails("dinas-bawahan", "Dinas Bawahan", "Bawahan",
                AgencyLevel.REGENCY, root().id(), null, root().calendarId(), false, null, null, null, null, null, null));
        long area = administration.addArea(admin.actor(), new AreaDetails("99.77", "Kecamatan Bersama", AreaLevel.DISTRICT, null, null, null, null));
        Seat.take(new OfficialPrincipal(78, 0, "admin-bawahan", "Budi", office, Set.of(new Mandate(Role.ADMIN, office))));

        AgencyForm above = open(AgenciesView.class, root().id(), AgencyForm.class);
        assertThat(above.name.isReadOnly()).isTrue();
        assertThat(above.getElement().getTextRecursively()).contains("bukan instansi Anda");
        AgencyForm own = open(AgenciesView.class, office, AgencyForm.class);
        test(own.name).setValue("Dinas Bawahan Raya");
        test(own.save).click();
        assertThat(jurisdiction.atlas().agency(office).name()).isEqualTo("Dinas Bawahan Raya");

        AreaForm shared = open(AreasView.class, area, AreaForm.class);
        assertThat(shared.name.isReadOnly()).isTrue();
        assertThat(shared.getElement().getTextRecursively()).contains("berlaku bagi semua instansi");
        assertThat($(AreasView.class).single().add.isVisible()).isFalse();
        CalendarForm calendar = open(CalendarsView.class, root().calendarId(), CalendarForm.class);
        assertThat(calendar.name.isReadOnly()).isTrue();
        assertThat(calendar.opens.get(DayOfWeek.MONDAY).getChildren().findFirst().orElseThrow().getElement().hasAttribute("readonly"))
                .as("hours, too").isTrue();
    }

    @Test
    void who_keeps_an_office_below_is_not_offered_what_reaches_beyond_it_and_leaves_it_as_it_is() {
        long office = administration.addAgency(admin.actor(), new AgencyDetails("dinas-peran", "Dinas Peran", "Peran",
                AgencyLevel.REGENCY, root().id(), null, root().calendarId(), false, null, null, null, null, null, null));
        var oversight = new Mandate(Role.OVERSIGHT, office, true);
        long id = officials.install("pengawas-peran", new OfficialDetails("Yohanes", null, office, Set.of(oversight), true), "kata sandi contoh");
        assertThat(open(OfficialsView.class, id, OfficialForm.class).mandates.lines.getFirst().role.isReadOnly()).isFalse();
        Seat.take(new OfficialPrincipal(79, 0, "admin-peran", "Budi", office, Set.of(new Mandate(Role.ADMIN, office))));

        var form = open(OfficialsView.class, id, OfficialForm.class);
        assertThat(form.getElement().getTextRecursively()).contains("Hanya administrator instansi teratas");
        var kept = form.mandates.lines.getFirst();
        assertThat(kept.role.isReadOnly() && kept.agency.isReadOnly() && kept.secret.isReadOnly()).isTrue();
        assertThat(kept.remove.isVisible() || form.password.isVisible()).isFalse();
        assertThat(form.active.isReadOnly()).isTrue();
        test(form.mandates.add).click();
        var offered = form.mandates.lines.getLast().role;
        assertThat(offered.getListDataView().getItems()).containsExactly(Role.VERIFIER, Role.HANDLER, Role.LEAD, Role.ADMIN);
        offered.setValue(Role.HANDLER);
        form.mandates.lines.getLast().agency.setValue(jurisdiction.atlas().agency(office));
        test(form.name).setValue("Yohanes T.");
        test(form.save).click();
        assertThat(officials.find(id).orElseThrow().details().mandates()).containsExactlyInAnyOrder(oversight, new Mandate(Role.HANDLER, office));
    }

    @Test
    void the_overview_says_at_which_desk_nobody_verifies() {
        administration.addAgency(admin.actor(), new AgencyDetails("zz-meja-sunyi", "ZZ Meja Sunyi", "Meja Sunyi",
                AgencyLevel.REGENCY, null, null, root().calendarId(), true, null, null, null, null, null, null));
        overview();
        assertThat($(FirstSteps.class).single().getElement().getTextRecursively())
                .containsPattern("tidak ada yang melihat laporan yang masuk di: .*Meja Sunyi");

        long desk = jurisdiction.atlas().agencyBySlug("zz-meja-sunyi").orElseThrow().id();
        officials.create(admin.official(), "meja-sunyi", new OfficialDetails("Wati", null, desk,
                Set.of(new Mandate(Role.VERIFIER, desk)), true), "kata sandi contoh");
        overview();
        assertThat($(FirstSteps.class).single().getElement().getTextRecursively()).doesNotContain("Meja Sunyi");
    }

    @Test
    void the_next_promises_are_written_from_the_newest_and_shown_with_what_they_change() {
        UI.getCurrent().navigate("admin/policies/new");
        PolicyForm form = $(PolicyForm.class).single();
        form.name.setValue("Peraturan Bupati No. 12 Tahun 2035");
        form.from.show(LocalDate.of(2035, 1, 1));
        form.days.get(ClockType.RESOLVE).setValue(12);
        test(form.addException).click();
        PolicyException exception = form.exceptions.getLast();
        exception.days.setValue(3);

        test(form.save).click();
        assertThat(form.errors.getElement().getTextRecursively()).contains("perlu jenis, jalur, layanan atau instansi");

        exception.agency.setValue(root());
        test(form.save).click();

        assertThat($(PolicyCard.class).single().getElement().getTextRecursively()).contains("Peraturan Bupati No. 12 Tahun 2035")
                .contains("12 hari kerja", "sebelumnya 14 hari kerja", root().name() + "3 hari kerja", "sebelumnya angka umum");
    }

    @Test
    void an_agency_is_added_and_stays_in_the_form() {
        AgencyForm form = openNew(AgenciesView.class, AgencyForm.class);
        test(form.name).setValue("Dinas Lingkungan Hidup");
        test(form.shortName).setValue("DLH");
        test(form.slug).setValue("dlh");
        form.parent.setValue(root());
        form.calendar.setValue(calendarKeeping.calendars().getFirst());
        test(form.save).click();

        Agency added = jurisdiction.atlas().agencyBySlug("dlh").orElseThrow();
        assertThat(added.parentId()).isEqualTo(root().id());
        assertThat($(AgencyForm.class).first().name.getValue()).isEqualTo("Dinas Lingkungan Hidup");
        assertThat(administration.changes(id.terang.jurisdiction.AdminChange.Subject.AGENCY, added.id(), 1)
                .getFirst().officialId()).isEqualTo(admin.official().officialId());
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        AgencyForm form = openNew(AgenciesView.class, AgencyForm.class);
        test(form.name).setValue("Dinas Tanpa Alamat");
        test(form.slug).setValue("Dinas Tanpa Alamat");
        form.calendar.setValue(calendarKeeping.calendars().getFirst());
        test(form.save).click();

        assertThat(form.slug.isInvalid()).isTrue();
        assertThat(form.slug.getErrorMessage()).startsWith("Nama alamat");
        assertThat(form.errors.isVisible()).isTrue();
        assertThat(form.name.getValue()).isEqualTo("Dinas Tanpa Alamat");
    }

    @Test
    void the_last_receiving_desk_cannot_be_retired_in_the_form_either() {
        long desk = administration.addAgency(admin.actor(), new AgencyDetails("meja-terakhir", "Meja Terakhir", "Terakhir",
                AgencyLevel.REGENCY, root().id(), null, root().calendarId(), true, null, null, null, null, null, null));
        List<Long> others = jdbc.sql("select id from agency where receiving_desk and id <> ?").param(desk).query(Long.class).list();
        jdbc.sql("update agency set receiving_desk = false where id in (:ids)").param("ids", others).update();
        try {
            AgencyForm form = open(AgenciesView.class, desk, AgencyForm.class);
            form.validTo.setValue("2026-12-31");
            test(form.save).click();
            assertThat(said(form.errors)).contains("Ini meja penerima terakhir.");

            form.validTo.setValue("");
            test(form.receivingDesk).click();
            test(form.save).click();
            assertThat(said(form.errors)).contains("Ini meja penerima terakhir.");
        } finally {
            jdbc.sql("update agency set receiving_desk = true where id in (:ids)").param("ids", others).update();
        }
        Agency still = jurisdiction.atlas().agency(desk);
        assertThat(still.receivingDesk()).isTrue();
        assertThat(still.validTo()).isNull();
        administration.retireAgency(admin.actor(), desk, LocalDate.of(2020, 1, 1), null);
    }

    @Test
    void two_pairs_of_eyes_are_a_tick_in_the_form() {
        AgencyForm form = open(AgenciesView.class, root().id(), AgencyForm.class);
        test(form.makerChecker).click();
        test(form.save).click();
        assertThat(jurisdiction.atlas().agency(root().id()).makerChecker()).isTrue();

        AgencyForm again = open(AgenciesView.class, root().id(), AgencyForm.class);
        test(again.makerChecker).click();
        test(again.save).click();
        assertThat(jurisdiction.atlas().agency(root().id()).makerChecker()).isFalse();
    }

    @Test
    void words_that_choose_no_agency_above_are_marked_and_keep_the_form_from_being_saved() {
        for (String name : List.of("Badan Padi Gogo", "Badan Padi Sawah")) {
            administration.addAgency(admin.actor(), new AgencyDetails(Slugs.of(name), name, name, AgencyLevel.REGENCY, root().id(), null,
                    root().calendarId(), false, null, null, null, null, null, null));
        }
        AgencyForm form = openNew(AgenciesView.class, AgencyForm.class);
        form.calendar.setValue(form.calendar.getListDataView().getItem(0));
        test(form.name).setValue("Unit Padi");
        leftWith(form.parent, "badan padi");
        test(form.save).click();
        assertThat(jurisdiction.atlas().agencyBySlug("unit-padi")).isEmpty();
        assertThat(form.parent.getErrorMessage()).isEqualTo("“badan padi” cocok dengan 2 pilihan. Pilih salah satu, atau kosongkan.");
        leftWith(form.parent, "Badan Jagung");
        assertThat(form.parent.getErrorMessage()).contains("tidak ada dalam daftar");

        leftWith(form.parent, "padi gogo");
        assertThat(form.parent.isInvalid()).as("one alone is meant").isFalse();
        test(form.save).click();
        assertThat(jurisdiction.atlas().agencyBySlug("unit-padi").orElseThrow().parentId())
                .isEqualTo(jurisdiction.atlas().agencyBySlug("badan-padi-gogo").orElseThrow().id());
    }

    private static void leftWith(ComboBox<?> list, String typed) {
        ComponentUtil.fireEvent(list, new ComboBoxBase.CustomValueSetEvent<>(list, true, typed));
    }

    @Test
    void what_is_missing_is_named_from_the_top_and_the_name_in_addresses_follows_from_the_name() {
        AgencyForm form = openNew(AgenciesView.class, AgencyForm.class);
        test(form.save).click();
        assertThat(form.name.getErrorMessage()).isEqualTo("Isi namanya.");
        assertThat(form.slug.isInvalid()).isFalse();
        test(form.name).setValue("Dinas Kelautan & Perikanan");
        assertThat(form.slug.getValue()).isEqualTo("dinas-kelautan-perikanan");
        test(form.slug).setValue("kelautan");
        test(form.name).setValue("Dinas Kelautan");
        assertThat(form.slug.getValue()).as("what somebody typed stays").isEqualTo("kelautan");

        ServiceForm service = openNew(ServicesView.class, ServiceForm.class);
        test(service.save).click();
        assertThat(service.nameId.getErrorMessage()).isEqualTo("Isi namanya.");
        test(service.nameId).setValue("Pohon tumbang");
        assertThat(service.code.getValue()).isEqualTo("pohon-tumbang");
    }

    @Test
    void an_agency_that_ended_says_what_goes_to_its_successor_and_asks_for_the_decree() {
        long ended = administration.addAgency(admin.actor(), new AgencyDetails("dinas-bubar", "Dinas Bubar", "Bubar",
                AgencyLevel.REGENCY, root().id(), null, root().calendarId(), true, null, null, null, null, null, null));
        administration.retireAgency(admin.actor(), ended, LocalDate.of(2020, 1, 1), root().id());
        SuccessionPane pane = open(AgenciesView.class, ended, SuccessionPane.class);
        assertThat(pane.left.getText()).startsWith("Tidak ada laporan terbuka yang tertinggal");
        assertThat(pane.going.getChildren().map(line -> line.getElement().getText())).singleElement().asString()
            .isEqualTo("Laporan baru yang selama ini masuk ke sini: diterima " + root().name() + ", tanpa menunggu dasar hukum");

        test(pane.hand).click();
        assertThat(pane.decree.getErrorMessage()).isEqualTo("Sebutkan dasar hukum penggantian instansi ini.");
        test(pane.decree).setValue("Perda 3/2026");
        test(pane.hand).click();
        assertThat(pane.decree.isInvalid()).isFalse();
        assertThat(pane.hand.isEnabled()).as("nothing is left and the decree is known").isFalse();
        assertThat(pane.left.getText()).endsWith("Yang dibuka kembali nanti beralih sendiri ke " + root().name() + ".");
    }

    @Test
    void the_decree_of_an_agency_with_a_last_day_ahead_is_kept_for_then() {
        long ending = administration.addAgency(admin.actor(), new AgencyDetails("dinas-akan-bubar", "Dinas Akan Bubar", "Akan Bubar",
                AgencyLevel.REGENCY, root().id(), null, root().calendarId(), false, null, null, null, null, null, null));
        administration.retireAgency(admin.actor(), ending, LocalDate.of(2126, 12, 31), root().id());
        SuccessionPane pane = open(AgenciesView.class, ending, SuccessionPane.class);
        assertThat(pane.hand.getText()).isEqualTo("Simpan dasar hukum");
        test(pane.decree).setValue("Perda 4/2126");
        test(pane.hand).click();

        assertThat(open(AgenciesView.class, ending, SuccessionPane.class).decree.getValue()).isEqualTo("Perda 4/2126");
    }

    @Test
    void an_agency_that_ended_in_a_tree_without_an_administrator_is_opened_from_the_top() {
        long other = administration.addAgency(admin.actor(), new AgencyDetails("pohon-tanpa-admin", "Pohon Tanpa Admin", "Tanpa Admin",
                AgencyLevel.REGENCY, null, null, root().calendarId(), false, null, null, null, null, null, null));
        long ended = administration.addAgency(admin.actor(), new AgencyDetails("pohon-bubar", "Pohon Bubar", "Pohon Bubar",
                AgencyLevel.REGENCY, other, null, root().calendarId(), false, null, null, null, null, null, null));
        administration.retireAgency(admin.actor(), ended, LocalDate.of(2020, 1, 1), other);
        SuccessionPane pane = open(AgenciesView.class, ended, SuccessionPane.class);
        test(pane.decree).setValue("Perda 5/2026");
        test(pane.hand).click();
        assertThat(pane.left.getText()).endsWith("Yang dibuka kembali nanti beralih sendiri ke Pohon Tanpa Admin.");
    }

    @Test
    void words_filter_the_list() {
        administration.addService(admin.actor(), AService.named("filter-a", "Lampu jalan"));
        administration.addService(admin.actor(), AService.named("filter-b", "Sampah"));
        var view = navigate(ServicesView.class);
        test(view.filter).setValue("LAMPU filter");

        assertThat(test(view.list).size()).isEqualTo(1);
        assertThat(test(view.list).getRow(0).code()).isEqualTo("filter-a");
    }

    @Test
    void a_service_is_changed_in_both_languages() {
        long id = administration.addService(admin.actor(), AService.named("change-me", "Lama"));
        ServiceForm form = open(ServicesView.class, id, ServiceForm.class);
        test(form.nameId).setValue("Baru");
        test(form.nameEn).setValue("New");
        test(form.requirementsId).setValue("Kartu keluarga");
        test(form.save).click();

        assertThat(jurisdiction.atlas().service(id).name().en()).isEqualTo("New");
        assertThat(jurisdiction.atlas().service(id).standard().requirements().id()).isEqualTo("Kartu keluarga");
    }

    @Test
    void a_rule_is_added_and_removed() {
        long service = administration.addService(admin.actor(), AService.named("ruled", "Diatur"));
        ResponsibilityForm form = openNew(ResponsibilitiesView.class, ResponsibilityForm.class);
        form.service.setValue(jurisdiction.atlas().service(service));
        form.agency.setValue(root());
        test(form.save).click();

        ResponsibilityCard card = $(ResponsibilityCard.class).first();
        test(card.remove).click();
        assertThat(jurisdiction.atlas().responsibilities())
                .noneMatch(rule -> rule.serviceId() != null && rule.serviceId() == service);
    }

    @Test
    void an_official_is_added_with_a_role() {
        OfficialForm form = openNew(OfficialsView.class, OfficialForm.class);
        test(form.name).setValue("Bagus Prasetyo");
        test(form.userName).setValue("bagus");
        form.agency.setValue(root());
        test(form.mandates.add).click();
        form.mandates.lines.getFirst().role.setValue(Role.VERIFIER);
        form.mandates.lines.getFirst().agency.setValue(root());
        test(form.password).setValue("pendek");
        test(form.save).click();
        assertThat(form.password.isInvalid()).isTrue();

        test(form.password).setValue("kata sandi yang panjang");
        test(form.save).click();

        assertThat(officials.ofAgencies(Set.of(root().id()))).anySatisfy(one -> {
            assertThat(one.userName()).isEqualTo("bagus");
            assertThat(one.details().mandates()).containsExactly(new Mandate(Role.VERIFIER, root().id()));
        });
    }

    @Test
    void officials_come_from_a_file_after_a_dry_run_that_names_the_lines() {
        var view = navigate(OfficialsView.class, Map.of(Workshop.WHAT, "import"));
        ImportPane pane = $(ImportPane.class).first();
        pane.received("""
                user,name,agency,roles,password
                csv.siti,Siti Aminah,pemerintah-kabupaten-terang-raya,HANDLER|LEAD!,kata sandi siti
                csv.budi,Budi,pemerintah-kabupaten-terang-raya,KAISAR,kata sandi budi
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(pane.run.isVisible()).isFalse();
        assertThat($(ListItem.class).all()).extracting(ListItem::getText)
                .anyMatch(text -> text.startsWith("Baris 3: Kolom roles: \"KAISAR\" tidak dikenal. Yang dikenal: ") && text.contains("handler"));

        pane.received("user,name,agency,roles,password\ncsv.siti,Siti,pemerintah-kabupaten-terang-raya,HANDLER|LEAD!,kata sandi siti\n"
                .getBytes(StandardCharsets.UTF_8));
        assertThat(officials.ofAgencies(Set.of(root().id()))).noneMatch(one -> one.userName().equals("csv.siti"));
        test(pane.run).click();

        assertThat(view.rows()).anySatisfy(one -> {
            assertThat(one.userName()).isEqualTo("csv.siti");
            assertThat(one.details().mandates()).contains(new Mandate(Role.LEAD, root().id(), true));
        });
    }

    @Test
    void a_file_in_another_encoding_is_refused_in_words() {
        navigate(AreasView.class, Map.of(Workshop.WHAT, "import"));
        ImportPane pane = $(ImportPane.class).first();
        pane.received("code,name,level\n1,Caf\u00e9,province\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat($(Paragraph.class).all()).extracting(Paragraph::getText).anyMatch(text -> text.contains("UTF-8\""));
    }

    @Test
    void the_boundary_of_an_area_is_removed_after_asking() {
        admin.csv().areas(admin.actor(), "code,name,level\nZ70,Tepi,PROVINCE\n", false);
        admin.boundaries().run(admin.actor(), "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"kode\":\"Z70\"},"
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[110,-7],[111,-7],[111,-6],[110,-7]]]}}]}", null, false);
        long area = jurisdiction.atlas().areaByCode("Z70").orElseThrow().id();
        navigate(AreasView.class, Map.of(Workshop.WHAT, Long.toString(area)));
        AreaForm form = $(AreaForm.class).first();

        test(form.removeBoundary).click();
        assertThat(admin.boundaryKeeping().has(area)).as("only asked").isTrue();
        test($(ConfirmDialog.class).last()).confirm();

        assertThat(admin.boundaryKeeping().has(area)).isFalse();
        assertThat(form.removeBoundary.isVisible()).isFalse();
        navigate(AdminHomeView.class);
        assertThat($(ListItem.class).all()).extracting(item -> item.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("Ratna menghapus batas wilayah Tepi"));
    }

    @Test
    void the_hours_of_monday_are_taken_for_the_week() {
        CalendarForm form = openNew(CalendarsView.class, CalendarForm.class);
        form.opens.get(DayOfWeek.MONDAY).setValue("07:30");
        form.closes.get(DayOfWeek.MONDAY).setValue("15:30");
        test($(Button.class).from(form).all().stream().filter(one -> one.getText().equals(form.getTranslation("admin.calendars.alike"))).findFirst().orElseThrow()).click();
        assertThat(form.closes.get(DayOfWeek.FRIDAY).getValue()).isEqualTo("15:30");
        assertThat(form.opens.get(DayOfWeek.SATURDAY).getValue()).isEmpty();
    }

    @Test
    void a_calendar_is_made_and_given_a_holiday() {
        CalendarForm form = openNew(CalendarsView.class, CalendarForm.class);
        test(form.name).setValue("Kalender WITA");
        form.zone.setValue("Asia/Makassar");
        form.opens.get(DayOfWeek.MONDAY).setValue("08:00");
        form.closes.get(DayOfWeek.MONDAY).setValue("07:00");
        test(form.save).click();
        assertThat(form.errors.isVisible()).isTrue();

        form.closes.get(DayOfWeek.MONDAY).setValue("15:30");
        test(form.save).click();
        HolidaysPane holidays = $(HolidaysPane.class).first();
        holidays.day.setValue("2026-12-25");
        test(holidays.name).setValue("Natal");
        test(holidays.save).click();

        WorkingCalendar calendar = admin.calendars().current(calendarKeeping.calendars().stream()
                .filter(one -> one.name().equals("Kalender WITA")).findFirst().orElseThrow().id());
        assertThat(calendar.hours()).containsOnlyKeys(DayOfWeek.MONDAY)
                .containsValue(new Hours(LocalTime.of(8, 0), LocalTime.of(15, 30)));
        assertThat(calendar.holiday(LocalDate.of(2026, 12, 25))).isEqualTo("Natal");
        assertThat(calendar.version()).isEqualTo(2);
    }

    @Test
    void every_view_speaks_both_languages() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        for (Class<? extends Workshop<?>> view : List.of(AgenciesView.class, AreasView.class, ServicesView.class,
                ResponsibilitiesView.class, OfficialsView.class, CalendarsView.class)) {
            navigate(view, Map.of(Workshop.WHAT, "new"));
            assertThat($(Button.class).all()).as(view.getSimpleName()).extracting(Button::getText)
                    .containsAnyOf("Save", "Add the holiday").doesNotContain("Simpan");
        }
    }

    private Agency root() {
        return jurisdiction.atlas().agencyBySlug("pemerintah-kabupaten-terang-raya").orElseThrow();
    }

    private <F extends Component> F openNew(Class<? extends Workshop<?>> view, Class<F> form) {
        navigate(view, Map.of(Workshop.WHAT, "new"));
        return $(form).first();
    }

    private <F extends Component> F open(Class<? extends Workshop<?>> view, long id, Class<F> form) {
        navigate(view, Map.of(Workshop.WHAT, Long.toString(id)));
        return $(form).first();
    }

    @Test
    void words_of_search_are_added_tried_changed_and_removed_with_a_way_back() {
        navigate(WordsView.class);
        var view = (WordsView) getCurrentView();
        test(view.words).setValue("satu");
        test(view.keep).click();
        assertThat(view.words.isInvalid()).isTrue();
        assertThat(view.words.getValue()).as("nothing typed is lost").isEqualTo("satu");

        test(view.words).setValue("gladak, jembatan kayu");
        test(view.question).setValue("gladak putus");
        assertThat(said(view.tried)).contains("jembatan");
        test(view.keep).click();
        assertThat(view.words.getValue()).isEmpty();
        assertThat(said(view.groups)).contains("gladak, jembatan kayu").contains("Ratna");

        $(Button.class).from(view.groups).withText("Hapus").first().click();
        assertThat(view.words.getValue()).isEqualTo("gladak, jembatan kayu");
        assertThat(said(view.groups)).contains("Belum ada");
    }

    private static String said(Component in) {
        return in.getElement().getTextRecursively();
    }

    @Test
    void letters_that_did_not_arrive_name_who_is_within_reach_and_whose_mailbox_can_be_tried_again() {
        var names = List.of("Dewi" + System.nanoTime(), "Joko" + System.nanoTime());
        var addresses = names.stream().map(name -> new EmailAddress(name.toLowerCase(Locale.ROOT) + "@contoh.id")).toList();
        for (int i = 0; i < 2; i++) {
            long id = officials.install(names.get(i).toLowerCase(Locale.ROOT), new OfficialDetails(names.get(i), addresses.get(i), root().id(),
                Set.of(new Mandate(Role.HANDLER, root().id())), true), "kata sandi contoh");
            jdbc.sql("insert into letter (event_id, recipient, occasion, written_at, send_at, attempts, state, settled_at, stop_token) "
                + "values (:event, concat('official/', :id), 'ASSIGNED', now(), now(), 1, 'UNDELIVERABLE', '2100-01-01', :event)")
                .param("event", UUID.randomUUID().toString()).param("id", id).update();
        }
        jdbc.sql("insert into dead_mailbox (mailbox, status, since) values (?, '5.1.1', now())").param(correspondence.fingerprint(addresses.getFirst())).update();
        try {
            var lines = navigate(LettersView.class).troubles.getChildren().toList();
            var dewi = lines.stream().filter(line -> line.getElement().getTextRecursively().contains(names.getFirst())).findFirst().orElseThrow();
            var joko = lines.stream().filter(line -> line.getElement().getTextRecursively().contains(names.getLast())).findFirst().orElseThrow();
            assertThat($(Button.class).from(joko).single().getText()).isEqualTo("Kirim surel ini lagi");
            var button = $(Button.class).from(dewi).single();
            test(button).click();
            assertThat(mailboxes.dead(Set.copyOf(addresses))).isEmpty();
            assertThat(button.getText()).isEqualTo("1 surel masuk antrean lagi");
            assertThat(button.isEnabled()).isFalse();
            assertThat(jdbc.sql("select count(*) from letter where settled_at = '2100-01-01'").query(Integer.class).single()).isOne();
        } finally {
            jdbc.sql("delete from letter where settled_at = '2100-01-01' or id in (select letter_id from letter_again)").update();
        }
    }

    @Test
    void words_of_letters_are_read_in_a_letter_before_they_are_kept() {
        navigate(LettersView.class);
        LetterTextsPane pane = $(LetterTextsPane.class).single();
        assertThat(pane.subject.getText()).isEqualTo("Kabar tentang laporan 4821-0937-6");
        assertThat(pane.text.getText()).contains("Jalan rusak", "Lubang sudah ditambal");
        pane.fields.get(LetterText.NEWS_SUBJECT).setValue("Laporan {nomor}");
        pane.fields.get(LetterText.SEALED).setValue("Tentang {layanan}");
        assertThat(pane.subject.getText()).isEqualTo("Laporan 4821-0937-6");
        ComponentUtil.fireEvent(pane.fields.get(LetterText.RECEIVED), new FocusNotifier.FocusEvent<>(pane.fields.get(LetterText.RECEIVED), true));
        assertThat(pane.subject.getText()).as("the letter in which the part stands").isEqualTo("Laporan 4821-0937-6 sudah kami terima");
        ComponentUtil.fireEvent(pane.fields.get(LetterText.NEWS_SUBJECT), new FocusNotifier.FocusEvent<>(pane.fields.get(LetterText.NEWS_SUBJECT), true));
        test(pane.save).click();
        assertThat(pane.fields.get(LetterText.SEALED).getErrorMessage()).contains("{layanan}");
        pane.fields.get(LetterText.SEALED).clear();
        pane.fields.get(LetterText.NEWS_SUBJECT).clear();
        test(pane.save).click();
        assertThat(pane.fields.get(LetterText.NEWS_SUBJECT).getValue()).isEqualTo("Kabar tentang laporan {nomor}");

        pane.fields.get(LetterText.FOLLOW_CONFIRM).setValue("Dalam {minggu}");
        test(pane.save).click();
        assertThat(pane.fields.get(LetterText.FOLLOW_CONFIRM).getErrorMessage()).contains("{minggu}");
        assertThat($(Details.class).from(pane).all()).filteredOn(Details::isOpened).as("what is wrong is in sight").hasSize(2);
        pane.fields.get(LetterText.FOLLOW_CONFIRM).clear();
        ComponentUtil.fireEvent(pane.fields.get(LetterText.WHY_ARRIVED), new FocusNotifier.FocusEvent<>(pane.fields.get(LetterText.WHY_ARRIVED), true));
        assertThat(pane.text.getText()).as("the line of an official").contains("4821-0937-6 (Jalan rusak): Masuk ke instansi Anda.");

        ComponentUtil.fireEvent(pane.fields.get(LetterText.ABOUT), new FocusNotifier.FocusEvent<>(pane.fields.get(LetterText.ABOUT), true));
        pane.language.setValue(Locale.ENGLISH);
        assertThat(pane.text.getText()).contains("Damaged road");
    }
}
