package id.terang.bench;

import id.terang.complaints.BulkFiling;
import id.terang.complaints.Channel;
import id.terang.complaints.Outcome;
import id.terang.complaints.PastCase;
import id.terang.complaints.PastCase.Ending;
import id.terang.complaints.PastCase.Release;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// Two years of a province, generated; the same every time.
final class PastCases {

    private static final int BATCH = 1_000;
    private static final Instant BEGIN = Instant.parse("2024-11-20T01:00:00Z");
    private static final Instant AHEAD = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.DAYS);

    private final BulkFiling filing;
    private final TransactionTemplate transaction;
    private final BenchRegion region;
    private final SplittableRandom random = new SplittableRandom(42);
    private final Sentences sentences = new Sentences(random);

    PastCases(BulkFiling filing, TransactionTemplate transaction, BenchRegion region) {
        this.filing = filing;
        this.transaction = transaction;
        this.region = region;
    }

    void write(int many) {
        write(0, many);
    }

    /// Those from one number to another.
    void write(int first, int end) {
        for (int from = first; from < end; from += BATCH) {
            var batch = IntStream.range(from, Math.min(end, from + BATCH)).mapToObj(this::one).toList();
            transaction.executeWithoutResult(status -> filing.file(batch));
        }
    }

    private PastCase one(int number) {
        Instant filed = BEGIN.plusSeconds(random.nextLong(Duration.ofDays(700).toSeconds()));
        Ending ending = random.nextInt(3) == 0 ? new Ending.Waiting()
                : new Ending.Answered(filed.plusSeconds(random.nextLong(Duration.ofDays(20).toSeconds())),
                        Outcome.ACTION_TAKEN, sentences.title(), true);
        return new PastCase("bench", Integer.toString(number), Kind.COMPLAINT, Track.ORDINARY, Visibility.PUBLIC,
                Channel.IMPORT, any(region.services()), any(region.districts()), any(region.agencies()),
                sentences.title(), sentences.text(), "Jalan " + sentences.word() + " " + random.nextInt(1, 200),
                new GeoPoint(-7 + random.nextDouble(), 110 + random.nextDouble()), Release.EVERYTHING, filed, due(ending),
                ending);
    }

    /// What waits has a promise that is still to be kept, so that its clock runs.
    private @Nullable Instant due(Ending ending) {
        return ending instanceof Ending.Waiting ? AHEAD.plusSeconds(random.nextLong(Duration.ofDays(60).toSeconds())) : null;
    }

    private long any(List<Long> ids) {
        return ids.get(random.nextInt(ids.size()));
    }
}
