package id.terang.ui.lead;

import id.terang.accounts.Officials;
import id.terang.complaints.oversight.Patterns;
import id.terang.complaints.oversight.Workload;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.papers.WeeklyReports;
import id.terang.statistics.FigureWords;
import id.terang.statistics.Figures;
import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Everything the screen of leaders asks of the rooms below.
@Component
record LeadDoors(Workload workload, Patterns patterns, Figures figures, FigureWords words, WeeklyReports reports,
                 Jurisdiction jurisdiction, Officials officials, MessageSource messages, Clock clock) { }
