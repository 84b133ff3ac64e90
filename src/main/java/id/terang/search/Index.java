package id.terang.search;

import id.terang.complaints.Complaint;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.search.Query;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.util.common.SearchTimeoutException;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;

/// The way into the index. Questions are answered from the index alone: no transaction, no connection, no entity.
@Component
class Index {

    /// Waits until the entries are written, for neither disk nor view: many at a time come there together.
    private static final IndexingPlanSynchronizationStrategy WRITTEN = strategy -> {
        strategy.documentCommitStrategy(DocumentCommitStrategy.NONE);
        strategy.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
        strategy.indexingFutureHandler(written -> written.join().throwable().ifPresent(failure -> {
            throw new IllegalStateException("the search index cannot be written", failure);
        }));
    };

    private final EntityManagerFactory factory;
    private final Histories histories;
    private final Filling filling;
    private final SearchScope<Complaint> cases;

    Index(EntityManagerFactory factory, Histories histories, Filling filling) {
        this.factory = factory;
        this.histories = histories;
        this.filling = filling;
        this.cases = mapping().scope(Complaint.class);
    }

    SearchMapping mapping() {
        return Search.mapping(factory);
    }

    SearchScope<Complaint> cases() {
        return cases;
    }

    /// Whether it knows of all cases.
    boolean whole() {
        return filling.whole();
    }

    /// @throws id.terang.shared.Refusal.Unavailable unless {@link #whole}
    void insistOnAll() {
        filling.insistOnAll();
    }

    SearchPredicateFactory predicates() {
        return cases.predicate();
    }

    /// A question that was put together by hand.
    SearchPredicate lucene(Query query) {
        return predicates().extension(LuceneExtension.get()).fromLuceneQuery(query).toPredicate();
    }

    SearchSortFactory sorts() {
        return cases.sort();
    }

    /// Writes the entries of these cases; {@link #show} makes them visible. Until the end of the transaction nobody can change the
    /// cases: else the words of a case that is made secret meanwhile would be written over its new entry. Those that somebody
    /// is changing are left alone; as nothing is waited for, no other transaction ever waits in a circle.
    ///
    /// @return those written
    List<Long> write(List<Long> ids) {
        return write(ids, " skip locked");
    }

    /// Writes the entry of a case as soon as nobody is changing it.
    void writeWhenFree(long id) {
        write(List.of(id), "");
    }

    private List<Long> write(List<Long> ids, String whereHeld) {
        var entities = EntityManagerFactoryUtils.getTransactionalEntityManager(factory);
        var session = Search.session(entities);
        session.indexingPlanSynchronizationStrategy(WRITTEN);
        var held = entities.createNativeQuery("select id from complaint where id in (:ids) order by id lock in share mode" + whereHeld, Long.class)
            .setParameter("ids", ids).getResultList().stream().map(id -> (Long) id).toList();
        var some = held.isEmpty() ? List.<Complaint>of()
            : entities.createQuery("select c from Complaint c where c.id in :ids", Complaint.class).setParameter("ids", held)
                .setHint(HibernateHints.HINT_READ_ONLY, true).getResultList();
        histories.together(some, () -> {
            some.forEach(session.indexingPlan()::addOrUpdate);
            session.indexingPlan().execute();
        });
        return held;
    }

    /// Brings what was written to disk and into view.
    void show() {
        cases.workspace().flush();
        cases.workspace().refresh();
    }

    void empty() {
        cases.workspace().purge();
    }

    /// @throws id.terang.shared.Refusal.Unavailable if the question was given a time and took longer
    <T> T ask(Function<SearchSession, T> question) {
        try (var entities = factory.createEntityManager()) {
            return question.apply(Search.session(entities));
        } catch (SearchTimeoutException tooLong) {
            throw Patience.over();
        }
    }
}
