package id.terang.jurisdiction;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Services extends JpaRepository<Service, Long> {

    Optional<Service> findByCode(String code);
}
