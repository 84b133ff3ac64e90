package id.terang.complaints;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Claimants extends Repository<Claimant, Long> {

    Claimant save(Claimant claimant);

    /// The one who filed it; merged filings bring claimants through their own case.
    Optional<Claimant> findByComplaintId(long complaintId);

    /// The same by the number of the case, in one question whether there is such a case or not.
    @Query("select k from Claimant k join Complaint c on c.id = k.complaintId where c.reference = :digits")
    Optional<Claimant> ofCase(String digits);

    List<Claimant> findByComplaintIdIn(Collection<Long> complaintIds);

    /// Those of these cases whose claimant can be written to.
    @Query("select k.complaintId from Claimant k where k.complaintId in :ids and k.email is not null and k.leftAt is null")
    Set<Long> withAddress(Collection<Long> ids);

    /// What {@link OwnCase} needs of each case, last changed first; one query for all.
    @Query("select c from Complaint c join Claimant k on k.complaintId = c.id where k.citizenId = :citizenId"
        + " order by c.updatedAt desc")
    List<Complaint> casesOf(long citizenId, Limit limit);
}
