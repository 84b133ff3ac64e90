package id.terang.jurisdiction;

import id.terang.jurisdiction.Policy.Term;
import id.terang.shared.Refusal;
import java.time.LocalDate;
import java.util.Map;

/// The next version of the promises, as an administrator writes it.
///
/// @param basedOn the version it was written from, which must still be the newest
/// @param from    the first day whose filings it binds
/// @param days    at least one number for everything, by clock, except PLAN; {@value #LEAST} to {@value #MOST} each
/// @param working whether a clock counts working days; calendar days otherwise
public record PolicyDraft(int basedOn, String name, LocalDate from, Map<Term, Integer> days,
        Map<ClockType, Boolean> working, Map<Limit, Integer> limits) {

    public static final int LEAST = 1;
    public static final int MOST = 1_000;

    /// @throws Refusal.BadInput for a number that is missing or out of range; the third word of its key names the field
    void check() {
        AdminRules.policyName(name);
        for (ClockType clock : ClockType.values()) {
            if (clock != ClockType.PLAN && !days.containsKey(Term.of(clock))) {
                throw new Refusal.BadInput("refusal.admin.days.missing", clock);
            }
        }
        days.forEach((term, number) -> {
            if (number < LEAST || number > MOST) {
                throw new Refusal.BadInput("refusal.admin.days.range", term.clock(), LEAST, MOST);
            }
        });
        for (Limit limit : Limit.values()) {
            Integer number = limits.get(limit);
            if (number == null || number < limit.least() || number > limit.most()) {
                throw new Refusal.BadInput("refusal.admin.limit.range", limit, limit.least(), limit.most());
            }
        }
    }
}
