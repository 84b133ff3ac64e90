package id.terang.ui.desk;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import id.terang.complaints.CaseFile;
import id.terang.ui.Failures;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Above an open case: who else has it open, and that it has changed. Waits for such news only while it is shown.
class CaseNews extends Div {

    final Div others = new Div();
    final Div changed = new Div();
    private final Desk desk;
    private @Nullable CaseFile seen;
    private @Nullable Registration presence;

    CaseNews(Desk desk, Runnable reload) {
        this.desk = desk;
        addClassName("case-news");
        others.addClassName("case-news__others");
        changed.addClassName("case-news__changed");
        var look = new Button(getTranslation("desk.reload"), click -> reload.run());
        look.addThemeNames("small");
        changed.add(new Span(getTranslation("desk.changed")), look);
        for (var live : List.of(others, changed)) {
            live.setVisible(false);
            var region = new Div(live);
            region.getElement().setAttribute("role", "status");
            add(region);
        }
    }

    /// From now on about this case.
    void watch(CaseFile opened) {
        leave();
        seen = opened;
        presence = enter(UI.getCurrent());
    }

    /// It was looked at again.
    void seen(CaseFile now) {
        seen = now;
        changed.setVisible(false);
    }

    void leave() {
        seen = null;
        others.setVisible(false);
        changed.setVisible(false);
        if (presence != null) {
            presence.remove();
            presence = null;
        }
    }

    private Registration enter(UI ui) {
        var opened = Objects.requireNonNull(seen);
        var official = desk.official();
        return desk.openCases().enter(Objects.requireNonNull(opened.complaint().id()), new OpenCases.Visitor() {
            @Override
            public long officialId() {
                return official.officialId();
            }

            @Override
            public String name() {
                return official.displayName();
            }

            @Override
            public void meets(List<String> names) {
                News.on(ui, () -> meet(opened, names));
            }

            @Override
            public long beat() {
                return ui.getInternals().getLastHeartbeatTimestamp();
            }

            @Override
            public void hears(int seq) {
                News.on(ui, () -> hear(opened, seq));
            }
        });
    }

    private void meet(CaseFile opened, List<String> names) {
        if (isStillOpen(opened)) {
            others.setText(getTranslation("desk.others", String.join(", ", names)));
            others.setVisible(!names.isEmpty());
        }
    }

    private void hear(CaseFile opened, int seq) {
        if (isStillOpen(opened) && Objects.requireNonNull(seen).complaint().lastSeq() < seq && (seq < Integer.MAX_VALUE || isOlder(seen))) {
            changed.setVisible(true);
        }
    }

    /// Where no number was told: that several cases changed together may be this official's own doing, and seen already.
    private boolean isOlder(CaseFile shown) {
        if (!desk.isSeated()) {
            return false;
        }
        try {
            return desk.open(shown.reference()).revision() != shown.revision();
        } catch (RuntimeException failure) {
            Failures.refusal(failure).orElseThrow(() -> failure);
            return true;
        }
    }

    private boolean isStillOpen(CaseFile opened) {
        return seen != null && seen.reference().equals(opened.reference());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        leave();
    }
}
