package id.terang.eval;

import id.terang.Terang;
import id.terang.search.SearchEvaluation;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/// How good search and suggestions are, on real texts that are not part of the product: `./mvnw -Peval test` finds them in
/// `../shared/data` or where `TERANG_DATA` says. Arguments: `tune` shows the halves that may be tuned on instead of those held out.
public final class Evaluation {

    private Evaluation() { }

    public static void main(String[] args) throws Exception {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var named = System.getenv("TERANG_DATA");
        var data = Path.of(named == null ? "../shared/data" : named);
        if (!Files.isDirectory(data)) {
            out.println("There is no " + data.toAbsolutePath().normalize() + "; TERANG_DATA can name another folder.");
            System.exit(1);
        }
        boolean tune = args.length > 0 && args[0].equals("tune");
        var own = Files.createTempDirectory("terang-eval");
        try (var terang = SpringApplication.run(Terang.class, "--server.port=0", "--terang.data-dir=" + own, "--terang.demo=false",
                "--terang.jobs=false", "--logging.level.root=error", "--logging.level.id.terang=error",
                "--logging.level.org.flywaydb=error", "--logging.level.org.springframework.boot.tomcat=error")) {
            SearchEvaluation.print(data, tune, terang.getBean(JdbcTemplate.class), out);
        }
        FileSystemUtils.deleteRecursively(own);
        SuggestionEval.main(args);
        System.exit(0);
    }
}
