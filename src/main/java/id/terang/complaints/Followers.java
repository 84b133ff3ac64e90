package id.terang.complaints;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Followers extends Repository<Follower, Long> {

    Follower save(Follower follower);

    void delete(Follower follower);

    Optional<Follower> findByComplaintIdAndTokenHash(long complaintId, String tokenHash);
}
