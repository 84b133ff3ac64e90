package id.terang.search;

import id.terang.SmallTown;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.Status;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.AreaDetails;
import id.terang.jurisdiction.AreaLevel;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Publish;
import id.terang.jurisdiction.Service;
import id.terang.jurisdiction.ServiceDetails;
import id.terang.jurisdiction.Standard;
import id.terang.jurisdiction.Track;
import id.terang.search.words.Analyzers;
import id.terang.shared.Actor;
import id.terang.shared.GeoPoint;
import id.terang.shared.Reference;
import id.terang.shared.Role;
import id.terang.shared.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/// Measures search over generated cases: `JAVA_TOOL_OPTIONS=-Dbench.cases=1000000 ./mvnw test -Dtest=SearchBench`.
/// No test of the build; it prints and asserts nothing. Words follow Zipf's law, so that common words are as common as in real texts.
/// With `-Dspring.jpa.properties.hibernate.search.backend.directory.root=DIR` the index stays there for the next run.
/// Beside the time on the wall it prints the time on the processor, which other work on the machine does not stretch.
@SpringBootTest(properties = "terang.demo=false")
class SearchBench {

    private static final int CASES = Integer.getInteger("bench.cases", 200_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 400);
    private static final Actor SET_UP = new Actor.Importer("bench");

    /// A kept index knows more cases than the fresh database.
    @MockitoBean ReconciliationAtStart atStart;

    @Autowired BeanFactory beans;
    @Autowired Jurisdiction jurisdiction;
    @Autowired Administration administration;
    @Autowired JdbcTemplate jdbc;
    @Autowired Indexing indexing;
    @Autowired Reconciliation reconciliation;
    @Autowired PublicSearch search;
    @Autowired DeskQueue queue;
    @Autowired FileSearch files;
    @Autowired Completions completions;
    @Autowired SimilarCases similar;
    @Autowired Suggestions suggestions;
    @Autowired Index index;
    @Autowired Differences differences;

    private final Random random = new Random(1);
    private final List<String> vocabulary = vocabulary();

    @Test
    void measure() throws Exception {
        SmallTown town = SmallTown.in(beans);
        region(town);
        if (differences.indexed() < CASES) {
            timed("insert " + CASES + " cases", this::insert);
            timed("index them", indexing::massIndex);
            timed("reconcile where nothing differs", reconciliation::run);
        }
        warm();
        publicSearch();
        desk(town);
        print("similar cases", i -> similar.find(new Likeness(text(30), null, null, new GeoPoint(-6.9, 107.6)), 5));
        print("service suggestion", i -> suggestions.services(text(30), 3));
        luceneAlone();
    }

    private void publicSearch() {
        print("one word", i -> search.find(PublicQuery.of(word())));
        print("two words", i -> search.find(PublicQuery.of(word() + " " + word())));
        print("two common words", i -> search.find(PublicQuery.of(vocabulary.get(i % 30) + " " + vocabulary.get(i % 47))));
        print("three words, status and area", i -> search.find(PublicQuery.of(word() + " " + word() + " " + word())
            .withStatus(Status.CLOSED).withArea("99")));
        print("phrase", i -> search.find(PublicQuery.of("\"" + vocabulary.get(i % 40) + " " + vocabulary.get(i % 31) + "\"")));
        print("no words, newest", i -> search.find(PublicQuery.ALL));
        print("no words, agency, longest open", i -> search.find(PublicQuery.ALL.withAgency("dinas-" + i % 40)
            .sorted(Order.LONGEST_OPEN)));
        print("page 500 of a common word", i -> search.find(PublicQuery.of(vocabulary.get(i % 20)).atPage(500)));
        print("by field and near a place", i -> search.find(PublicQuery.of("judul:" + word() + " -status:dijawab")
            .near(new Near(new GeoPoint(-6.9, 107.6), 5)).sorted(Order.NEAREST)));
        print("while typing: two letters", i -> completions.of(word().substring(0, 2)));
        print("while typing: one word and a beginning", i -> completions.of(word() + " " + word().substring(0, 3)));
        print("reference", i -> search.find(PublicQuery.of(Reference.random(random).toString())));
    }

