package id.terang.search;

import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Service;
import id.terang.search.learning.Precedents;
import id.terang.search.learning.Telltale;
import id.terang.shared.Texts;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexReader;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What was learned from decided cases, as new as the index. Whoever asks makes it look whether the index has changed, so every
/// node of several learns the same, and a case that is hidden or made secret is forgotten with the next question. Only
/// public cases with released words teach; the services' own names and standards do so too, which is all there is to go
/// by in the beginning.
@Component
class Experience {

    private static final Logger log = LoggerFactory.getLogger(Experience.class);

    private static final long COUNT_AGAIN_AFTER_NANOS = 60_000_000_000L;

    /// Longer than an entry takes from its time to the index.
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /// More than this is not learned while somebody waits.
    private static final int AT_ONCE = 3_000;
    private static final int CHUNK = 500;

    private final Index index;
    private final PublicCases cases;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Precedents<Decided> precedents = new Precedents<>();
    private long countedAt = System.nanoTime() - COUNT_AGAIN_AFTER_NANOS;
    private Instant seen = Instant.EPOCH;
    /// What was seen of late, so that it is not learned again with every question.
    private final Map<Long, Instant> lately = new HashMap<>();
    private List<Object> view = List.of();
    private List<Long> lessons = List.of();
    private long lessonsOf = -1;
    private volatile boolean loading;
    private volatile boolean ended;

    Experience(Index index, PublicCases cases) {
        this.index = index;
        this.cases = cases;
    }

    /// @param atlas whose services speak of themselves
    Precedents<Decided> latest(Atlas atlas) {
        if (!loading && looking.tryLock()) {
            try {
                look(atlas);
            } catch (RuntimeException e) {
                // What is known already is good enough; nobody's filing or decision waits for more.
                log.warn("Could not look for newly decided cases to learn from", e);
            } finally {
                looking.unlock();
            }
        }
        return precedents;
    }

    private void look(Atlas atlas) {
        hearServices(precedents, atlas);
        if (System.nanoTime() - countedAt >= COUNT_AGAIN_AFTER_NANOS) {
            countedAt = System.nanoTime();
            long decided = decided();
            // Past cases are brought in with their own times, which are long seen.
            if (Math.min(decided, Precedents.MOST - lessons.size()) != precedents.size() - lessons.size()) {
                begin(atlas, decided);
                return;
            }
        }
        var now = view();
        if (!now.equals(view)) {
            follow();
            long decided = decided();
            // A few are counted every time and read again at once: what was dated back, or by a clock that went back, is among them.
            if (decided <= AT_ONCE && decided != precedents.size() - lessons.size()) {
                load(atlas, decided);
            }
            view = now;
        }
    }

    /// Another one as soon as anything in the index has changed.
    private List<Object> view() {
        try (IndexReader reader = index.cases().extension(LuceneExtension.get()).openIndexReader()) {
            return reader.leaves().stream().map(leaf -> (Object) leaf.reader().getReaderCacheHelper().getKey()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(Atlas atlas, long decided) {
        if (decided <= AT_ONCE) {
            load(atlas, decided);
            return;
        }
        loading = true;
        Thread.ofPlatform().daemon().name("suggestions-learning").start(() -> {
            looking.lock();
            try {
                load(atlas, decided);
                log.info("Learned from {} decided cases what to suggest", precedents.size());
            } catch (RuntimeException e) {
                if (!ended) {
                    log.error("Could not learn from the decided cases; the next minute tries again", e);
                }
            } finally {
                loading = false;
                looking.unlock();
            }
        });
    }

    /// What is being learned when the server stops is cut short by the index that closes.
    @PreDestroy
    void end() {
        ended = true;
    }

    private void load(Atlas atlas, long decided) {
        var anew = new Precedents<Decided>();
        lessonsOf = -1;
        lately.clear();
        hearServices(anew, atlas);
        seen = decided > Precedents.MOST ? oldestToLearn() : Instant.EPOCH;
        anew.learnTogether(() -> learn(anew));
        precedents = anew;
    }

    private void follow() {
        var since = seen.minus(MARGIN);
        learn(precedents);
        for (long id : withdrawn(since)) {
            precedents.forget(id);
            lately.remove(id);
        }
    }

    private void learn(Precedents<Decided> into) {
        var since = seen.equals(Instant.EPOCH) ? seen : seen.minus(MARGIN);
        index.ask(session -> {
            try (var hits = cases.search(session, DecidedHit.class, index.predicates().and(teaching(), changed(since)).toPredicate())
                .sort(index.sorts().field(CaseIndex.UPDATED).toSort()).scroll(CHUNK)) {
                for (var some = hits.next(); some.hasHits(); some = hits.next()) {
                    some.hits().forEach(hit -> learn(into, hit));
                    seen = max(seen, some.hits().getLast().updated());
                }
            }
            return null;
        });
        var old = seen.minus(MARGIN);
        lately.values().removeIf(updated -> updated.isBefore(old));
    }

    private void learn(Precedents<Decided> into, DecidedHit hit) {
        if (!hit.updated().equals(lately.put(hit.id(), hit.updated()))) {
            into.learn(hit.id(), Telltale.of(hit.title() + "\n" + hit.text()), new Decided(hit.service(), hit.agency()));
        }
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// Cases that changed and do not teach, or no longer.
    private List<Long> withdrawn(Instant since) {
        var f = index.predicates();
        var listed = f.match().field(CaseIndex.LISTED).matching(CaseIndex.YES).toPredicate();
        var ids = new ArrayList<Long>();
        index.ask(session -> {
            try (var hits = session.search(index.cases()).select(p -> p.field(CaseIndex.ID, Long.class))
                .where(f.bool().must(changed(since))
                    .mustNot(f.bool().must(listed).must(teaching()).toPredicate()).toPredicate()).scroll(CHUNK)) {
                for (var some = hits.next(); some.hasHits(); some = hits.next()) {
                    ids.addAll(some.hits());
                }
            }
            return null;
        });
        return ids;
    }

    private SearchPredicate teaching() {
        var f = index.predicates();
        return f.and(f.match().field(CaseIndex.VERIFIED).matching(CaseIndex.YES), f.exists().field(CaseIndex.TITLE)).toPredicate();
    }

    private SearchPredicate changed(Instant since) {
        return index.predicates().range().field(CaseIndex.UPDATED).atLeast(since).toPredicate();
    }

    private long decided() {
        return index.ask(session -> cases.search(session, DecidedHit.class, teaching()).fetchTotalHitCount());
    }

    private Instant oldestToLearn() {
        return Latest.with(Precedents.MOST, since -> index.ask(session -> cases.search(session, DecidedHit.class,
            index.predicates().and(teaching(), changed(since)).toPredicate()).fetchTotalHitCount())).plus(MARGIN);
    }

    private void hearServices(Precedents<Decided> into, Atlas atlas) {
        if (lessonsOf == atlas.version()) {
            return;
        }
        lessons.forEach(into::forget);
        var taught = new ArrayList<Long>();
        for (var service : atlas.services()) {
            if (service.active()) {
                taught.add(lesson(into, taught, service, both(service.name())));
                taught.add(lesson(into, taught, service, both(service.standard().requirements()) + "\n" + both(service.standard().promise())));
            }
        }
        lessons = taught;
        lessonsOf = atlas.version();
    }

    private static long lesson(Precedents<Decided> into, List<Long> taught, Service service, String words) {
        long id = -1 - taught.size();
        into.learn(id, Telltale.of(words), new Decided(service.id(), null));
        return id;
    }

    private static String both(Texts texts) {
        return texts.id() + "\n" + texts.en();
    }
}
