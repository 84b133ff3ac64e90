package id.terang.statistics.counting;

import id.terang.complaints.CloseReason;
import id.terang.complaints.Outcome;
import id.terang.statistics.Definition;
import id.terang.statistics.Durations;
import id.terang.statistics.Durations.Ending;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.FigureSheet.Volume;
import java.util.Arrays;
import java.util.List;

/// What is counted for one cell. Counts only, so that the tallies of two halves add up to the tally of the whole.
public final class Tally {

    /// Fewer cases than this say nothing (domain.md §4).
    public static final int ENOUGH = 20;

    long pendingStart;
    long filed;
    long returned;
    long movedIn;
    long answered;
    long refused;
    long withdrawn;
    long merged;
    long dismissed;
    long movedOut;
    long pendingEnd;

    final Lasting firstResponse = new Lasting(Definition.FIRST_RESPONSE);
    final Lasting decision = new Lasting(Definition.DECISION);
    /// First responses that were a question to the citizen.
    long questions;
    final Lasting stay = new Lasting(Definition.STAY);
    final Endings endings = new Endings();
    final Backlog backlog = new Backlog();
    final Aftermath aftermath = new Aftermath();
    final HandOffs handOffs = new HandOffs();
    final Incidents incidents = new Incidents();
    public final Mix mix = new Mix();
    final Kept kept = new Kept();

    public Volume volume() {
        return new Volume(pendingStart, filed, returned, movedIn, answered, refused, withdrawn, merged, dismissed,
                movedOut, pendingEnd);
    }

