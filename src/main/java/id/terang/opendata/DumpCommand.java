package id.terang.opendata;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `terang.jar dump`
@Component
@Command(name = "dump", mixinStandardHelpOptions = true, description = "Writes today's open data of all public cases.")
class DumpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private final Dumping dumping;
    private final Dumps dumps;
    private final MessageSource messages;

    DumpCommand(Dumping dumping, Dumps dumps, MessageSource messages) {
        this.dumping = dumping;
        this.dumps = dumps;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Day day = dumping.dump(written -> { });
        spec.commandLine().getOut().println(messages.getMessage("opendata.dump.done",
            new Object[] {day.cases(), day.files().size(), dumps.folder(day.day()).toString()}, Locale.getDefault()));
        return 0;
    }
}
