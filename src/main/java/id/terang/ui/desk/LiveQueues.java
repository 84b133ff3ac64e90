package id.terang.ui.desk;

import com.vaadin.flow.shared.Registration;
import id.terang.complaints.CaseEventRecorded;
import id.terang.complaints.CasesChanged;
import id.terang.complaints.EventType;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The queues that are open on some screen of this node: tells them that cases have changed, all changes of a moment at
/// once. It says nothing of which: each screen asks again for what its official may see. In memory only, as
/// {@link OpenCases}; on another node a queue is as fresh as the last look at it.
@Component
class LiveQueues implements DisposableBean {

    /// What comes within this time is told together, so that a busy hour costs each screen few questions.
    private static final Duration TOGETHER = Duration.ofSeconds(2);

    private final Set<Runnable> screens = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean planned = new AtomicBoolean();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().name("live-queues").daemon().factory());

    /// @param changed called from any thread; must not wait
    /// @return to be removed when the screen goes away
    Registration watch(Runnable changed) {
        screens.add(changed);
        return () -> screens.remove(changed);
    }

    @EventListener
    void recorded(CaseEventRecorded event) {
        if (event.type() != EventType.FOLLOWED && event.type() != EventType.UNFOLLOWED) {
            tellLater();
        }
    }

    @EventListener
    void changed(CasesChanged event) {
        tellLater();
    }

    private void tellLater() {
        if (!screens.isEmpty()) {
            News.afterCommit(this::plan);
        }
    }

    private void plan() {
        if (planned.compareAndSet(false, true)) {
            later.schedule(this::tell, TOGETHER.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// On threads of their own: a screen asks its questions at once where its session is free, and none waits for another.
    private void tell() {
        planned.set(false);
        screens.forEach(screen -> Thread.ofVirtual().name("live-queue").start(screen));
    }

    @Override
    public void destroy() {
        later.shutdownNow();
    }
}
