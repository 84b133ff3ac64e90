package id.terang.demo;

import id.terang.shared.StartUpNotice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// Builds the demo at the first start of a server, before it says that it is ready.
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "terang.demo", matchIfMissing = true)
class DemoStart implements ApplicationRunner, StartUpNotice {

    private final DemoRegion region;
    private final DemoDesk desk;
    private final DemoCases cases;
    private final Path begun;

    DemoStart(DemoRegion region, DemoDesk desk, DemoCases cases, @Value("${terang.data-dir}") Path directory) {
        this.region = region;
        this.desk = desk;
        this.cases = cases;
        begun = directory.resolve("demo-begun");
    }

    /// A file tells that it was begun and not finished: a start that was cut short goes on at the next.
    @Override
    public void run(ApplicationArguments args) throws IOException {
        if (region.wanted()) {
            Files.writeString(begun, "");
            region.build();
        }
        if (Files.exists(begun) && region.there()) {
            desk.furnish(cases.cast());
            cases.live();
            Files.delete(begun);
        }
    }

    @Override
    public List<String> lines() {
        return region.there() ? List.of("Demo: an invented regency. Never run it for real people; see --terang.demo=false.",
                "Officials sign in at /app with the password " + DemoRegion.PASSWORD + " as",
                "  verifikator (verifies what comes in)   petugas (handles, public works)   pimpinan (leads)",
                "  moderator (hides, redacts)             pengawas (reads all)              admin (keeps the house)",
                "  kustodian (opens who is behind an anonymous case, on the record)")
                : List.of();
    }
}
