package id.terang.statistics;

import id.terang.complaints.CaseEvents;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `rebuild-facts`, also beside a running server, which goes on reading and writing facts meanwhile.
@Component
@Command(name = "rebuild-facts", mixinStandardHelpOptions = true,
        description = "Makes all fact tables again from the case events. The result is the same to the byte. A running server goes on.")
class RebuildFactsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private final FactBook book;
    private final CaseEvents caseEvents;
    private final MessageSource messages;

    RebuildFactsCommand(FactBook book, CaseEvents caseEvents, MessageSource messages) {
        this.book = book;
        this.caseEvents = caseEvents;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Locale locale = Locale.getDefault();
        long began = System.nanoTime();
        OptionalLong cases;
        try (ProgressBar bar = new ProgressBarBuilder().setInitialMax(caseEvents.cases())
                .setTaskName(messages.getMessage("statistics.rebuild.task", null, locale)).build()) {
            cases = book.rebuild(bar::stepTo);
        }
        if (cases.isEmpty()) {
            spec.commandLine().getErr().println(messages.getMessage("statistics.rebuild.running", null, locale));
            return CommandLine.ExitCode.SOFTWARE;
        }
        double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        spec.commandLine().getOut().println(messages.getMessage("statistics.rebuild.done",
                new Object[] {cases.getAsLong(), seconds}, locale));
        return 0;
    }
}
