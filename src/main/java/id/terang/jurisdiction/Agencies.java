package id.terang.jurisdiction;

import org.springframework.data.jpa.repository.JpaRepository;

interface Agencies extends JpaRepository<Agency, Long> {
}
