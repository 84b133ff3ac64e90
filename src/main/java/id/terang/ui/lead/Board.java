package id.terang.ui.lead;

import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.oversight.PassedAround;
import id.terang.complaints.oversight.Patterns;
import id.terang.complaints.oversight.Workload.AgencyLoad;
import id.terang.complaints.oversight.Workload.HandlerLoad;
import id.terang.complaints.oversight.Workload.Waiting;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.FigureSheet.Cell;
import id.terang.statistics.FigureSheet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All that the screen of one agency shows, and its file says.
///
/// @param loads of the agency and of its children with everything below, by agency
/// @param now    the figures of the last {@value #PERIOD_DAYS} days
/// @param before those of as many days before
/// @param around how often cases were passed around in either of them
/// @param away   until when, for the handlers who are
record Board(Agency agency, Atlas atlas, Instant asOf, Map<Long, AgencyLoad> loads, FigureSheet now, FigureSheet before, Around around,
             List<HandlerLoad> handlers, Map<Long, LocalDate> away, List<Patterns.Finding> patterns, List<Waiting> oldest) {

    static final int PERIOD_DAYS = 30;
    private static final int HANDLERS = 50;
    private static final int OLDEST = 10;

    record Around(int now, int before) { }

    /// An office directly below.
    ///
    /// @param figures null if nothing happened there in the period
    record Branch(Agency agency, AgencyLoad load, @Nullable Cell figures) { }

    /// @throws Refusal.NotAllowed for an agency that this official neither leads nor oversees
    static Board of(LeadDoors doors, OfficialPrincipal by, Agency agency) {
        var asOf = Micros.now(doors.clock());
        var today = LocalDate.ofInstant(asOf, agency.zone());
        var loads = doors.workload().byBranch(by, agency.id());
        var handlers = doors.workload().byHandler(by, agency.id(), HANDLERS);
        return new Board(agency, doors.jurisdiction().atlas(), asOf, loads, sheet(doors, agency, today),
            sheet(doors, agency, today.minusDays(PERIOD_DAYS)),
            around(doors, by, agency, today), handlers,
            doors.away(handlers, today), doors.patterns().of(by, agency.id()), doors.workload().oldest(by, agency.id(), OLDEST));
    }

    private static FigureSheet sheet(LeadDoors doors, Agency agency, LocalDate last) {
        return doors.figures().sheet(new FigureQuery(last.minusDays(PERIOD_DAYS - 1), last, agency.id(), null, null, null, null, null, null));
    }

    private static Around around(LeadDoors doors, OfficialPrincipal by, Agency agency, LocalDate today) {
        var times = doors.passedAround().times(by, agency.id(), period(today), period(today.minusDays(PERIOD_DAYS)));
        return new Around(times.getFirst(), times.getLast());
    }

    /// The period of the board that ends on a day.
    static PassedAround.Days period(LocalDate last) {
        return new PassedAround.Days(last.minusDays(PERIOD_DAYS - 1), last);
    }

    LocalDate today() {
        return LocalDate.ofInstant(asOf, agency.zone());
    }

    AgencyLoad load() {
        return Objects.requireNonNull(loads.get(agency.id()));
    }

    boolean branched() {
        return loads.size() > 1 || !atlas.agencyChildren(agency.id()).isEmpty();
    }

    /// Those with work or figures, in the order of the tree.
    List<Branch> branches() {
        Map<String, Cell> cells = now.byAgency().stream().filter(cell -> !cell.own())
            .collect(Collectors.toMap(Cell::code, Function.identity(), (first, same) -> first));
        return atlas.agencyChildren(agency.id()).stream()
            .map(child -> new Branch(child, loads.getOrDefault(child.id(), AgencyLoad.none(child.id())), cells.get(child.slug())))
            .filter(branch -> branch.load().pending() > 0 || branch.figures() != null).toList();
    }
}
