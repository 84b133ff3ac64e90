package id.terang.ui.figures;

import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.opendata.PivotDescription;
import id.terang.statistics.Definitions;
import id.terang.statistics.FigureWords;
import id.terang.statistics.Pivots;
import id.terang.workbench.KeptPictures;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Everything the explorer of figures asks of the rooms below.
@Component
record FiguresDoors(Pivots pivots, FigureWords words, Definitions definitions, PivotDescription description, KeptPictures pictures,
                    Jurisdiction jurisdiction, Telling telling, Clock clock) {

    /// Where the topmost agency is, as on the public pages.
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), jurisdiction.atlas().zone());
    }
}
