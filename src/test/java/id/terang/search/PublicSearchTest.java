package id.terang.search;

import static id.terang.complaints.AComplaint.aComplaint;
import static id.terang.search.Cases.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.complaints.CaseReader;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.Claims;
import id.terang.complaints.Decision;
import id.terang.complaints.Following;
import id.terang.complaints.Outcome;
import id.terang.complaints.Receipt;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.GeoPoint;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class PublicSearchTest {

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired Claims claims;
    @Autowired CaseReader reader;
    @Autowired PublicSearch search;
    @Autowired DeskQueue desk;
    @Autowired Following following;
    @Autowired Jurisdiction jurisdiction;

    Cases cases;
    SmallTown town;

    @BeforeEach
    void monday() {
        cases = new Cases(beans);
        town = cases.town;
        clock.set("2026-11-02T10:00");
    }

    private List<Reference> found(String words) {
        return search.find(PublicQuery.of(words)).hits().stream().map(FoundCase::reference).toList();
    }

    private List<Reference> narrowly(String words) {
        return search.find(PublicQuery.of(words).sorted(Order.NEWEST)).hits().stream().map(FoundCase::reference).toList();
    }

    @Test
    void by_relevance_what_has_some_of_the_words_comes_after_what_has_all_and_by_time_not_at_all() {
        String word = word();
        String other = word();
        var some = cases.released("Tiang " + word, "Sudah lama miring.");
        var all = cases.released("Tiang " + word + " " + other, "Sudah lama miring.");

        assertThat(found(word + " " + other)).containsExactly(all.reference(), some.reference());
        assertThat(narrowly(word + " " + other)).containsExactly(all.reference());
    }

    @Test
    void where_it_is_waits_for_the_verifier_even_where_words_are_shown_at_filing() {
        String word = word();
        var one = cases.file(aComplaint().about(town.noise).titled("Musik " + word).saying("Musik " + word + " tiap malam.")
            .pinned(new GeoPoint(-6.9512, 107.6534)));

        var waiting = search.find(PublicQuery.of(word)).hits().getFirst();
        assertThat(waiting.areaId()).isEqualTo(town.north);
        assertThat(waiting.point()).isNull();
        assertThat(reader.publicComplaint(one.reference()).orElseThrow()).satisfies(shown -> {
            assertThat(shown.text()).contains(word);
            assertThat(shown.areaId()).isEqualTo(town.north);
            assertThat(shown.point()).isNull();
        });

        cases.decide(town.verifier, one, cases.verified(town.noise, town.publicWorks, "Musik " + word, "Musik " + word + " tiap malam."));
        var verified = search.find(PublicQuery.of(word)).hits().getFirst();
        assertThat(verified.areaId()).isEqualTo(town.northVillage);
        assertThat(verified.point()).isNotNull();
        assertThat(reader.publicComplaint(one.reference()).orElseThrow().areaId()).isEqualTo(town.northVillage);
    }

    @Test
    void of_two_that_fit_alike_the_newer_comes_first() {
        String word = word();
        var first = cases.released("Tiang " + word, "Sudah lama.");
        clock.set("2026-11-02T11:00");
        var second = cases.released("Tiang " + word, "Sudah lama.");

        assertThat(found(word)).containsExactly(second.reference(), first.reference());
    }

    @Test
    void what_is_counted_once_is_counted_again_when_something_changed() {
        String word = word();
        cases.released("Tiang " + word, "Satu.");
        assertThat(search.find(PublicQuery.of(word)).total()).isEqualTo(1);
        var second = cases.released("Tiang " + word, "Dua.");
        assertThat(search.find(PublicQuery.of(word)).total()).isEqualTo(2);
        cases.decide(town.moderator, second, new Decision.Hide("nama orang"));
        assertThat(search.find(PublicQuery.of(word)).total()).isEqualTo(1);
    }

    @Test
    void the_number_of_a_secret_case_takes_no_place_among_those_that_mention_it() {
        var secret = cases.file(aComplaint().about(town.roads).titled("Rahasia").visible(Visibility.SECRET)).reference();
        for (int i = 0; i <= PublicQuery.PAGE_SIZE; i++) {
            cases.released("Sama dengan " + secret, "Lihat laporan " + secret + ".");
        }

        assertThat(search.find(PublicQuery.of(secret.toString())).total()).isEqualTo(PublicQuery.PAGE_SIZE + 1);
        assertThat(found(secret.toString())).hasSize(PublicQuery.PAGE_SIZE).doesNotContain(secret);
    }

    @Test
    void words_typed_in_a_hurry_and_other_names_of_a_thing_are_found_and_marked() {
        String word = word();
        var written = cases.released("Lampu jalan " + word, "Penerangan tidak menyala.");
        var abbreviated = cases.released("PJU " + word, "Tidak menyala.");

        assertThat(narrowly("lmpu jln " + word)).containsExactlyInAnyOrder(written.reference(), abbreviated.reference());
        assertThat(narrowly("pju " + word)).containsExactlyInAnyOrder(written.reference(), abbreviated.reference());
        assertThat(search.find(PublicQuery.of("lampu jalan " + word).sorted(Order.NEWEST)).hits()).extracting(hit -> hit.title().html())
            .contains("<mark>PJU</mark> <mark>" + word + "</mark>");
    }

    @Test
    void a_word_that_no_case_uses_finds_the_nearest_one_and_says_so() {
        String word = word();
        String misspelt = word.replaceFirst("z", "");
        var receipt = cases.released("Judul " + word, "Isi.");

        var found = search.find(PublicQuery.of(misspelt + " judul"));

        assertThat(found.hits().getFirst().reference()).isEqualTo(receipt.reference());
        assertThat(found.hits().getFirst().title().html()).contains("<mark>" + word + "</mark>");
        assertThat(found.meant()).isEqualTo(word + " judul");
        assertThat(search.find(PublicQuery.of(word)).meant()).isNull();

        var exact = cases.released("Judul " + misspelt, "Isi.");
        assertThat(found(misspelt)).as("never beside what is there exactly").containsExactly(exact.reference());
    }

    @Test
    void where_no_case_has_a_phrase_its_words_are_offered() {
        String one = word();
        String other = word();
        cases.released("Judul " + one, "Ada sesuatu di antara, lalu " + other + ".");

        var found = search.find(PublicQuery.of("\"" + one + " " + other + "\""));

        assertThat(found.total()).isZero();
        assertThat(found.broader()).isEqualTo(new Found.Broader(one + " " + other, 1));
        assertThat(search.find(PublicQuery.of("\"" + one + " " + other + "\"").filed(LocalDate.of(1990, 1, 1), LocalDate.of(1990, 1, 2)))
            .broader()).as("no more of that day").isNull();
        assertThat(search.find(PublicQuery.of(one)).broader()).as("nothing can be left out").isNull();
    }

    @Test
    void no_word_of_a_hidden_redacted_or_secret_case_is_offered_for_another() {
        String hidden = word();
        String redacted = word();
        String secret = word();
        var one = cases.released("Judul " + hidden, "Isi.");
        var other = cases.released("Judul", "Isi " + redacted);
        cases.file(aComplaint().about(town.roads).titled("Judul " + secret).visible(Visibility.SECRET));
        cases.decide(town.moderator, one, new Decision.Hide("nama orang"));
        cases.decide(town.moderator, other, new Decision.Redact(1, null, "Isi diganti", "nama orang"));

        for (String word : List.of(hidden, redacted, secret)) {
            var found = search.find(PublicQuery.of(word.replaceFirst("z", "")));
            assertThat(found.meant()).as(word).isNull();
            assertThat(found.total()).as(word).isZero();
        }
        String known = word();
        cases.released("Judul " + known, "Isi.");
        for (String word : List.of(hidden, redacted, secret, word())) {
            assertThat(search.find(PublicQuery.of(known + " " + word)).total()).as("like a word that nobody ever wrote").isEqualTo(1);
        }
    }

    @Test
    void a_released_case_is_found_at_once_by_its_words() {
        String word = word();
        var receipt = cases.released("Jalan " + word, "Sudah dua motor jatuh di depan pasar.");

        var found = search.find(PublicQuery.of(word + " motor"));

        assertThat(found.total()).isEqualTo(1);
        assertThat(found.pages()).isEqualTo(1);
        var hit = found.hits().getFirst();
        assertThat(hit.reference()).isEqualTo(receipt.reference());
        assertThat(hit.title().html()).isEqualTo("Jalan <mark>" + word + "</mark>");
        assertThat(hit.snippet().html()).contains("dua <mark>motor</mark> jatuh");
        assertThat(hit.status()).isEqualTo(Status.ASSIGNED);
        assertThat(hit.agencyId()).isEqualTo(town.publicWorks);
        assertThat(hit.areaId()).isEqualTo(town.northVillage);
        assertThat(hit.point()).isNotNull();
    }

    @Test
    void before_the_release_only_service_and_district_are_found() {
        String word = word();
        clock.set("2039-05-03T10:00");
        var day = LocalDate.of(2039, 5, 3);
        var receipt = cases.file(aComplaint().about(town.roads).titled("Judul " + word).saying("Isi " + word).at("Jalan " + word));

        assertThat(found(word)).isEmpty();
        var all = search.find(PublicQuery.of("rusak utara").withStatus(Status.SUBMITTED).filed(day, day));
        assertThat(all.hits()).extracting(FoundCase::reference).contains(receipt.reference());
        var hit = all.hits().stream().filter(one -> one.reference().equals(receipt.reference())).findFirst().orElseThrow();
        assertThat(hit.title()).isNull();
        assertThat(hit.snippet()).isNull();
        assertThat(hit.point()).isNull();
        assertThat(hit.areaId()).isEqualTo(town.north);
        assertThat(search.find(PublicQuery.of("melati").withStatus(Status.SUBMITTED).filed(day, day)).hits())
            .as("the village").extracting(FoundCase::reference).doesNotContain(receipt.reference());
    }

    @Test
    void highlights_are_escaped() {
        String word = word();
        cases.released("<script>alert('" + word + "')</script> & \"kutip\"", "<b>" + word + "</b> <img src=x onerror=alert(1)>");

        var hit = search.find(PublicQuery.of(word)).hits().getFirst();

        assertThat(hit.title().html()).contains("<mark>" + word + "</mark>").contains("&lt;script&gt;", "&amp;", "&quot;");
        assertThat(hit.snippet().html()).contains("&lt;b&gt;<mark>" + word + "</mark>").doesNotContain("<img");
    }

    @Test
    void words_are_found_in_other_forms() {
        String word = word();
        var receipt = cases.released("Perbaikan jalan-jalan " + word, "Lampunya matiii semua, bangettt gelapnya. Café tutup.");

        for (String form : List.of("perbaikan", "perbaikannya", "jalan2", "jalan", "lampu", "mati", "banget", "cafe",
            "PERBAIKAN", "gelap", "lampu2nya")) {
            assertThat(narrowly(form + " " + word)).as(form).containsExactly(receipt.reference());
        }
    }

    @Test
    void english_is_found_in_english_forms() {
        String word = word();
        var receipt = cases.released("Streetlights " + word, "The streetlights on the corner have been flickering for two weeks.");

        for (String form : List.of("streetlight", "flickers", "flicker the", "corners", "weeks")) {
            assertThat(narrowly(form + " " + word)).as(form).containsExactly(receipt.reference());
        }
    }

    @Test
    void a_phrase_is_found_word_for_word_with_its_small_words_and_in_no_other_form() {
        String word = word();
        var without = cases.released("Gang " + word, "Di sini tidak ada lampu.");
        var with = cases.released("Gang " + word, "Lampu ada dua, keduanya padam. Sampah sudah diangkut pengangkut.");
        var answered = cases.released("Sudut " + word, "Lampu redup.");

        assertThat(narrowly(word + " \"tidak ada lampu\"")).containsExactly(without.reference());
        assertThat(narrowly(word + " lampu -\"tidak ada\"")).containsExactlyInAnyOrder(with.reference(), answered.reference());
        assertThat(narrowly(word + " \"tidak diangkut\"")).isEmpty();
        assertThat(narrowly(word + " \"diangkut\"")).containsExactly(with.reference());
        assertThat(narrowly(word + " \"mengangkut\"")).as("another form").isEmpty();
        assertThat(narrowly(word + " \"lampu sudut\"")).as("from one text into the next").isEmpty();
        assertThat(search.find(PublicQuery.of(word + " \"tidak ada lampu\"")).hits().getFirst().snippet().html())
            .contains("<mark>tidak ada lampu</mark>");
    }

    @Test
    void the_english_name_of_a_service_is_found_in_every_form_and_never_taken_for_a_misspelt_word() {
        String word = word();
        var one = cases.released("Lubang " + word, "Di tengah.");
        cases.released("Kursi roda " + word, "Rusak.");

        assertThat(narrowly(word + " roads")).contains(one.reference());
        assertThat(narrowly(word + " damaging")).contains(one.reference());
        assertThat(search.find(PublicQuery.of(word + " road")).meant()).isNull();
        assertThat(found(word + " layanan:roads")).contains(one.reference());
    }

    @Test
    void how_many_have_all_the_words_is_counted_and_each_case_says_whether_it_does() {
        String word = word();
        String other = word();
        var all = cases.released("Pagar " + word + " " + other, "Satu.");
        var some = cases.released("Pagar " + word, "Dua.");

        var found = search.find(PublicQuery.of(word + " " + other));
        assertThat(found.total()).isEqualTo(2);
        assertThat(found.allWords()).isEqualTo(1);
        assertThat(found.hits()).extracting(FoundCase::reference, FoundCase::allWords)
            .containsExactly(tuple(all.reference(), true), tuple(some.reference(), false));
        assertThat(search.find(PublicQuery.of(word)).allWords()).isEqualTo(2);
        var rows = new ArrayList<Boolean>();
        search.each(PublicQuery.of(word + " " + other), 10, one -> rows.add(one.found().allWords()));
        assertThat(rows).containsExactly(true, false);
    }

    @Test
    void what_is_taken_along_stands_in_the_order_of_the_pages() {
        String word = word();
        var noise = cases.file(aComplaint().about(town.noise).titled("Pagar " + word).saying(word));
        cases.decide(town.verifier, noise, cases.verified(town.noise, town.publicWorks, "Pagar " + word, word));
        for (int i = 0; i < 6; i++) {
            clock.advance(Duration.ofMinutes(1));
            cases.released("Pagar " + word, "Pagar di tepi jalan " + word + " roboh sejak kemarin.");
        }

        var pages = search.find(PublicQuery.of(word)).hits().stream().map(FoundCase::reference).toList();
        assertThat(pages).hasSize(7).endsWith(noise.reference());
        var taken = new ArrayList<Reference>();
        search.each(PublicQuery.of(word), 10, one -> taken.add(one.found().reference()));
        assertThat(taken).containsExactlyElementsOf(pages);
    }

    @Test
    void of_the_same_moment_the_first_to_come_in_comes_first() {
        String word = word();
        var all = Stream.generate(() -> cases.released("Pagar " + word, "Roboh.")).limit(6).map(Receipt::reference).toList();

        for (var order : Order.values()) {
            if (order != Order.RELEVANCE) {
                assertThat(search.find(PublicQuery.of(word).sorted(order)).hits()).as("%s", order).extracting(FoundCase::reference).containsExactlyElementsOf(all);
            }
        }
        var queue = QueueFilter.of(QueueTab.ALL).withWords(word);
        for (var order : QueueOrder.values()) {
            assertThat(desk.find(town.worksLead, queue.sorted(order), 0, 10)).as("%s", order).extracting(QueuedCase::reference).containsExactlyElementsOf(all);
        }
    }

    @Test
    void words_that_are_glued_to_digits_or_each_other_are_taken_apart_where_nobody_writes_them_so() {
        String word = word();
        var one = cases.released("Lampu mati " + word, "Di RT 02 km 3.");

        for (String typed : List.of("RT02 " + word, word + " km3", "lampu_" + word, "mati." + word)) {
            assertThat(narrowly(typed)).as(typed).containsExactly(one.reference());
        }
        var other = cases.released("Gedung B12 " + word, "Isi.");
        assertThat(narrowly("B12 " + word)).containsExactly(other.reference());
    }

    @Test
    void the_public_address_is_shown_where_it_is_what_was_asked_for() {
        String word = word();
        var one = cases.file(aComplaint().about(town.roads).titled("Lubang").saying("Di tengah jalan."));
        cases.decide(town.verifier, one, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks,
            new Decision.Release("Lubang", "Di tengah jalan.", "Jl. " + word + " 5", List.of()), null));

        assertThat(search.find(PublicQuery.of(word)).hits()).singleElement()
            .satisfies(hit -> assertThat(hit.snippet().html()).contains("<mark>" + word + "</mark> 5"));
    }

    @Test
    void nothing_found_is_explained_by_what_was_asked() {
        String word = word();
        cases.released("Talut " + word, "Tidak ada pagar.");

        assertThat(search.find(PublicQuery.of("tidak ada")).nothing().why()).isEqualTo(Found.Why.SMALL_WORDS);
        assertThat(search.find(PublicQuery.of("tidak ada")).broader().words()).isEqualTo("\"tidak ada\"");
        assertThat(search.find(PublicQuery.of("?! …")).nothing().why()).isEqualTo(Found.Why.UNREADABLE);
        var unknown = search.find(PublicQuery.of(word + " layanan:jalsn")).nothing();
        assertThat(unknown.why()).isEqualTo(Found.Why.UNKNOWN_NAME);
        assertThat(unknown.nearest()).contains("Jalan rusak");
        var excluded = search.find(PublicQuery.of(word + " -" + word));
        assertThat(excluded.nothing().why()).isEqualTo(Found.Why.EXCLUDED);
        assertThat(excluded.broader()).isEqualTo(new Found.Broader(word, 1));
        assertThat(search.find(PublicQuery.of(word + "x -lampu")).nothing()).isNull();
    }

    @Test
    void an_area_that_is_called_just_so_is_offered_and_its_cases_come_first() {
        String word = word();
        cases.released("Tiang " + word, "Miring.");
        var atlas = jurisdiction.atlas();
        String name = atlas.area(town.north).name();
        var found = search.find(PublicQuery.of(name.toLowerCase()));
        assertThat(found.called()).contains(new Completion.OfArea(town.north));
        assertThat(search.find(PublicQuery.of(name + " " + word)).called()).isEmpty();
        assertThat(found.hits()).isNotEmpty().allMatch(hit -> atlas.areaSubtree(town.north).contains(hit.areaId()));
    }

    @Test
    void phrases_exclusions_and_beginnings_are_understood() {
        String word = word();
        var one = cases.released(word + " satu", "Lampu merah mati di simpang pasar.");
        var other = cases.released(word + " dua", "Lampu mati di dekat rambu merah.");

        assertThat(found(word + " \"lampu merah\"")).containsExactly(one.reference());
        assertThat(narrowly(word + " lampu -simpang")).containsExactly(other.reference());
        assertThat(narrowly(word + " -\"lampu merah\"")).containsExactly(other.reference());
        assertThat(found(word.substring(0, word.length() - 1) + "* simp*")).contains(one.reference());
    }

    @Test
    void a_number_in_any_form_finds_its_case_first() {
        var receipt = cases.released("Jalan amblas", "Amblas sejak kemarin.");
        String printed = receipt.reference().toString();
        cases.released("Menyusul laporan " + printed, "Lihat " + printed);

        for (String typed : List.of(printed, receipt.reference().digits(), " " + printed.replace('-', ' ') + " ", "#" + printed,
            printed.replace('-', '.'))) {
            assertThat(found(typed).getFirst()).as(typed).isEqualTo(receipt.reference());
        }
        assertThat(search.find(PublicQuery.of(printed).sorted(Order.OLDEST)).hits().getFirst().reference())
            .isEqualTo(receipt.reference());
    }

    @Test
    void nothing_secret_hidden_or_unreleased_can_be_found_counted_or_highlighted() {
        String word = word();
        var sealed = cases.file(aComplaint().about(town.roads).titled(word).saying(word).at(word).visible(Visibility.SECRET));
        var forced = cases.file(aComplaint().about(town.bribery).titled(word).saying(word).at(word));
        var hidden = cases.released(word, word);
        cases.decide(town.moderator, hidden, new Decision.Hide("nama orang"));
        var tightened = cases.released(word, word);
        cases.decide(town.worksLead, tightened, new Decision.Tighten(Visibility.SECRET, "permintaan pelapor"));
        var answered = cases.file(aComplaint().about(town.roads).titled("x").saying("x").visible(Visibility.SECRET));
        cases.decide(town.secretVerifier, answered, cases.verified(word, word));
        cases.decide(town.townLead, answered, new Decision.Answer(Outcome.EXPLAINED, word, List.of()));
        cases.file(aComplaint().about(town.roads).titled(word).saying(word).at(word));

        for (String typed : List.of(word, "\"" + word + " " + word + "\"", word.substring(0, word.length() - 1) + "*")) {
            for (var order : Order.values()) {
                var found = search.find(PublicQuery.of(typed).sorted(order));
                assertThat(found.total()).isZero();
                assertThat(found.facets().status().values()).containsOnly(0L);
                assertThat(found.facets().services()).isEmpty();
                assertThat(found.facets().agencies()).isEmpty();
                assertThat(found.facets().areas()).isEmpty();
            }
        }
        for (var receipt : List.of(sealed, forced, hidden, tightened, answered)) {
            assertThat(found(receipt.reference().toString())).doesNotContain(receipt.reference());
            assertThat(search.find(PublicQuery.ALL.withStatus(Status.values())).hits())
                .extracting(FoundCase::reference).doesNotContain(receipt.reference());
        }
        long before = search.find(PublicQuery.ALL).total();
        cases.file(aComplaint().about(town.bribery));
        assertThat(search.find(PublicQuery.ALL).total()).isEqualTo(before);
    }

    @Test
    void what_is_shown_again_is_found_again() {
        String word = word();
        var receipt = cases.released(word, word);
        cases.decide(town.moderator, receipt, new Decision.Hide("nama orang"));
        assertThat(found(word)).isEmpty();
        cases.decide(town.moderator, receipt, new Decision.Unhide("keliru"));
        assertThat(found(word)).containsExactly(receipt.reference());

        cases.decide(town.moderator, receipt, new Decision.Redact(1, word, "Isi diganti", "nama orang"));
        assertThat(search.find(PublicQuery.of(word)).hits().getFirst().snippet().html()).doesNotContain(word);
        cases.decide(town.moderator, receipt, new Decision.Redact(1, null, "Isi diganti", "nama orang"));
        assertThat(found(word)).isEmpty();
        cases.decide(town.moderator, receipt, new Decision.Redact(1, word, "Isi diganti", "nama orang"));
        cases.decide(town.moderator, receipt, new Decision.Erase("permintaan pelapor"));
        assertThat(found(word)).isEmpty();
    }

    @Test
    void facets_count_what_each_choice_would_show() {
        String word = word();
        for (int i = 0; i < 3; i++) {
            cases.released(word + " " + i, word);
        }
        var light = cases.file(aComplaint().about(town.streetlights).titled(word).saying(word));
        cases.decide(town.verifier, light, new Decision.Verify(Kind.INFORMATION_REQUEST, Track.ORDINARY, town.streetlights, town.transport,
            new Decision.Release(word, word, null, List.of()), null));
        cases.decide(town.transportHandler, light, new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah menyala", List.of()));

        var all = search.find(PublicQuery.of(word));
        assertThat(all.facets().status()).containsEntry(Status.ASSIGNED, 3L).containsEntry(Status.ANSWERED, 1L)
            .containsEntry(Status.CLOSED, 0L);
        assertThat(all.facets().kind()).containsEntry(Kind.COMPLAINT, 3L).containsEntry(Kind.INFORMATION_REQUEST, 1L);
        assertThat(all.facets().services()).extracting(Facets.Choice::code, Facets.Choice::count)
            .containsExactly(tuple("jalan", 3L), tuple("lampu-jalan", 1L));
        assertThat(all.facets().agencies()).extracting(Facets.Choice::code).containsExactly("dinas-pu", "dishub");

        var roads = search.find(PublicQuery.of(word).withService("jalan"));
        assertThat(roads.total()).isEqualTo(3);
        assertThat(roads.facets().status()).as("under the other filters").containsEntry(Status.ANSWERED, 0L);
        assertThat(roads.facets().services()).as("without its own").extracting(Facets.Choice::count).containsExactly(3L, 1L);
        assertThat(roads.facets().services().getFirst().chosen()).isTrue();

        for (var choice : all.facets().agencies()) {
            assertThat(search.find(PublicQuery.of(word).withAgency(choice.code())).total()).isEqualTo(choice.count());
        }
        for (var choice : all.facets().areas()) {
            assertThat(search.find(PublicQuery.of(word).withArea(choice.code())).total()).isEqualTo(choice.count());
        }
        assertThat(search.find(PublicQuery.of(word).withAgency("kota-kecil")).total()).as("with what is below").isEqualTo(4);
        assertThat(search.find(PublicQuery.of(word).withStatus(Status.ASSIGNED, Status.ANSWERED)).total()).isEqualTo(4);
        assertThat(search.find(PublicQuery.of(word).withKind(Kind.ASPIRATION)).total()).isZero();
    }

    @Test
    void sorts_and_days_do_what_they_say() {
        String word = word();
        clock.set("2026-11-03T10:00");
        var first = cases.released(word, "sama");
        clock.set("2026-11-04T23:59");
        var second = cases.released(word, "sama");
        clock.set("2026-11-05T10:00");
        var third = cases.released(word, "sama");
        cases.decide(town.handler, first, new Decision.Answer(Outcome.ACTION_TAKEN, "Selesai", List.of()));
        var claim = claims.open(first.reference(), first.secret(), "test");
        claims.act(claim, reader.claimFile(claim).seen(), new CitizenAct.Confirm(4, null));

        assertThat(ordered(word, Order.NEWEST)).containsExactly(third.reference(), second.reference(), first.reference());
        assertThat(ordered(word, Order.OLDEST)).containsExactly(first.reference(), second.reference(), third.reference());
        assertThat(ordered(word, Order.LONGEST_OPEN)).containsExactly(second.reference(), third.reference());
        following.follow(second.reference(), "token-" + word);
        assertThat(ordered(word, Order.MOST_FOLLOWED)).containsExactly(second.reference(), third.reference(), first.reference());
        clock.advance(Duration.ofDays(1));
        cases.decide(town.handler, third, new Decision.Answer(Outcome.ACTION_TAKEN, "Selesai", List.of()));
        assertThat(ordered(word, Order.LATEST_ANSWER)).containsExactly(third.reference(), first.reference(), second.reference());
        assertThat(ordered(word, Order.RELEVANCE)).as("ties by newness").containsSubsequence(third.reference(), second.reference());
        assertThat(search.find(PublicQuery.of(word).filed(LocalDate.of(2026, 11, 4), LocalDate.of(2026, 11, 4))).hits())
            .extracting(FoundCase::reference).containsExactly(second.reference());
        assertThatThrownBy(() -> search.find(PublicQuery.ALL.filed(LocalDate.of(2026, 11, 4), LocalDate.of(2026, 11, 3))))
            .isInstanceOf(Refusal.BadInput.class);
    }

    private List<Reference> ordered(String word, Order order) {
        return search.find(PublicQuery.of(word).sorted(order)).hits().stream().map(FoundCase::reference).toList();
    }

    @Test
    void whatever_is_typed_gets_an_answer() {
        var random = new Random(7);
        var nasty = new ArrayList<>(List.of("", "   ", "\"", "\"\"", "-", "--", "-\"", "*", "***", "?", "(", "AND", "OR NOT",
            "title:x", "a:b:c", "jalan~", "jalan^9", "[a TO b]", "/re.*x/", "\\", "\\\"", "'; drop table complaint; --",
            "<script>", "{}", "$", "\u0000\u0001", "\uD83D\uDEA7 \uD83D\uDEA7", "\uD83D", "مرحبا", "日本語", "a".repeat(100_000),
            "jalan ".repeat(10_000), "\"jalan ".repeat(1_000), "-jalan ".repeat(1_000), "x*".repeat(5_000), "yang di ke dari",
            "4821-0937-7", "999999999999999999"));
        for (int i = 0; i < 200; i++) {
            nasty.add(random.ints(random.nextInt(40), 0, 0x3000).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString());
        }
        for (String typed : nasty) {
            assertThat(search.find(PublicQuery.of(typed)).hits()).as(typed).hasSizeLessThanOrEqualTo(PublicQuery.PAGE_SIZE);
        }
        assertThat(search.find(PublicQuery.of("yang di")).total()).as("only function words").isZero();
    }

    @Test
    void pages_are_bounded() {
        assertThat(search.find(PublicQuery.ALL.atPage(500)).hits()).isEmpty();
        assertThatThrownBy(() -> PublicQuery.ALL.atPage(501)).isInstanceOf(Refusal.BadInput.class);
        assertThatThrownBy(() -> PublicQuery.ALL.atPage(0)).isInstanceOf(Refusal.BadInput.class);
        assertThatThrownBy(() -> search.find(PublicQuery.ALL.withAgency("tidak-ada"))).isInstanceOf(Refusal.NotFound.class);
    }
}
