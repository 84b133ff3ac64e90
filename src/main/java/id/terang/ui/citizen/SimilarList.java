package id.terang.ui.citizen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.terang.complaints.Visibility;
import id.terang.search.Likeness;
import id.terang.search.SimilarCase;
import id.terang.shared.LocalWords;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.ui.Icons;
import id.terang.ui.PublicPages;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Public cases like the one being written. Who finds theirs follows it, and need not send a second one. A secret case
/// is never compared with anything.
class SimilarList extends Div {

    private static final int FOUND = 5;
    private static final int AT_FIRST = 2;

    private final Draft draft;
    private final FilingDoors doors;
    private final DraftKeeper keeper;
    private final Runnable followed;
    private List<Reference> shown = List.of();

    /// @param followed called once a case was followed instead
    SimilarList(Draft draft, FilingDoors doors, DraftKeeper keeper, Runnable followed) {
        this.draft = draft;
        this.doors = doors;
        this.keeper = keeper;
        this.followed = followed;
        addClassNames("stack", "stack--tight", "step__section");
        setVisible(false);
    }

    void refresh() {
        var found = find();
        var references = found.stream().map(SimilarCase::reference).toList();
        if (references.equals(shown)) {
            return;
        }
        shown = references;
        removeAll();
        setVisible(!found.isEmpty());
        if (!found.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("similar");
            found.stream().limit(AT_FIRST).forEach(one -> list.add(card(one)));
            add(new H2(getTranslation("citizen.similar.title")), Step.soft(getTranslation("citizen.similar.text")), list);
            if (found.size() > AT_FIRST) {
                add(more(found.subList(AT_FIRST, found.size()), list));
            }
        }
    }

    private Button more(List<SimilarCase> others, UnorderedList list) {
        var more = new Button(getTranslation("citizen.similar.more", others.size()), click -> {
            var cards = others.stream().map(this::card).toList();
            cards.forEach(list::add);
            click.getSource().removeFromParent();
            // The button had the focus.
            cards.getFirst().getElement().executeJs("this.querySelector('a').focus()");
        });
        more.addThemeNames("tertiary");
        return more;
    }

    private List<SimilarCase> find() {
        boolean secret = draft.visibility == Visibility.SECRET
            || draft.service != null && doors.atlas().service(draft.service).secret();
        if (secret || draft.text.isBlank()) {
            return List.of();
        }
        try {
            return doors.similar().find(new Likeness(draft.text, draft.service, draft.area, draft.pin), FOUND);
        } catch (Refusal notNow) {
            return List.of();
        }
    }

    private ListItem card(SimilarCase one) {
        var atlas = doors.atlas();
        var locale = getLocale();
        var title = new Anchor(PublicPages.in(locale, "/complaints/" + one.reference()));
        title.setRouterIgnore(true);
        title.setTarget("_blank");
        title.add(new Html("<span>" + one.title().html() + "</span>"));
        title.add(hidden(getTranslation("citizen.newTab")));
        title.addClassName("card__title");
        var filed = LocalWords.date(LocalDate.ofInstant(one.filedAt(), atlas.agency(one.agencyId()).zone()), locale);
        var meta = new Paragraph(Stream.of(atlas.area(one.areaId()).name(), distance(one.distance()), filed,
            doors.telling().status(one.status(), one.closeReason(), locale)).filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" · ")));
        meta.addClassName("card__meta");
        var count = new Span(getTranslation("citizen.similar.followers", one.followers()));
        count.addClassNames("small", "soft", "num");
        count.setVisible(one.followers() > 0);
        var item = new ListItem();
        var follow = new Button(getTranslation("citizen.similar.follow"), Icons.of("users"));
        follow.setAriaLabel(getTranslation("citizen.similar.follow") + ": " + one.reference());
        follow.setDisableOnClick(true);
        var line = new Div(follow, count);
        line.addClassName("cluster");
        follow.addClickListener(click -> keeper.follower(token -> follow(one.reference(), token, line, follow)));
        item.add(title);
        var beyond = one.snippet().beyond(one.title());
        if (beyond != null) {
            var snippet = new Html("<p dir=\"auto\">" + beyond.html() + "</p>");
            snippet.addClassName("card__text");
            item.add(snippet);
        }
        item.add(meta, line);
        item.addClassName("card");
        return item;
    }

    /// To the public places are rounded to about a hundred metres, and so is what lies between them.
    private String distance(@Nullable Double metres) {
        if (metres == null) {
            return "";
        }
        long hundreds = Math.max(1, Math.round(metres / 100));
        return hundreds < 10 ? getTranslation("citizen.similar.metres", hundreds * 100)
            : getTranslation("citizen.similar.kilometres", Math.round(hundreds / 10.0));
    }

    private void follow(Reference reference, String token, Div line, Button button) {
        try {
            int now = doors.affected().follow(reference, token);
            line.removeAll();
            line.add(told(getTranslation("citizen.similar.followed", now)));
            followed.run();
        } finally {
            button.setEnabled(true);
        }
    }

    private static Component told(String words) {
        var told = new Span(words);
        told.addClassNames("badge", "tone-answered");
        told.getElement().setAttribute("role", "status");
        return told;
    }

    private static Span hidden(String words) {
        var span = new Span(" " + words);
        span.addClassName("hidden-visually");
        return span;
    }
}
