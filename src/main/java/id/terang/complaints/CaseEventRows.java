package id.terang.complaints;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CaseEventRows extends Repository<CaseEventRow, Long> {

    <S extends CaseEventRow> List<S> saveAll(Iterable<S> rows);

    List<CaseEventRow> findByComplaintIdOrderBySeq(long complaintId);

    List<CaseEventRow> findByComplaintIdInOrderByComplaintIdAscSeqAsc(Collection<Long> complaintIds);

    Optional<CaseEventRow> findByComplaintIdAndSeq(long complaintId, int seq);
}
