package id.terang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Terang: public complaints, published deadlines, figures nobody can bend.
///
/// Without a command it serves the public pages and `/app`. With one, such as `import`, it does that and ends.
@SpringBootApplication
public class Terang {

    public static void main(String[] args) {
        if (CommandLineMode.wanted(args)) {
            System.exit(CommandLineMode.run(args));
        }
        SpringApplication.run(Terang.class, args);
    }
}
