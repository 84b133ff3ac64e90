package id.terang.intake;

import id.terang.shared.Refusal;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `import --mapping=FILE.yaml FILE.csv[.gz]`
@Component
@Command(name = "import", mixinStandardHelpOptions = true,
        description = "Brings in past cases from a CSV file. Safe to repeat: what is here already is left alone.",
        footer = {"", "How to write a mapping, with an example to copy: src/docs/import.md of the source, or README, Import of past cases."})
class ImportCommand implements Callable<Integer> {

    /// So many of each kind are told by name; a dry run, which is there to look for mistakes in the mapping, tells all.
    private static final int NAMED = 12;

    @Spec
    private CommandSpec spec;

    @Option(names = "--mapping", required = true, paramLabel = "FILE.yaml",
            description = "What the columns mean; classpath:import/NAME.yaml for one that comes with Terang.")
    private String mapping;

    @Option(names = "--dry-run", description = "Read and check everything, write nothing.")
    private boolean dry;

    @Option(names = "--rejected", paramLabel = "FILE.csv",
            description = "Where rows that are not taken go, with the reason; beside the file if not given.")
    private @Nullable Path rejected;

    @Parameters(paramLabel = "FILE.csv[.gz]", description = "The file, in UTF-8, with a header line.")
    private Path file;

    private final Import importing;
    private final MessageSource messages;

    ImportCommand(Import importing, MessageSource messages) {
        this.importing = importing;
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Locale locale = Locale.getDefault();
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            err.println(text("command.import.unreadable", locale, file));
            return 1;
        }
        Path rejects = rejected != null ? rejected
                : file.resolveSibling(file.getFileName() + ".rejected.csv").toAbsolutePath();
        long began = System.nanoTime();
        try (ProgressBar bar = new ProgressBarBuilder().setTaskName(text("command.import.reading", locale))
                .setInitialMax(Files.size(file)).setUnit(" kB", 1024).build()) {
            Import.Report report = importing.run(
                    new Import.Order(MappingFile.read(mapping), file, dry, rejects, locale), new Shown(bar, locale));
            bar.close();
            tell(out, report, Duration.ofNanos(System.nanoTime() - began), rejects, locale);
            if (report.broken() != null) {
                err.println(text(report.broken().key(), locale, report.broken().args()));
                err.println(text(dry ? "command.import.mend" : "command.import.kept", locale));
                return 1;
            }
            return 0;
        } catch (BadMapping wrong) {
            err.println(text(wrong.key(), locale, wrong.args()));
            return 1;
        } catch (Refusal refused) {
            err.println(text(refused.key(), locale, refused.args()));
            return 1;
        }
    }

    private void tell(PrintWriter out, Import.Report report, Duration took, Path rejects, Locale locale) {
        double seconds = Math.max(0.001, took.toMillis() / 1000.0);
        out.println(text(dry ? "command.import.would" : "command.import.done", locale, report.rows(), report.taken(),
                report.known(), report.rejected(), seconds, Math.round(report.taken() / seconds)));
        report.remarks().forEach((key, n) -> out.println(text(key, locale) + " (" + n + ")"));
        if (!report.added().isEmpty()) {
            out.println(text(dry ? "command.import.missing" : "command.import.added", locale, report.added().size()));
            for (Directory.Added.Kind kind : Directory.Added.Kind.values()) {
                tell(out, kind, report.added().stream().filter(one -> one.kind() == kind).toList(), locale);
            }
        }
        if (report.rejected() > 0) {
            out.println(text("command.import.rejected", locale, rejects));
        }
        out.flush();
    }

    private void tell(PrintWriter out, Directory.Added.Kind kind, List<Directory.Added> added, Locale locale) {
        if (!added.isEmpty()) {
            int named = dry ? added.size() : Math.min(NAMED, added.size());
            String names = added.stream().limit(named).map(one -> one.name() + " (" + one.code() + ")").collect(Collectors.joining(", "));
            out.println(text("command.import.added." + kind, locale, added.size(), names)
                    + (added.size() > named ? text("command.import.more", locale, added.size() - named) : ""));
        }
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, key, locale);
    }

    private final class Shown implements Import.Progress {

        private final ProgressBar bar;
        private final Locale locale;

        Shown(ProgressBar bar, Locale locale) {
            this.bar = bar;
            this.locale = locale;
        }

        @Override
        public void read(long bytes) {
            bar.stepTo(bytes);
        }

        @Override
        public void indexing() {
            bar.setExtraMessage(text("command.import.indexing", locale));
        }
    }
}
