package id.terang.complaints;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Followers extends Repository<Follower, Long> {

    Follower save(Follower follower);

    void delete(Follower follower);

    /// The same follower of some cases.
    List<Follower> findByComplaintIdInAndTokenHash(Collection<Long> complaintIds, String tokenHash);

    /// How many follow any of these cases, each counted once.
    @Query("select count(distinct f.tokenHash) from Follower f where f.complaintId in :complaintIds")
    int count(Collection<Long> complaintIds);
}
