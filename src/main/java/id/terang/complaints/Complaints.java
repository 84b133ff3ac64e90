package id.terang.complaints;

import id.terang.shared.Reference;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Complaints extends Repository<Complaint, Long> {

    Complaint save(Complaint complaint);

    Optional<Complaint> findById(long id);

    /// Holds the row until the transaction ends, so that two officials decide one after the other.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Complaint c where c.reference = :digits")
    Optional<Complaint> lock(String digits);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Complaint c where c.id = :id")
    Optional<Complaint> lock(long id);

    /// The rows with their clocks, held until the transaction ends.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Complaint c left join fetch c.clocks where c.id in :ids order by c.id")
    List<Complaint> lockAll(Collection<Long> ids);

    List<Complaint> findByIdIn(Collection<Long> ids);

    Optional<Complaint> findByReference(String digits);

    List<Complaint> findByReferenceIn(Collection<String> digits);

    Optional<Complaint> findBySubmission(String submission);

    boolean existsByReference(String digits);

    /// A number that no case has.
    default Reference freeReference(SecureRandom random) {
        Reference reference;
        do {
            reference = Reference.random(random);
        } while (existsByReference(reference.digits()));
        return reference;
    }

    /// With their clocks.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Complaint c left join fetch c.clocks where c.survivorId in :survivors"
        + " and c.closeReason = id.terang.complaints.CloseReason.DUPLICATE order by c.id")
    List<Complaint> lockDuplicatesOf(Collection<Long> survivors);

    /// The cases that this one lives on in, held until the transaction ends: its survivor first, then the one into which
    /// that was merged in turn, and so on.
    default List<Complaint> lockSurvivorsOf(Complaint one) {
        return survivorsOf(one, this::lock);
    }

    /// Holds a case and those it lives on in until the transaction ends, the last of them first, and before all the incident that this
    /// is a report of: so does whoever decides there, and neither waits for the other.
    default void lockFromSurvivor(long complaintId) {
        var path = new ArrayList<>(List.of(complaintId));
        for (var next = survivorIdOf(complaintId); next.isPresent() && !path.contains(next.get()); next = survivorIdOf(path.getLast())) {
            path.add(next.get());
        }
        incidentIdOf(path.getLast()).ifPresent(this::lock);
        path.reversed().forEach(this::lock);
    }

    @Query("select c.incidentId from Complaint c where c.id = :id and c.incidentId is not null")
    Optional<Long> incidentIdOf(long id);

    /// Read past the persistence context: what is loaded before it is locked would stay as it was.
    @Query("select c.survivorId from Complaint c where c.id = :id and c.survivorId is not null")
    Optional<Long> survivorIdOf(long id);

    @Query("select c.id from Complaint c where c.reference = :digits")
    Optional<Long> idOf(String digits);

    /// The case that this one lives on in at the end; itself if it was merged into none. The way to a case that only one of
    /// the two keeps secret is closed, should they still be linked.
    default Complaint livingOn(Complaint one) {
        return last(one, survivorsOf(one, this::findById));
    }

    /// The same case, held until the transaction ends.
    default Complaint lockLivingOn(Complaint one) {
        return last(one, lockSurvivorsOf(one));
    }

    private static Complaint last(Complaint one, List<Complaint> survivors) {
        return survivors.stream().takeWhile(one::linkable).reduce(one, (nearer, further) -> further);
    }

    private static List<Complaint> survivorsOf(Complaint one, LongFunction<Optional<Complaint>> find) {
        var survivors = new ArrayList<Complaint>();
        var seen = new HashSet<>(Set.of(one.requiredId()));
        for (var id = one.survivorId(); id != null && seen.add(id); id = survivors.getLast().survivorId()) {
            survivors.add(find.apply(id).orElseThrow());
        }
        return survivors;
    }

    /// Reports whose incident is `parent`, with their clocks.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Complaint c left join fetch c.clocks where c.incidentId = :parent order by c.id")
    List<Complaint> lockReportsOf(long parent);

    /// Those of them that wait for an answer.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Complaint c left join fetch c.clocks where c.incidentId = :parent "
        + "and c.status not in (id.terang.complaints.Status.ANSWERED, id.terang.complaints.Status.CLOSED) order by c.id")
    List<Complaint> lockPendingReportsOf(long parent);

    /// Those that its answers may reach: in the same hands and equally visible.
    default List<Complaint> lockReportsReachedBy(Complaint parent) {
        return lockReportsOf(parent.requiredId()).stream()
            .filter(report -> report.holderId() == parent.holderId() && report.visibility() == parent.visibility()).toList();
    }

    /// The case and all that live on in it: duplicates, and duplicates of duplicates.
    default Set<Long> withDuplicates(long complaintId) {
        var all = new LinkedHashSet<>(Set.of(complaintId));
        for (var next = duplicatesOf(all); all.addAll(next); next = duplicatesOf(next)) {
            // until nothing new is found
        }
        return all;
    }

    boolean existsByIncidentId(long parent);

    @Query("select c.reference from Complaint c where c.incidentId = :parent and c.hidden = false"
        + " and c.visibility <> id.terang.complaints.Visibility.SECRET order by c.id")
    List<String> reportsOf(long parent, Limit limit);

    /// Public cases by number, which tells nothing about their order.
    @Query("select c.id from Complaint c where c.reference > :after and c.hidden = false"
        + " and c.visibility <> id.terang.complaints.Visibility.SECRET order by c.reference")
    List<Long> listedAfter(String after, Limit limit);

    /// Public cases by the moment of their release, the latest first; none of them was last changed before.
    @Query("select c.id as id, c.reference as reference, c.words.releasedAt as at from Complaint c where c.updatedAt > :after"
        + " and c.words.releasedAt > :after and c.words.releasedAt <= :until and c.hidden = false"
        + " and c.visibility <> id.terang.complaints.Visibility.SECRET order by c.words.releasedAt desc, c.id desc")
    List<Release> released(Instant after, Instant until, Limit limit);

    /// Those of these cases in which something is due, with their clocks.
    @Query("select c from Complaint c left join fetch c.clocks where c.reference in :references and c.dueAt is not null")
    List<Complaint> dueAmong(Collection<String> references);

    @Query("select c from Complaint c left join fetch c.clocks where c.id in :ids order by c.reference")
    List<Complaint> withClocks(Collection<Long> ids);

    /// Which of these cases are the incident of others.
    @Query("select distinct c.incidentId from Complaint c where c.incidentId in :ids")
    Set<Long> incidentsAmong(Collection<Long> ids);

    /// Which of these cases have duplicates.
    @Query("select distinct c.survivorId from Complaint c where c.survivorId in :ids and c.closeReason = id.terang.complaints.CloseReason.DUPLICATE")
    Set<Long> survivorsAmong(Collection<Long> ids);

    /// Which of these numbers the public may know.
    @Query("select c.reference from Complaint c where c.reference in :references and c.hidden = false"
        + " and c.visibility <> id.terang.complaints.Visibility.SECRET")
    List<String> listed(Collection<String> references);

    @Query("select c.id from Complaint c where c.holderId = :holder and c.status <> id.terang.complaints.Status.CLOSED"
        + " and c.id > :after order by c.id")
    List<Long> openHeldBy(long holder, long after, Limit limit);

    /// Those that an agency reviews, and those that its successor has taken over and reviews itself.
    @Query("select c.id from Complaint c where (c.reviewerId = :reviewer or c.reviewerId = :successor and c.holderId = :successor)"
        + " and c.id > :after order by c.id")
    List<Long> reviewsLeft(long reviewer, long successor, long after, Limit limit);

    int countByReviewerId(long reviewer);

    int countByReviewerIdAndHolderId(long reviewer, long holder);

    /// Cases of an agency in one state.
    int countByHolderIdAndStatus(long holder, Status status);

    @Query("select count(c) from Complaint c where c.holderId = :holder and c.handlerId in :handlers"
        + " and c.status <> id.terang.complaints.Status.CLOSED")
    int countOpenHandledBy(long holder, Collection<Long> handlers);

    @Query("select c.id from Complaint c where c.survivorId in :survivors and c.closeReason = id.terang.complaints.CloseReason.DUPLICATE")
    List<Long> duplicatesOf(Collection<Long> survivors);

    @Query("select count(c) from Complaint c where c.holderId = :holder and c.status <> id.terang.complaints.Status.CLOSED")
    int countOpenHeldBy(long holder);

    @Query("select c.reference from Complaint c where c.survivorId = :survivor and c.closeReason = id.terang.complaints.CloseReason.DUPLICATE"
        + " and c.hidden = false and c.visibility <> id.terang.complaints.Visibility.SECRET order by c.id")
    List<String> duplicatesOf(long survivor, Limit limit);

    @Query("select k.complaint.id as complaintId, k.id as clockId, k.actAt as at from CaseClock k where k.actAt < :now order by k.actAt")
    List<Attention> needingAttention(Instant now, Limit limit);

    /// Cases with a clock of which somebody has to be told, the longest waiting first. What is due to be told of a closed case
    /// waits elsewhere ([CaseClock#remind]), so that nobody looks at it again and again.
    @Query("select k.complaint.id from CaseClock k where k.alertAt <= :now order by k.alertAt")
    List<Long> needingAlert(Instant now, Limit limit);

    /// A case and when its words became public.
    interface Release {
        long getId();

        String getReference();

        Instant getAt();
    }

    /// A clock that the sweep has to look at.
    interface Attention {
        long getComplaintId();

        long getClockId();

        Instant getAt();
    }
}
