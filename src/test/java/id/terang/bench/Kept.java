package id.terang.bench;

import id.terang.Terang;
import id.terang.complaints.BulkFiling;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Jurisdiction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A data directory with many cases, generated once and used again. What was generated only in part is gone on with.
record Kept(Path data) {

    Kept(Path data) {
        this.data = data.toAbsolutePath();
    }

    ConfigurableApplicationContext start(String... settings) throws IOException {
        Files.createDirectories(data);
        return SpringApplication.run(Terang.class, Stream.concat(Stream.of("--server.port=0", "--terang.data-dir=" + data,
                "--terang.demo=false", "--terang.jobs=false", "--logging.level.root=error", "--logging.level.id.terang=warn", "--logging.level.id.terang.search=info"),
                Stream.of(settings)).toArray(String[]::new));
    }

    /// Until so many cases are in the database.
    static BenchRegion fill(ConfigurableApplicationContext terang, int cases) {
        var jurisdiction = terang.getBean(Jurisdiction.class);
        var region = jurisdiction.atlas().agencies().isEmpty()
                ? BenchRegion.found(terang.getBean(Administration.class), jurisdiction) : BenchRegion.of(jurisdiction.atlas());
        int there = terang.getBean(JdbcClient.class).sql("select count(*) from complaint where source = 'bench'")
                .query(Integer.class).single();
        if (there < cases) {
            new PastCases(terang.getBean(BulkFiling.class), terang.getBean(TransactionTemplate.class), region).write(there, cases);
        }
        return region;
    }
}
