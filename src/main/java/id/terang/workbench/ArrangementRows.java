package id.terang.workbench;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ArrangementRows extends Repository<ArrangementRow, Long> {

    ArrangementRow save(ArrangementRow row);

    Optional<ArrangementRow> findById(long officialId);
}