    private void desk(SmallTown town) {
        var lead = new OfficialPrincipal(1, "Lead", new Mandate(Role.LEAD, town.town));
        var handler = new OfficialPrincipal(2, "Handler", new Mandate(Role.HANDLER, town.publicWorks));
        print("desk: lead's agency by due date", i -> queue.find(lead, QueueFilter.of(QueueTab.MY_AGENCY), 0, 50));
        print("desk: lead's agency, offset 9,950", i -> queue.find(lead, QueueFilter.of(QueueTab.MY_AGENCY), 9_950, 50));
        print("desk: all of the lead, newest, offset 9,950", i -> queue.find(lead,
            QueueFilter.of(QueueTab.ALL).sorted(QueueOrder.NEWEST), 9_950, 50));
        print("desk: handler overdue", i -> queue.find(handler, QueueFilter.of(QueueTab.OVERDUE), 0, 50));
        print("desk: lead, two words", i -> queue.find(lead, QueueFilter.of(QueueTab.ALL).withWords(word() + " " + word()), 0, 50));
        print("officials' search: lead, two words by relevance", i -> {
            var question = files.ask(lead, QueueFilter.of(QueueTab.ALL).sorted(QueueOrder.RELEVANCE).withWords(word() + " " + word()));
            question.find(0, 50);
            question.count();
        });
        print("desk: count of all tabs, lead", i -> queue.counts(lead, QueueFilter.of(QueueTab.ALL)));
        print("desk: count of all tabs, handler", i -> queue.counts(handler, QueueFilter.of(QueueTab.ALL)));
    }

