package id.terang.jurisdiction;

import org.springframework.data.jpa.repository.JpaRepository;

interface Areas extends JpaRepository<Area, Long> {
}
