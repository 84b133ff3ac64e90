package id.terang.complaints;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /// Whether this official did anything to the case before entry `seq`; looking at it leaves no entry.
    boolean existsByComplaintIdAndOfficialIdAndSeqLessThan(long complaintId, long officialId, int seq);

    /// The entry with the last event of a kind.
    Optional<CaseEventRow> findFirstByComplaintIdAndTypeOrderBySeqDesc(long complaintId, EventType type);

    /// Whether this official did anything to the case at all.
    boolean existsByComplaintIdAndOfficialId(long complaintId, long officialId);

    /// What who filed a duplicate said in the case it lives on in.
    List<CaseEventRow> findByFilingId(long filing);

    Optional<CaseEventRow> findByComplaintIdAndSeq(long complaintId, int seq);
}
