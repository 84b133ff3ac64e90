package id.terang.papers;

import id.terang.accounts.Absences;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.complaints.oversight.PassedAround;
import id.terang.complaints.oversight.Patterns;
import id.terang.complaints.oversight.Workload.AgencyLoad;
import id.terang.complaints.oversight.Workload;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.notifications.Enclosing;
import id.terang.notifications.Enclosure;
import id.terang.papers.Paper.Fact;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.FigureSheet.Cell;
import id.terang.statistics.FigureSheet.Rate;
import id.terang.statistics.FigureSheet.Volume;
import id.terang.statistics.FigureSheet.Waiting;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.FigureWords;
import id.terang.statistics.Figures;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/// One week of an agency and all below it on paper, for its LEAD and for OVERSIGHT: what presses now, the week beside the
/// week before from the figures that the public reads, offices, handlers, the oldest cases, and what is worth a second
/// look. Secret cases are counted nowhere.
@Service
public class WeeklyReports implements Enclosing {

    private static final int HANDLERS = 30;
    private static final int OLDEST = 15;
    private static final int WEEK = 7;

    private final Workload workload;
    private final Patterns patterns;
    private final PassedAround passedAround;
    private final Absences absences;
    private final Figures figures;
    private final FigureWords figureWords;
    private final Jurisdiction jurisdiction;
    private final Officials officials;
    private final MessageSource messages;
    private final Clock clock;

    WeeklyReports(Workload workload, Patterns patterns, PassedAround passedAround, Absences absences, Figures figures, FigureWords figureWords, Jurisdiction jurisdiction,
                  Officials officials, MessageSource messages, Clock clock) {
        this.workload = workload;
        this.patterns = patterns;
        this.passedAround = passedAround;
        this.absences = absences;
        this.figures = figures;
        this.figureWords = figureWords;
        this.jurisdiction = jurisdiction;
        this.officials = officials;
        this.messages = messages;
        this.clock = clock;
    }

    /// The Monday of the last week that is over on this day.
    public static LocalDate lastWeek(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusDays(WEEK);
    }

    /// The report as PDF.
    ///
    /// @param monday with which the week begins
    /// @throws Refusal.NotAllowed for an agency that this official neither leads nor oversees
    public byte[] of(OfficialPrincipal by, long agencyId, LocalDate monday, Locale language) {
        return of(by, agencyId, monday, language, figures::sheet);
    }

    private byte[] of(OfficialPrincipal by, long agencyId, LocalDate monday, Locale language, Function<FigureQuery, FigureSheet> counting) {
        var agency = jurisdiction.atlas().agency(agencyId);
        var now = clock.instant();
        var loads = workload.byBranch(by, agencyId);
        var week = new FigureQuery(monday, monday.plusDays(WEEK - 1), agencyId, null, null, null, null, null, null);
        var before = new FigureQuery(monday.minusDays(WEEK), monday.minusDays(1), agencyId, null, null, null, null, null, null);
        var sheet = counting.apply(week);
        var paper = new Paper(text("title", language, agency.name()),
            text("foot", language, agency.shortName(), LocalWords.moment(now, agency.zone(), language)), language);
        paper.text(text("week", language, LocalWords.day(week.from(), language), LocalWords.day(week.to(), language)));
        paper.small(text("about", language));
        presses(paper, loads.get(agencyId), LocalDate.ofInstant(now, agency.zone()), language);
        var around = passedAround.times(by, agencyId, new PassedAround.Days(week.from(), week.to()), new PassedAround.Days(before.from(), before.to()));
        trend(paper, sheet, counting.apply(before), List.of(lead("around", language), LocalWords.number(around.getFirst(), language),
            LocalWords.number(around.getLast(), language)), language);
        offices(paper, agency, loads::get, sheet, language);
        handlers(paper, by, agency, LocalDate.ofInstant(now, agency.zone()), language);
        oldest(paper, by, agency, now, language);
        patterns(paper, by, agencyId, language);
        return paper.finished();
    }

    @Override
    public Enclosure weekly(OfficialPrincipal by, Instant written, Locale language) {
        var agency = workload.home(by);
        var monday = lastWeek(LocalDate.ofInstant(written, agency.zone()));
        return new Enclosure("terang-" + agency.slug() + "-" + monday + ".pdf", "application/pdf", of(by, agency.id(), monday, language, figures::awaited));
    }

    private void presses(Paper paper, AgencyLoad load, LocalDate today, Locale language) {
        paper.heading(text("now", language, LocalWords.day(today, language)));
        paper.facts(List.of(fact("pending", load.pending(), language), fact("dueToday", load.dueToday(), language),
            fact("overdue", load.overdue(), language), fact("unassigned", load.unassigned(), language)));
    }

    private Fact fact(String card, int count, Locale language) {
        return new Fact(lead("card." + card, language), LocalWords.number(count, language));
    }

