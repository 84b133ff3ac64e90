package id.terang.complaints;

import id.terang.accounts.SameHands;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CaseEventRows extends Repository<CaseEventRow, Long> {

    List<EventType> OF_FOLLOWERS = Arrays.stream(EventType.values()).filter(EventType::ofFollowers).toList();

    <S extends CaseEventRow> List<S> saveAll(Iterable<S> rows);

    /// What happened to a case, in order, without who follows it.
    default List<CaseEventRow> of(long complaintId) {
        return findByComplaintIdAndTypeNotInOrderBySeq(complaintId, OF_FOLLOWERS);
    }

    /// What happened to some cases, case by case in order, without who follows them.
    default List<CaseEventRow> of(Collection<Long> complaintIds) {
        return findByComplaintIdInAndTypeNotInOrderByComplaintIdAscSeqAsc(complaintIds, OF_FOLLOWERS);
    }

    List<CaseEventRow> findByComplaintIdAndTypeNotInOrderBySeq(long complaintId, Collection<EventType> without);

    List<CaseEventRow> findByComplaintIdInAndTypeNotInOrderByComplaintIdAscSeqAsc(Collection<Long> complaintIds, Collection<EventType> without);

    /// The last entry with an event of these kinds.
    Optional<CaseEventRow> findFirstByComplaintIdAndTypeInOrderBySeqDesc(long complaintId, Collection<EventType> types);

    /// What officials did to the case before entry `seq`; looking at it leaves no entry.
    @Query("select new id.terang.accounts.SameHands$Acted(e.officialId, e.recordedAt) from CaseEventRow e"
        + " where e.complaintId = ?1 and e.seq < ?2 and e.officialId is not null")
    List<SameHands.Acted> acts(long complaintId, int seq);

    /// The same of the whole that `part` was split from, up to the split.
    @Query("select new id.terang.accounts.SameHands$Acted(e.officialId, e.recordedAt) from CaseEventRow e"
        + " where e.complaintId = ?1 and e.recordedAt <= (select min(f.recordedAt) from CaseEventRow f where f.complaintId = ?2)"
        + " and e.officialId is not null")
    List<SameHands.Acted> actsBefore(long whole, long part);

    /// The entry with the last event of a kind.
    Optional<CaseEventRow> findFirstByComplaintIdAndTypeOrderBySeqDesc(long complaintId, EventType type);

    /// When the case was answered, each time.
    @Query("select e.occurredAt from CaseEventRow e where e.complaintId = ?1 and e.type = id.terang.complaints.EventType.ANSWERED")
    Set<Instant> answered(long complaintId);

    boolean existsByComplaintIdInAndTypeAndOfficialId(Collection<Long> complaintIds, EventType type, long official);

    /// What who filed a duplicate said in the case it lives on in.
    List<CaseEventRow> findByFilingId(long filing);

    Optional<CaseEventRow> findByComplaintIdAndSeq(long complaintId, int seq);
}
