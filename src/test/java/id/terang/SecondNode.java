package id.terang;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/// The application once more, on the database of a test: another node, with an index and files of its own.
public final class SecondNode {

    private SecondNode() { }

    /// @param settings of the test's own node
    /// @return to be closed
    public static ConfigurableApplicationContext beside(Environment settings) {
        var here = Path.of(settings.getRequiredProperty("terang.data-dir"));
        var same = Stream.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password", "spring.mail.host",
                "spring.mail.port", "terang.mail.from", "terang.site.url", "terang.jobs", "terang.demo",
                "spring.datasource.hikari.connection-timeout", "terang.search.patience", "terang.figures.patience")
            .filter(settings::containsProperty).map(name -> "--" + name + "=" + settings.getRequiredProperty(name));
        var own = Stream.of("--server.port=0", "--terang.data-dir=" + here.resolveSibling(here.getFileName() + "-second"),
            "--terang.secret-key=" + here.resolve("secret.key"), "--spring.datasource.hikari.maximum-pool-size=8");
        return new SpringApplicationBuilder(Terang.class, TestClock.Moved.class).run(Stream.concat(same, own).toArray(String[]::new));
    }
}
