package id.terang.ui.citizen;

import id.terang.complaints.Claims;
import id.terang.complaints.Filing;
import id.terang.complaints.files.FileLimits;
import id.terang.complaints.files.Uploads;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.search.SimilarCases;
import id.terang.search.Suggestions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Everything a citizen's filing asks of the rooms below, in one place for the steps that share it.
@Component
@EnableConfigurationProperties(MapPin.Tiles.class)
record FilingDoors(Jurisdiction jurisdiction, Filing filing, Claims claims, Affected affected, Suggestions suggestions,
                   SimilarCases similar, Uploads uploads, FileLimits limits, Telling telling, MapPin.Tiles tiles) {

    Atlas atlas() {
        return jurisdiction.atlas();
    }
}