    /// Whether nothing that is counted happened here.
    boolean empty() {
        return volume().equals(new Volume(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) && firstResponse.n() == 0 && decision.n() == 0 && stay.n() == 0
            && kept.none() && backlog.ages.size() == 0 && aftermath.none() && handOffs.reports() == 0;
    }

    /// A first response, or the wait for one; the parameters are those of {@link Lasting#add(int, int, Ending, boolean)}.
    ///
    /// @param asked 1 if it was a question to the citizen, else 0
    void answerFirst(int workingDays, int livedSteps, Ending ending, boolean stillOpen, int asked) {
        firstResponse.add(workingDays, livedSteps, ending, stillOpen);
        questions += asked;
    }

    /// Takes over what only the cells of single months count: each journey and each promise belongs to one month.
    void addOfMonth(Tally month) {
        firstResponse.add(month.firstResponse);
        decision.add(month.decision);
        questions += month.questions;
        handOffs.add(month.handOffs);
        incidents.add(month.incidents);
        kept.add(month.kept);
    }

    /// Of how many different incidents the cases tell that are counted in {@link #handOffs}; known when all have been counted.
    long incidents() {
        return handOffs.reports() - incidents.fewer();
    }

    void add(Tally other) {
        pendingStart += other.pendingStart;
        filed += other.filed;
        returned += other.returned;
        movedIn += other.movedIn;
        answered += other.answered;
        refused += other.refused;
        withdrawn += other.withdrawn;
        merged += other.merged;
        dismissed += other.dismissed;
        movedOut += other.movedOut;
        pendingEnd += other.pendingEnd;
        addOfMonth(other);
        stay.add(other.stay);
        endings.add(other.endings);
        backlog.add(other.backlog);
        aftermath.add(other.aftermath);
        mix.add(other.mix);
    }

    /// In which way cases ended, each way against the others.
    static final class Endings {

        static final int ANSWERED = 0;
        static final int REFUSED = 1;
        /// Withdrawn, merged, or passed on to another agency.
        static final int ELSEWHERE = 2;
        /// Closed with the citizen's word; against every other closing.
        static final int CONFIRMED = 3;

        final Durations[] ways = {new Durations(), new Durations(), new Durations(), new Durations()};

        void add(int way, int step, Ending ending) {
            ways[way].add(step, ending);
        }

        void add(Endings other) {
            for (int way = 0; way < ways.length; way++) {
                ways[way].add(other.ways[way]);
            }
        }
    }

    /// What a case that waits is owed by a due date.
    enum Owed { ANSWER, REVIEW, NOTHING }

    /// What waits, by its age.
    static final class Backlog {

        final Durations ages = new Durations();
        /// Those whose answer has a due date: some imported cases have none, and cannot be late.
        long promised;
        long inReview;
        long pastDue;

        void add(int step, Owed owed, boolean late) {
            ages.add(step, Ending.REACHED);
            promised += owed == Owed.ANSWER ? 1 : 0;
            inReview += owed == Owed.REVIEW ? 1 : 0;
            pastDue += late ? 1 : 0;
        }

        /// How many have no due date and never had one.
        long withoutPromise() {
            return ages.size() - promised - inReview;
        }

        void add(Backlog other) {
            ages.add(other.ages);
            promised += other.promised;
            inReview += other.inReview;
            pastDue += other.pastDue;
        }
    }

    /// An answer or a closing, and what the citizen said to it.
    ///
    /// @param outcome of an answer, -1 where that is not known and of a closing
    /// @param reason of a closing; -1 of an answer
    /// @param old whether it can be told by now if the case came back in time
    /// @param back whether it did: disputed or reopened
    /// @param delivered whether an answer could be delivered, so that somebody was asked
    /// @param rating 1 to 4; 0 for none
    /// @param ratedAt in microseconds; 0 where nothing followed
    record Seen(int outcome, int reason, boolean old, boolean back, boolean delivered, int rating, long ratedAt) {
    }

    /// What citizens said to answers and closings.
    static final class Aftermath {

        /// An answer is disputed, or a closed case reopened, within so many days or not at all, as far as is counted.
        static final int DAYS = 30;
        /// Of the ratings 1 to 4.
        static final int SATISFIED = 3;

        final long[] outcomes = new long[Outcome.values().length];
        final long[] closings = new long[CloseReason.values().length];
        long oldAnswers;
        long disputed;
        long oldClosings;
        long reopened;
        /// All who rated, also who left no contact and came back to look.
        long rated;
        long satisfied;

        void add(Seen seen) {
            if (seen.outcome >= 0) {
                outcomes[seen.outcome]++;
            }
            if (seen.reason >= 0) {
                closings[seen.reason]++;
                oldClosings += seen.old ? 1 : 0;
                reopened += seen.old && seen.back ? 1 : 0;
            } else {
                oldAnswers += seen.old ? 1 : 0;
                disputed += seen.old && seen.back ? 1 : 0;
            }
            rated += seen.rating > 0 ? 1 : 0;
            satisfied += seen.rating >= SATISFIED ? 1 : 0;
        }

        boolean none() {
            return Arrays.stream(outcomes).sum() + Arrays.stream(closings).sum() + oldAnswers + rated == 0;
        }

        void add(Aftermath other) {
            Arrays.setAll(outcomes, i -> outcomes[i] + other.outcomes[i]);
            Arrays.setAll(closings, i -> closings[i] + other.closings[i]);
            oldAnswers += other.oldAnswers;
            disputed += other.disputed;
            oldClosings += other.oldClosings;
            reopened += other.reopened;
            rated += other.rated;
            satisfied += other.satisfied;
        }
    }

    /// How often cases were passed on: not at all, once, twice, more often.
    static final class HandOffs {

        final long[] cases = new long[FigureSheet.HandOffs.MORE + 1];
        long total;

        void add(int times) {
            cases[Math.min(times, FigureSheet.HandOffs.MORE)]++;
            total += times;
        }

        /// How many cases were counted, each once.
        long reports() {
            return Arrays.stream(cases).sum();
        }

        void add(HandOffs other) {
            Arrays.setAll(cases, i -> cases[i] + other.cases[i]);
            total += other.total;
        }
    }

    /// Which reports are part of what: few are, so that the others cost nothing here.
    static final class Incidents {

        /// Of reports that are part of another case, its row.
        private int[] partOf = new int[0];
        private int count;
        /// Different cases that reports are part of and that are not among them; known when all have been counted.
        long others;

        /// @param row of the case that a report is part of
        void add(int row) {
            if (count == partOf.length) {
                partOf = Arrays.copyOf(partOf, Math.max(8, 2 * count));
            }
            partOf[count++] = row;
        }

        int[] partOf() {
            return Arrays.copyOf(partOf, count);
        }

        /// How many fewer incidents than reports there are.
        long fewer() {
            return count - others;
        }

        void add(Incidents more) {
            partOf = Arrays.copyOf(partOf, count + more.count);
            System.arraycopy(more.partOf, 0, partOf, count, more.count);
            count += more.count;
        }
    }

    /// Promises of the first answer that were due, and those kept, by service id: agencies with different services are
    /// compared by it.
    public static final class Mix {

        private int[] due = new int[0];
        private int[] kept = new int[0];

        public void add(int service, boolean inTime) {
            grow(service + 1);
            due[service]++;
            kept[service] += inTime ? 1 : 0;
        }

        public void add(Mix other) {
            grow(other.due.length);
            for (int service = 0; service < other.due.length; service++) {
                due[service] += other.due[service];
                kept[service] += other.kept[service];
            }
        }

        /// One more than the largest id of a service seen.
        public int services() {
            return due.length;
        }

        public int due(int service) {
            return due[service];
        }

        public int kept(int service) {
            return kept[service];
        }

        private void grow(int services) {
            if (services > due.length) {
                due = Arrays.copyOf(due, services);
                kept = Arrays.copyOf(kept, services);
            }
        }
    }

    /// What became of a promise.
    enum Verdict {
        IN_TIME, LATE,
        /// Due, but the clock stands still and nothing was decided.
        PAUSED,
        NOT_YET_DUE,
        /// Nobody is held to it any more.
        VOIDED
    }

    /// Promises kept or not, of three kinds.
    static final class Kept {

        static final int FIRST_RESPONSE = 0;
        static final int FIRST_ANSWER = 1;
        static final int STANDING_ANSWER = 2;
        static final List<Definition> DEFINITIONS =
            List.of(Definition.ON_TIME_FIRST_RESPONSE, Definition.ON_TIME_FIRST_ANSWER, Definition.ON_TIME_STANDING_ANSWER);

        private static final int VERDICTS = Verdict.values().length;

        private final int[] promises = new int[DEFINITIONS.size() * VERDICTS];

        long of(int kind, Verdict verdict) {
            return promises[kind * VERDICTS + verdict.ordinal()];
        }

        /// Those of which can be said whether they were kept.
        long due(int kind) {
            return of(kind, Verdict.IN_TIME) + of(kind, Verdict.LATE);
        }

        boolean none() {
            return Arrays.stream(promises).sum() == 0;
        }

        void add(int kind, Verdict verdict) {
            promises[kind * VERDICTS + verdict.ordinal()]++;
        }

        void add(Kept other) {
            Arrays.setAll(promises, i -> promises[i] + other.promises[i]);
        }
    }
}