    private void trend(Paper paper, FigureSheet now, FigureSheet before, List<String> around, Locale language) {
        paper.heading(text("trend", language));
        var rows = new ArrayList<List<String>>();
        figureWords.flow(now, before, language).forEach(row ->
            rows.add(List.of(messages.getMessage(row.key(), null, language), row.now(), row.before())));
        for (int i = 0; i < now.onTime().size(); i++) {
            var one = now.onTime().get(i);
            rows.add(List.of(messages.getMessage(one.definition().key() + ".title", null, language), figureWords.share(one, language),
                figureWords.share(before.onTime().get(i), language)));
        }
        rows.add(around);
        rows.add(rate(now.aftermath().disputed(), before.aftermath().disputed(), language));
        rows.add(rate(now.aftermath().reopened(), before.aftermath().reopened(), language));
        rows.add(median(now.firstResponse(), before.firstResponse(), language));
        rows.add(median(now.decision(), before.decision(), language));
        paper.table(1, List.of(lead("trend.figure", language), days(now.query(), language), days(before.query(), language)), rows);
    }

    private String days(FigureQuery week, Locale language) {
        return text("days", language, LocalWords.date(week.from(), language), LocalWords.date(week.to(), language));
    }

    private List<String> rate(Rate now, Rate before, Locale language) {
        return List.of(messages.getMessage(now.definition().key() + ".title", null, language), figureWords.share(now, language),
            figureWords.share(before, language));
    }

    private List<String> median(Waiting now, Waiting before, Locale language) {
        return List.of(lead("median", language, messages.getMessage(now.definition().key() + ".title", null, language)),
            figureWords.days(now.working().median(), language), figureWords.days(before.working().median(), language));
    }

    private void offices(Paper paper, Agency agency, Function<Long, AgencyLoad> loads, FigureSheet sheet, Locale language) {
        var cells = sheet.byAgency().stream().filter(cell -> !cell.own())
            .collect(Collectors.toMap(Cell::code, Function.identity(), (first, same) -> first));
        var rows = new ArrayList<List<String>>();
        for (var child : jurisdiction.atlas().agencyChildren(agency.id())) {
            var load = loads.apply(child.id());
            var cell = cells.get(child.slug());
            if (load != null || cell != null) {
                var known = load == null ? AgencyLoad.none(child.id()) : load;
                rows.add(List.of(child.name(), LocalWords.number(known.pending(), language), LocalWords.number(known.overdue(), language),
                    cell == null ? LocalWords.number(0, language) : figureWords.count(cell.volume(), Volume::answered, language),
                    cell == null ? "–" : figureWords.share(Objects.requireNonNull(cell.onTime()), language)));
            }
        }
        if (!rows.isEmpty()) {
            paper.heading(lead("agencies", language));
            paper.table(1, List.of(lead("agency", language), text("stock", language, lead("card.pending", language)),
                text("stock", language, lead("card.overdue", language)), text("flow", language, lead("answered", language)),
                text("flow", language, lead("onTime", language))), rows);
        }
    }

    private void handlers(Paper paper, OfficialPrincipal by, Agency agency, LocalDate today, Locale language) {
        var atlas = jurisdiction.atlas();
        var loads = workload.byHandler(by, agency.id(), HANDLERS);
        var away = absences.on(loads.stream().map(Workload.HandlerLoad::handler).toList(), today);
        var rows = loads.stream().map(load -> List.of(
            officials.nameOf(load.handler()).orElse("–") + Optional.ofNullable(away.get(load.handler())).map(until -> " · "
                + messages.getMessage("desk.assignment.absent", new Object[] {LocalWords.date(until, language)}, language)).orElse(""), atlas.agency(load.agency()).shortName(), LocalWords.number(load.pending(), language),
            LocalWords.number(load.overdue(), language))).toList();
        if (!rows.isEmpty()) {
            paper.heading(lead("handlers", language));
            paper.table(2, List.of(lead("handler", language), lead("agency", language), lead("card.pending", language),
                lead("card.overdue", language)), rows);
        }
    }

    private void oldest(Paper paper, OfficialPrincipal by, Agency agency, Instant now, Locale language) {
        var atlas = jurisdiction.atlas();
        var rows = workload.oldest(by, agency.id(), OLDEST).stream().map(one -> List.of(
            one.reference() + (one.title().isBlank() ? "" : " " + one.title()), atlas.agency(one.agency()).shortName(),
            lead("calendarDays", language, ChronoUnit.DAYS.between(LocalDate.ofInstant(one.filedAt(), agency.zone()),
                LocalDate.ofInstant(now, agency.zone()))))).toList();
        if (!rows.isEmpty()) {
            paper.heading(lead("oldest", language));
            paper.table(2, List.of(lead("case", language), lead("agency", language), lead("waited", language)), rows);
        }
    }

    private void patterns(Paper paper, OfficialPrincipal by, long agency, Locale language) {
        paper.heading(lead("patterns", language));
        paper.small(lead("patterns.note", language, Patterns.WINDOW.toDays()));
        var atlas = jurisdiction.atlas();
        var found = patterns.of(by, agency);
        for (var one : found) {
            var name = one.kind() == Patterns.Kind.DISPUTED ? atlas.service(one.id()).name().in(language) : atlas.agency(one.id()).name();
            paper.text(name + ": " + lead("pattern." + one.kind(), language, one.cases(), one.of()));
        }
        if (found.isEmpty()) {
            paper.text(lead("patterns.none", language));
        }
    }

    private String text(String key, Locale language, Object... args) {
        return messages.getMessage("papers.weekly." + key, args, language);
    }

    /// The same words as on the screen.
    private String lead(String key, Locale language, Object... args) {
        return messages.getMessage("lead." + key, args, language);
    }
}
