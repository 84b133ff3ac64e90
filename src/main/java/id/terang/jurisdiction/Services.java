package id.terang.jurisdiction;

import org.springframework.data.jpa.repository.JpaRepository;

interface Services extends JpaRepository<Service, Long> {
}
