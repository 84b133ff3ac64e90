package id.terang.ui.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import id.terang.jurisdiction.Atlas;
import id.terang.search.QueueFilter;
import id.terang.search.QueueTab;
import id.terang.shared.LocalWords;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The tabs of the queue with their counts, as links: each has an address of its own. One that does not always stand there is
/// shown while it is open.
class QueueTabs extends Nav {

    private final Map<QueueTab, Anchor> tabs = new EnumMap<>(QueueTab.class);
    private final Map<QueueTab, Span> counts = new EnumMap<>(QueueTab.class);
    private @Nullable QueueTab open;

    QueueTabs() {
        addClassName("desk-tabs");
        getElement().setAttribute("aria-label", getTranslation("desk.tabs"));
        for (var tab : QueueTab.values()) {
            var count = new Span();
            count.addClassNames("desk-tabs__count", "num");
            var link = new Anchor("", new Span(getTranslation("desk.tab." + tab)), count);
            link.addClassName("desk-tabs__tab");
            tabs.put(tab, link);
            counts.put(tab, count);
            add(link);
        }
    }

    /// @param numbers cases in each tab; empty while search is away
    void show(QueueFilter filter, Atlas atlas, @Nullable Map<QueueTab, Long> numbers) {
        tabs.forEach((tab, link) -> {
            link.setVisible(tab.standing() || tab == filter.tab());
            link.setHref(QueueAddress.href(null, filter.withTab(tab), atlas));
            if (tab == filter.tab()) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
            var number = numbers == null ? null : numbers.getOrDefault(tab, 0L);
            counts.get(tab).setText(number == null ? "–" : LocalWords.number(number, getLocale()));
            counts.get(tab).getElement().setAttribute("title", number == null ? getTranslation("desk.tabs.uncounted") : "");
            link.setClassName("desk-tabs__tab--none", number != null && number == 0);
        });
        if (open != filter.tab()) {
            open = filter.tab();
            // On a phone the strip is longer than the screen; it has no width yet while the page is being drawn.
            Objects.requireNonNull(tabs.get(open)).getElement().executeJs("""
                const strip = this.parentElement;
                new ResizeObserver((seen, watch) => {
                  if (strip.clientWidth > 0) {
                    watch.disconnect();
                    this.scrollIntoView({block: 'nearest', inline: 'nearest'});
                  }
                }).observe(strip)""");
        }
    }
}
