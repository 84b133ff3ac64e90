package id.terang.search;

import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `terang.jar reindex`: the whole index anew, or only what differs.
@Component
@Command(name = "reindex", mixinStandardHelpOptions = true,
    description = "Builds the search index anew from the database.")
class ReindexCommand implements Callable<Integer> {

    private final Indexing indexing;
    private final Reconciliation reconciliation;

    @Spec
    private CommandSpec spec;

    @Option(names = "--differences", description = "Only what differs from the database.")
    private boolean differences;

    ReindexCommand(Indexing indexing, Reconciliation reconciliation) {
        this.indexing = indexing;
        this.reconciliation = reconciliation;
    }

    @Override
    public Integer call() {
        if (differences) {
            reconciliation.run();
        } else {
            spec.commandLine().getOut().println("Indexed " + indexing.rebuild() + " cases");
        }
        return 0;
    }
}
