package id.terang.accounts;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CitizenRows extends JpaRepository<Citizen, Long> {

    Optional<Citizen> findByContact(String contact);
}
