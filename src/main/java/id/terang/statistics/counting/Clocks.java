package id.terang.statistics.counting;

/// The promises of cases, FIRST_RESPONSE and RESOLVE only, those of one case behind each other.
final class Clocks extends Packed {

    /// Stands for "has not happened".
    static final long NEVER = Long.MAX_VALUE;

    static final int FIRST_RESPONSE = 0;
    static final int RESOLVE = 1;

    static final int VOID = 1;
    /// Stopped because another case was decided that this one was merged into.
    static final int BY_SURVIVOR = 2;
    /// Stopped by a question to the citizen.
    static final int BY_QUESTION = 4;

    private static final int WIDTH = 7;
    // The first long is since when it is known; the others:
    private static final int DUE = 1;
    private static final int STOP = 2;
    private static final int PAUSED_AT = 3;
    private static final int DAYS = 4;
    private static final int CHARGED_TO = 5;
    private static final int LENGTH = 6;

    // Below CHARGED_TO:
    private static final int TYPE = 0;
    private static final int FLAGS = 1;
    private static final int ROUND = 4;

    Clocks() {
        super(WIDTH);
    }

    /// One of them. Moments are microseconds since 1970, or {@link #NEVER}.
    ///
    /// @param days promised working days
    /// @param pausedDays working days that it stood still
    /// @param pausedAt since when it stands still
    /// @param dueDay of `due` in the calendar of the case, since 1970
    /// @param stop when it stopped, or became void
    /// @param stopWorkingDay of `stop`: working days since 1970
    /// @param chargedTo the agency that answers for it
    record Clock(int type, int round, int flags, int days, int pausedDays, long pausedAt, long knownFrom, long due, int dueDay,
            long stop, int stopWorkingDay, int chargedTo) {
    }

    /// @return its number
    int add(Clock clock) {
        int i = place();
        at[i] = clock.knownFrom;
        at[i + DUE] = clock.due;
        at[i + STOP] = clock.stop;
        at[i + PAUSED_AT] = clock.pausedAt;
        at[i + DAYS] = both(clock.dueDay, clock.stopWorkingDay);
        at[i + CHARGED_TO] = both(clock.chargedTo, clock.type << TYPE | clock.flags << FLAGS | clock.round << ROUND);
        at[i + LENGTH] = both(clock.days, clock.pausedDays);
        return count() - 1;
    }

    long knownFrom(int clock) {
        return at[clock * WIDTH];
    }

    long due(int clock) {
        return at[clock * WIDTH + DUE];
    }

    long stop(int clock) {
        return at[clock * WIDTH + STOP];
    }

    long pausedAt(int clock) {
        return at[clock * WIDTH + PAUSED_AT];
    }

    int dueDay(int clock) {
        return high(at[clock * WIDTH + DAYS]);
    }

    int stopWorkingDay(int clock) {
        return (int) at[clock * WIDTH + DAYS];
    }

    int chargedTo(int clock) {
        return high(at[clock * WIDTH + CHARGED_TO]);
    }

    int type(int clock) {
        return (int) (at[clock * WIDTH + CHARGED_TO] >> TYPE) & 1;
    }

    boolean is(int clock, int flag) {
        return (at[clock * WIDTH + CHARGED_TO] >> FLAGS & flag) != 0;
    }

    int round(int clock) {
        return (int) at[clock * WIDTH + CHARGED_TO] >> ROUND;
    }

    int days(int clock) {
        return high(at[clock * WIDTH + LENGTH]);
    }

    int pausedDays(int clock) {
        return (int) at[clock * WIDTH + LENGTH];
    }
}
