package id.terang.demo;

import id.terang.shared.StartUpNotice;
import java.util.List;
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
    private final DemoCases cases;

    DemoStart(DemoRegion region, DemoCases cases) {
        this.region = region;
        this.cases = cases;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (region.build()) {
            cases.live();
        }
    }

    @Override
    public List<String> lines() {
        return region.there() ? List.of("Demo: an invented regency. Never run it for real people; see --terang.demo=false.",
                "Officials sign in at /app with the password " + DemoRegion.PASSWORD + " as",
                "  verifikator (verifies what comes in)   petugas (handles, public works)   pimpinan (leads)",
                "  moderator (hides, redacts)             pengawas (reads all)              admin (keeps the house)")
                : List.of();
    }
}
