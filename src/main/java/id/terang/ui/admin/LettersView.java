package id.terang.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.terang.accounts.OfficialDetails;
import id.terang.notifications.LetterTexts;
import id.terang.notifications.Mailboxes;
import id.terang.notifications.Outbox;
import id.terang.notifications.Resending;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import id.terang.ui.DeskLayout;
import id.terang.ui.Notices;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether letters go out, and which did not arrive. Of who filed a case or follows it an administrator learns nothing.
@Route(value = "admin/letters", layout = DeskLayout.class)
@Menu(title = "admin.letters.title", icon = "mail", order = 28)
@RolesAllowed("ADMIN")
@StyleSheet("context://assets/admin.css")
class LettersView extends Div implements HasDynamicTitle {

    private static final int TROUBLES = 100;

    final UnorderedList troubles = new UnorderedList();
    private final Admin admin;
    private final Outbox outbox;
    private final Mailboxes mailboxes;
    private final Resending resending;

    LettersView(Admin admin, Outbox outbox, Mailboxes mailboxes, Resending resending, LetterTexts texts) {
        this.admin = admin;
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.resending = resending;
        addClassNames("stack", "stack--loose", "wide");
        add(new H1(getTranslation("admin.letters.title")));
        if (outbox.courier().isEmpty()) {
            var notice = new Div(new Paragraph(getTranslation("admin.letters.off")));
            notice.addClassNames("notice", "tone-late");
            add(notice);
        }
        var counts = outbox.counts();
        var cards = new Div();
        cards.addClassName("tiles");
        for (var state : List.of(Outbox.State.WAITING, Outbox.State.SENT, Outbox.State.UNDELIVERABLE, Outbox.State.UNCERTAIN)) {
            cards.add(card(state, counts.getOrDefault(state, 0L)));
        }
        if (mailboxes.count() > 0) {
            add(cards, new Paragraph(getTranslation("admin.letters.dead", mailboxes.count())));
        }
        add(cards, new H2(getTranslation("admin.letters.troubles")), troubles(),
            new Anchor("admin/officials", getTranslation("admin.letters.addresses")));
        if (admin.atlas().agency(admin.actor().agencyId()).parentId() == null) {
            add(new LetterTextsPane(texts, admin));
        }
    }

    private Component card(Outbox.State state, long count) {
        var number = new Span(LocalWords.number(count, getLocale()));
        number.addClassName("figure__number");
        var words = new Paragraph(getTranslation("admin.letters.state." + state));
        words.addClassName("card__text");
        var card = new Div(number, words);
        card.addClassName("card");
        return card;
    }

    private Component troubles() {
        var reach = admin.reach();
        var zone = admin.atlas().agency(admin.official().agencyId()).zone();
        var latest = outbox.troubles(TROUBLES);
        var within = within(latest, reach);
        var dead = mailboxes.dead(within.values().stream().map(OfficialDetails::email).filter(Objects::nonNull).collect(Collectors.toSet()));
        var possible = resending.possible(admin.official(), latest);
        var together = latest.stream().filter(possible::containsKey).collect(Collectors.groupingBy(possible::get, HashMap::new, Collectors.toList()));
        for (var trouble : latest) {
            var official = Optional.of(trouble).filter(Outbox.Trouble::toOfficial).map(one -> within.get(one.recipientId()));
            var item = new ListItem(new Span(who(trouble, official) + " · " + getTranslation("admin.letters.state." + trouble.state())
                + (trouble.problem() == null ? "" : " · " + trouble.problem())), when(trouble, zone));
            if (possible.containsKey(trouble)) {
                item.add(resend("admin.letters.resend", List.of(trouble)));
                var all = together.remove(possible.get(trouble));
                if (all != null && all.size() > 1) {
                    item.add(resend("admin.letters.resend.all", all));
                }
            } else {
                official.map(OfficialDetails::email).filter(dead::contains).ifPresent(address -> item.add(again(trouble)));
            }
            troubles.add(item);
        }
        troubles.addClassNames("changes", "stack", "stack--tight");
        if (troubles.getComponentCount() > 0) {
            return troubles;
        }
        boolean some = outbox.counts().values().stream().anyMatch(count -> count > 0);
        var none = new Paragraph(getTranslation(some ? "admin.letters.none" : "admin.letters.never"));
        none.addClassName("soft");
        return none;
    }

    /// The officials within reach among who was written to, by id.
    private Map<Long, OfficialDetails> within(List<Outbox.Trouble> latest, Set<Long> reach) {
        var ids = latest.stream().filter(Outbox.Trouble::toOfficial).map(Outbox.Trouble::recipientId).collect(Collectors.toSet());
        return admin.officials().all(ids).entrySet().stream().filter(one -> reach.contains(one.getValue().details().agencyId()))
            .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().details()));
    }

    private Span when(Outbox.Trouble trouble, ZoneId zone) {
        var when = LocalWords.moment(trouble.at(), zone, getLocale());
        if (trouble.againAt() != null && trouble.againBy() != null) {
            when += " · " + getTranslation("admin.letters.resent", admin.officials().nameOf(trouble.againBy()).orElse(""),
                LocalWords.moment(trouble.againAt(), zone, getLocale()));
        }
        var words = new Span(when);
        words.addClassNames("small", "soft");
        return words;
    }

    private Button resend(String key, List<Outbox.Trouble> letters) {
        var button = new Button(getTranslation(key, letters.size()));
        button.addThemeNames("tertiary", "small");
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            int sent;
            try {
                sent = resending.again(admin.official(), letters);
            } catch (Refusal refusal) {
                button.setEnabled(true);
                Notices.refused(refusal);
                return;
            }
            button.setText(getTranslation(sent == 0 ? "admin.letters.resend.already" : "admin.letters.resend.done", sent));
            Notices.done(button.getText());
        });
        return button;
    }

    private Button again(Outbox.Trouble letter) {
        var button = new Button(getTranslation("admin.letters.again"));
        button.addThemeNames("tertiary", "small");
        button.addClickListener(click -> {
            resending.revive(admin.official(), letter);
            Notices.done(getTranslation("admin.letters.again.done"));
            button.setVisible(false);
        });
        return button;
    }

    private String who(Outbox.Trouble trouble, Optional<OfficialDetails> official) {
        if (!trouble.toOfficial()) {
            return getTranslation(trouble.toFollower() ? "admin.letters.follower" : "domain.actor.citizen");
        }
        return official.map(OfficialDetails::displayName).orElse(getTranslation("admin.letters.elsewhere"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.letters.title") + " – " + getTranslation("common.product");
    }
}