    /// What the engine takes for the words alone, without facets, audience or reading what is found.
    private void luceneAlone() throws Exception {
        try (IndexReader reader = index.cases().extension(LuceneExtension.get()).openIndexReader()) {
            System.out.printf("index: %,d entries in %d segments%n", reader.numDocs(), reader.leaves().size());
            var searcher = new IndexSearcher(reader);
            print("raw Lucene, two words in one field, top 20", i -> {
                var both = new BooleanQuery.Builder();
                for (int n = 0; n < 2; n++) {
                    Analyzers.terms(Analyzers.IN_INDONESIAN, word())
                        .forEach(term -> both.add(new TermQuery(new Term(CaseIndex.TEXT, term)), BooleanClause.Occur.MUST));
                }
                try {
                    searcher.search(both.build(), 20);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void warm() {
        for (int i = 0; i < 1_000; i++) {
            search.find(PublicQuery.of(word() + " " + word()));
            search.find(PublicQuery.of(vocabulary.get(i % 30)));
        }
    }

    private static void print(String what, IntConsumer question) {
        for (int i = 0; i < 20; i++) {
            question.accept(i);
        }
        var threads = ManagementFactory.getThreadMXBean();
        long[] wall = new long[ROUNDS];
        long[] processor = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            long startOnProcessor = threads.getCurrentThreadCpuTime();
            question.accept(i);
            processor[i] = threads.getCurrentThreadCpuTime() - startOnProcessor;
            wall[i] = System.nanoTime() - start;
        }
        Arrays.sort(wall);
        Arrays.sort(processor);
        System.out.printf("%-45s wall p50 %7.2f p95 %7.2f ms   processor p50 %7.2f p95 %7.2f ms%n", what, wall[ROUNDS / 2] / 1e6,
            wall[ROUNDS * 95 / 100] / 1e6, processor[ROUNDS / 2] / 1e6, processor[ROUNDS * 95 / 100] / 1e6);
    }

    private static void timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        System.out.printf("%-45s %,.1f s%n", what, (System.nanoTime() - start) / 1e9);
    }

    private void region(SmallTown town) {
        long calendar = jurisdiction.atlas().agency(town.town).calendarId();
        for (int d = 0; d < 20; d++) {
            String code = "99.01.1" + (10 + d);
            long district = administration.addArea(SET_UP, new AreaDetails(code, "Kecamatan " + vocabulary.get(500 + d),
                AreaLevel.DISTRICT, town.regency, null, null, null));
            for (int v = 0; v < 10; v++) {
                administration.addArea(SET_UP, new AreaDetails(code + ".20" + (10 + v), "Desa " + vocabulary.get(600 + d * 10 + v),
                    AreaLevel.VILLAGE, district, null, null, null));
            }
        }
        for (int a = 0; a < 40; a++) {
            administration.addAgency(SET_UP, new AgencyDetails("dinas-" + a, "Dinas " + vocabulary.get(900 + a), "D" + a,
                AgencyLevel.REGENCY, town.town, town.regency, calendar, false, null, null, null, null, null, null));
            administration.addService(SET_UP, new ServiceDetails("layanan-" + a, Texts.same("Layanan " + vocabulary.get(950 + a)),
                null, Standard.NONE, false, Publish.ON_VERIFY, Kind.COMPLAINT, Track.ORDINARY, true));
        }
    }

    private void insert() {
        var atlas = jurisdiction.atlas();
        var agencies = atlas.agencies().stream().map(Agency::id).toList();
        var areas = atlas.areas().stream().filter(area -> area.level() == AreaLevel.VILLAGE).map(Area::id).toList();
        var services = atlas.services().stream().map(Service::id).toList();
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var used = new HashSet<String>();
        var rows = new ArrayList<Object[]>();
        for (int i = 1; i <= CASES; i++) {
            rows.add(row(10_000_000L + i, agencies, areas, services, now, used, atlas));
            if (rows.size() == 1_000 || i == CASES) {
                jdbc.batchUpdate("""
                    insert into complaint (id, version, revision, reference, submission, status, close_reason, kind, track,
                        visibility, channel, hidden, service_id, area_id, district_id, address, lat, lon, title, text, released_at, place_released_at,
                        public_title, public_text, public_address, desk_id, holder_id, former_holders, hand_offs, calendar_id,
                        policy_version, filed_at, updated_at, verified_at, answered_at, answer_text, answers, disputes, followers,
                        claimants, contactable, due_clock, due_at, last_seq)
                    values (?, 0, 1, ?, ?, ?, ?, 'COMPLAINT', 'ORDINARY', ?, 'WEB', false, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0,
                        1, 1, ?, ?, ?, ?, ?, 1, 0, ?, 1, true, ?, ?, 3)""", rows);
                rows.clear();
            }
        }
    }

    private Object[] row(long id, List<Long> agencies, List<Long> areas, List<Long> services, Instant now, Set<String> used,
                         Atlas atlas) {
        Reference reference;
        do {
            reference = Reference.random(random);
        } while (!used.add(reference.digits()));
        double dice = random.nextDouble();
        var status = dice < 0.7 ? Status.CLOSED : dice < 0.8 ? Status.ANSWERED : dice < 0.85 ? Status.SUBMITTED
            : dice < 0.9 ? Status.ASSIGNED : Status.IN_PROGRESS;
        boolean secret = random.nextInt(33) == 0;
        boolean released = status != Status.SUBMITTED && random.nextInt(10) > 0;
        boolean answered = status == Status.CLOSED || status == Status.ANSWERED;
        var filed = Timestamp.from(now.minusSeconds(random.nextInt(5 * 365 * 86_400)));
        long area = areas.get(random.nextInt(areas.size()));
        String title = text(5);
        String text = text(10 + (int) Math.exp(1 + random.nextGaussian() + 2));
        String address = "Jl. " + vocabulary.get(1_000 + random.nextInt(3_000)) + " No. " + random.nextInt(200);
        return new Object[] {id, reference.digits(), UUID.randomUUID().toString(), status.name(),
            status == Status.CLOSED ? "CONFIRMED" : null, secret ? "SECRET" : "PUBLIC", services.get(random.nextInt(services.size())), area,
            atlas.district(area).id(), address, -6.9 + random.nextGaussian() / 20, 107.6 + random.nextGaussian() / 20, title, text,
            released ? filed : null, released ? filed : null, released ? title : null, released ? text : null, released ? address : null,
            agencies.getFirst(), agencies.get(random.nextInt(agencies.size())), filed, filed, status == Status.SUBMITTED ? null : filed,
            answered ? filed : null, answered ? text(30) : null, random.nextInt(5), answered ? null : "RESOLVE",
            answered ? null : Timestamp.from(now.plusSeconds(random.nextInt(40 * 86_400) - 20L * 86_400))};
    }

    private String text(int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : i % 12 == 0 ? ". " : " ").append(word());
        }
        return text.length() > 200 && words <= 5 ? text.substring(0, 200) : text.toString();
    }

    /// Zipf: the rank is exponential in a uniform number.
    private String word() {
        return vocabulary.get((int) Math.min(vocabulary.size() - 1, Math.pow(vocabulary.size(), random.nextDouble()) - 1));
    }

    private static List<String> vocabulary() {
        var random = new Random(2);
        String[] syllables = {"ba", "ca", "da", "ga", "ja", "ka", "la", "ma", "na", "pa", "ra", "sa", "ta", "wa", "bu", "cu", "du", "gu",
            "ku", "lu", "mu", "nu", "pu", "ru", "su", "tu", "bi", "di", "gi", "ki", "li", "mi", "ni", "pi", "ri", "si", "ti", "lo", "mo", "ro"};
        var words = new ArrayList<String>();
        var known = new HashSet<String>();
        while (words.size() < 30_000) {
            var word = new StringBuilder();
            for (int i = 0; i < 2 + random.nextInt(3); i++) {
                word.append(syllables[random.nextInt(syllables.length)]);
            }
            if (known.add(word.toString())) {
                words.add(word.toString());
            }
        }
        return words;
    }
}
