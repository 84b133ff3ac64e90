package id.terang.ui.lead;

import id.terang.accounts.Absences;
import id.terang.accounts.Officials;
import id.terang.complaints.oversight.PassedAround;
import id.terang.complaints.oversight.Patterns;
import id.terang.complaints.oversight.Workload;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.papers.WeeklyReports;
import id.terang.statistics.FigureWords;
import id.terang.statistics.Figures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Everything the screen of leaders asks of the rooms below.
@Component
record LeadDoors(Workload workload, Patterns patterns, PassedAround passedAround, Figures figures, FigureWords words, WeeklyReports reports,
                 Jurisdiction jurisdiction, Officials officials, Absences absences, MessageSource messages, Clock clock) {

    /// Who of these is away on a day, and until when.
    Map<Long, LocalDate> away(List<Workload.HandlerLoad> handlers, LocalDate day) {
        return absences.on(handlers.stream().map(Workload.HandlerLoad::handler).toList(), day);
    }
}
