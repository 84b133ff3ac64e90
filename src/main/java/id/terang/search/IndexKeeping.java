package id.terang.search;

import id.terang.accounts.OfficialPrincipal;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// What an ADMIN of the topmost agency sees of the index and may do about it. All of it is about the server that is asked:
/// each of several has an index of its own.
@Service
public class IndexKeeping {

    private static final Logger log = LoggerFactory.getLogger(IndexKeeping.class);

    private final Indexing indexing;
    private final Reconciliation reconciliation;
    private final Differences differences;
    private final IndexFolder folder;
    private final Jurisdiction jurisdiction;
    private final AtomicBoolean begun = new AtomicBoolean();

    IndexKeeping(Indexing indexing, Reconciliation reconciliation, Differences differences, IndexFolder folder, Jurisdiction jurisdiction) {
        this.indexing = indexing;
        this.reconciliation = reconciliation;
        this.differences = differences;
        this.folder = folder;
        this.jurisdiction = jurisdiction;
    }

    /// Whether this official may see any of it.
    public boolean mayKeep(OfficialPrincipal by) {
        var atlas = jurisdiction.atlas();
        return by.mandates().stream().anyMatch(mandate -> mandate.role() == Role.ADMIN && atlas.agency(mandate.agencyId()).parentId() == null);
    }

    /// @throws Refusal.NotAllowed unless {@link #mayKeep}
    public IndexState state(OfficialPrincipal by) {
        require(by);
        return new IndexState(CaseIndex.GENERATION, differences.indexed(), differences.stored(), folder.bytes(), Columns.bytes(),
            reconciliation.last());
    }

    /// Whether it knows of all cases: until then no question is answered from it.
    ///
    /// @throws Refusal.NotAllowed unless {@link #mayKeep}
    public boolean whole(OfficialPrincipal by) {
        require(by);
        return !folder.partial();
    }

    /// What is being built, by whomever it was begun; asks nothing of the database.
    ///
    /// @throws Refusal.NotAllowed unless {@link #mayKeep}
    public Optional<IndexState.Building> building(OfficialPrincipal by) {
        require(by);
        return indexing.progress().or(() -> begun.get() ? Optional.of(new IndexState.Building(0, 0, 0)) : Optional.empty());
    }

    /// Begins to write every entry again; the old ones serve until they are replaced, unless they were not {@link #whole} before.
    ///
    /// @return whether it was begun; not where it is going on already
    /// @throws Refusal.NotAllowed unless {@link #mayKeep}
    public boolean buildAnew(OfficialPrincipal by) {
        require(by);
        if (indexing.progress().isPresent() || !begun.compareAndSet(false, true)) {
            return false;
        }
        log.info("Official {} has the search index built anew", by.officialId());
        Thread.ofPlatform().daemon().name("search-building").start(this::build);
        return true;
    }

    private void build() {
        try {
            log.info("Built the search index anew from {} cases", indexing.massIndex());
        } catch (RuntimeException e) {
            log.error("The search index could not be built anew; its entries stay as they are, and the next start begins again", e);
        } finally {
            begun.set(false);
        }
    }

    private void require(OfficialPrincipal by) {
        if (!mayKeep(by)) {
            throw new Refusal.NotAllowed("refusal.index.topmost");
        }
    }
}
