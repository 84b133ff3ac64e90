package id.terang.complaints;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CaseEventRows extends Repository<CaseEventRow, Long> {

    <S extends CaseEventRow> List<S> saveAll(Iterable<S> rows);

    List<CaseEventRow> findByComplaintIdOrderBySeq(long complaintId);

    List<CaseEventRow> findByComplaintIdInOrderByComplaintIdAscSeqAsc(Collection<Long> complaintIds);

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
