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
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionTemplate;

/// Two years of a province, generated; the same every time.
final class PastCases {

    private static final int BATCH = 1_000;
    private static final Instant BEGIN = Instant.parse("2024-11-20T01:00:00Z");

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
        for (int from = 0; from < many; from += BATCH) {
            var batch = IntStream.range(from, Math.min(many, from + BATCH)).mapToObj(this::one).toList();
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
                sentences.title(), sentences.text(), "Jalan " + sentences.title(),
                new GeoPoint(-7 + random.nextDouble(), 110 + random.nextDouble()), Release.EVERYTHING, filed, null,
                ending);
    }

    private long any(List<Long> ids) {
        return ids.get(random.nextInt(ids.size()));
    }
}
