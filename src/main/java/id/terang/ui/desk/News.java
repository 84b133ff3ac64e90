package id.terang.ui.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// How news of cases reach screens: once they are true, and in the session of the screen.
final class News {

    private News() { }

    /// Once what is being done is committed; at once where nothing is. A transactional listener would cost a stored event
    /// publication for every event of every case, and a lost hint loses nothing.
    static void afterCommit(Runnable task) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            task.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                task.run();
            }
        });
    }

    /// In the session of this screen; whoever closed the window needs no news.
    static void on(UI ui, Runnable task) {
        try {
            ui.access(task::run);
        } catch (UIDetachedException gone) {
            // nobody looks any more
        }
    }
}
