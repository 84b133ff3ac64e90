package id.terang.jurisdiction;

import org.springframework.data.jpa.repository.JpaRepository;

interface Responsibilities extends JpaRepository<Responsibility, Long> {
}
