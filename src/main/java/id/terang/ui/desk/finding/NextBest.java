package id.terang.ui.desk.finding;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import id.terang.search.FileQuestion;
import id.terang.search.Found;
import id.terang.search.QueueFilter;
import id.terang.search.QueueOrder;
import id.terang.search.QueueTab;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where nothing is found: questions like the one that was asked that find something.
public final class NextBest extends UnorderedList {

    private final FileQuestion question;
    private final Function<QueueFilter, String> address;

    /// @param question that finds nothing
    /// @param nothing  why, if that is known
    /// @param asked    what it asks
    public NextBest(FileQuestion question, Found.@Nullable Nothing nothing, QueueFilter asked, Function<QueueFilter, String> address) {
        this.question = question;
        this.address = address;
        addClassName("small");
        if (nothing != null) {
            names(nothing, asked);
        }
        question.anywhere().ifPresent(words -> way(getTranslation("portal.search.none.anywhere", words), asked, asked.withWords(words)));
        if (!asked.words().isBlank()) {
            way(getTranslation("portal.search.none.wider"), asked, asked.sorted(QueueOrder.RELEVANCE));
            way(getTranslation("portal.search.none.everywhere"), asked, QueueFilter.of(QueueTab.ALL).withWords(asked.words()).sorted(asked.order()));
        }
    }

    private void names(Found.Nothing nothing, QueueFilter asked) {
        String part = nothing.part();
        nothing.nearest().forEach(name -> way(getTranslation("portal.search.none.nearest", name), asked, asked.withWords(asked.words()
            .replace(part, part.substring(0, part.indexOf(':') + 1) + "\"" + name + "\""))));
    }

    /// None where it would lead to nothing.
    private void way(String words, QueueFilter asked, QueueFilter other) {
        long total = other.equals(asked) ? 0 : question.count(other);
        if (total > 0) {
            add(new ListItem(new Anchor(address.apply(other), words + " (" + getTranslation("desk.found.count", total) + ")")));
        }
    }
}
