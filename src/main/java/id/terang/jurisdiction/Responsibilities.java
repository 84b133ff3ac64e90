package id.terang.jurisdiction;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Responsibilities extends JpaRepository<Responsibility, Long> {

    List<Responsibility> findByAgencyId(long agencyId);
}
