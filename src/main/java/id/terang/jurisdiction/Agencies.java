package id.terang.jurisdiction;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Agencies extends JpaRepository<Agency, Long> {

    Optional<Agency> findBySlug(String slug);

    List<Agency> findByParentId(long parentId);

    List<Agency> findByReceivingDeskTrue();

    List<Agency> findBySuccessorIdNotNull();
}
