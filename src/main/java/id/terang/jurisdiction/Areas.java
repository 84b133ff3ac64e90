package id.terang.jurisdiction;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Areas extends JpaRepository<Area, Long> {

    Optional<Area> findByCode(String code);

    List<Area> findByParentId(long parentId);
}
