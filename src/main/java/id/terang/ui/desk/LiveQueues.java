package id.terang.ui.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import id.terang.complaints.CaseEventRecorded;
import id.terang.complaints.CasesChanged;
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
/// once. It says nothing of which: each screen asks again for what its official may see. What happens on other nodes comes by
/// {@link LiveElsewhere}.
@Component
class LiveQueues implements DisposableBean {

    /// What comes within this time is told together, so that a busy hour costs each screen few questions.
    private static final Duration TOGETHER = Duration.ofSeconds(2);

    /// A round of all screens that took a while is followed by this many times as long without one: what is live takes a fifth of
    /// one processor at most, however many screens are open and however dear their questions are.
    private static final int REST = 4;

    private final Set<Screen> screens = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean planned = new AtomicBoolean();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().name("live-queues").daemon().factory());
    private volatile long rested = System.nanoTime();

    /// @param asked whether it was told and has not looked yet: a session that is busy is not told again and again
    private record Screen(UI ui, Runnable changed, AtomicBoolean asked) {

        void tell() {
            if (asked.compareAndSet(false, true)) {
                News.on(ui, () -> {
                    asked.set(false);
                    changed.run();
                });
            }
        }
    }

    /// @param changed called in the session of this screen
    /// @return to be removed when the screen goes away
    Registration watch(UI ui, Runnable changed) {
        var screen = new Screen(ui, changed, new AtomicBoolean());
        screens.add(screen);
        return () -> screens.remove(screen);
    }

    @EventListener
    void recorded(CaseEventRecorded event) {
        if (!event.type().ofFollowers()) {
            tellLater();
        }
    }

    @EventListener
    void changed(CasesChanged event) {
        tellLater();
    }

    /// Whether any queue is open here.
    boolean watched() {
        return !screens.isEmpty();
    }

    /// On another node, together with all that happened there since the last look.
    void changed() {
        if (watched() && planned.compareAndSet(false, true)) {
            tellIn(0);
        }
    }

    private void tellLater() {
        if (!screens.isEmpty()) {
            News.afterCommit(this::plan);
        }
    }

    private void plan() {
        if (planned.compareAndSet(false, true)) {
            tellIn(TOGETHER.toNanos());
        }
    }

    private void tellIn(long nanos) {
        later.schedule(this::tell, nanos, TimeUnit.NANOSECONDS);
    }

    /// One screen after the other; one whose session is busy looks when that is done, and keeps nobody waiting.
    private void tell() {
        long began = System.nanoTime();
        if (rested - began > 0) {
            tellIn(rested - began);
            return;
        }
        planned.set(false);
        screens.forEach(Screen::tell);
        long ended = System.nanoTime();
        rested = ended + REST * (ended - began);
    }

    @Override
    public void destroy() {
        later.shutdownNow();
    }
}
