package id.terang.ui.citizen;

import id.terang.complaints.CaseReader;
import id.terang.complaints.Claims;
import id.terang.complaints.Story;
import id.terang.complaints.Telling;
import id.terang.complaints.files.FileLimits;
import id.terang.complaints.files.Uploads;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.papers.Dossiers;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Everything a claimant's case page asks of the rooms below.
@Component
record CaseDoors(Claims claims, CaseReader reader, Jurisdiction jurisdiction, Telling telling, Story story, Uploads uploads,
                 FileLimits limits, Dossiers dossiers, Clock clock) { }
