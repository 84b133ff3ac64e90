package id.terang.opendata;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
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
    private final LockProvider locks;
    private final Clock clock;

    DumpCommand(Dumping dumping, Dumps dumps, MessageSource messages, LockProvider locks, Clock clock) {
        this.dumping = dumping;
        this.dumps = dumps;
        this.messages = messages;
        this.locks = locks;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var lock = locks.lock(new LockConfiguration(clock.instant(), Dumping.LOCK, Duration.ofMinutes(10), Duration.ZERO));
        if (lock.isEmpty()) {
            spec.commandLine().getErr().println(messages.getMessage("opendata.dump.busy", null, Locale.getDefault()));
            return 1;
        }
        Day day;
        try {
            day = dumping.dump(written -> { });
        } finally {
            lock.get().unlock();
        }
        spec.commandLine().getOut().println(messages.getMessage("opendata.dump.done",
            new Object[] {day.cases(), day.files().size(), dumps.folder(day.day()).toString()}, Locale.getDefault()));
        return 0;
    }
}
