package id.terang.bench;

import id.terang.complaints.Channel;
import id.terang.complaints.Contact;
import id.terang.complaints.FileComplaint;
import id.terang.complaints.Filing;
import id.terang.complaints.Receipt;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Kind;
import id.terang.shared.Actor;
import id.terang.shared.GeoPoint;
import id.terang.shared.LocalWords;
import id.terang.shared.SecretCode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/// Filings through the use case, with history, clocks, index and listeners, beside bare one-row inserts.
final class FilingBench {

    private final Filing filing;
    private final DataSource database;
    private final BenchRegion region;

    FilingBench(Filing filing, DataSource database, BenchRegion region) {
        this.filing = filing;
        this.database = database;
        this.region = region;
    }

    Times filings(double seconds, int threads) throws Exception {
        return Times.during(seconds, threads, thread -> {
            var random = new SplittableRandom(thread * 7919L + (long) (seconds * 1000) + threads);
            return () -> file(random);
        });
    }

    Receipt file(RandomGenerator random) {
        return filing.file(command(random), Actor.CITIZEN);
    }

    private FileComplaint command(RandomGenerator random) {
        var words = new Sentences(random);
        return new FileComplaint(UUID.randomUUID(), SecretCode.random(random), Kind.COMPLAINT, words.title(), words.text(),
                any(region.services(), random), any(region.districts(), random), "Jalan " + words.title(),
                new GeoPoint(-7 + random.nextDouble(), 110 + random.nextDouble()), Visibility.PUBLIC,
                Contact.none(LocalWords.INDONESIAN), Channel.WEB, List.of(), null, null);
    }

    private static long any(List<Long> ids, RandomGenerator random) {
        return ids.get(random.nextInt(ids.size()));
    }

    /// One row of the same text, one commit, on the same server.
    Times rawInserts(double seconds, int threads) throws Exception {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("create table if not exists bench_row (id bigint auto_increment primary key,"
                    + " reference char(9), title varchar(200), text text, at datetime(6))");
        }
        try {
            return Times.during(seconds, threads, this::insert);
        } finally {
            try (var connection = database.getConnection(); var statement = connection.createStatement()) {
                statement.execute("drop table bench_row");
            }
        }
    }

    private Callable<?> insert(int thread) {
        var words = new Sentences(new SplittableRandom(thread));
        return () -> {
            try (var connection = database.getConnection();
                    var row = connection.prepareStatement(
                            "insert into bench_row (reference, title, text, at) values (?, ?, ?, now(6))")) {
                row.setString(1, "123456789");
                row.setString(2, words.title());
                row.setString(3, words.text());
                return row.executeUpdate();
            }
        };
    }
}
