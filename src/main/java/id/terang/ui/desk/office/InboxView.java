package id.terang.ui.desk.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.terang.notifications.Discreetly;
import id.terang.notifications.Inbox;
import id.terang.notifications.LetterTexts;
import id.terang.notifications.Occasion;
import id.terang.notifications.Phrases;
import id.terang.notifications.Rhythm;
import id.terang.notifications.Wishes;
import id.terang.notifications.Wording;
import id.terang.shared.LocalWords;
import id.terang.shared.Reference;
import id.terang.shared.Role;
import id.terang.ui.DeskLayout;
import id.terang.ui.Notices;
import id.terang.ui.desk.Desk;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What an official has been told: deadlines that are near or missed, cases that came, replies, disputes. What is unread
/// stands first in sight; `?all` shows the rest. Who only keeps the house is told that there is a case that nobody watches
/// over, and nothing of it.
@Route(value = InboxView.PATH, layout = DeskLayout.class)
@Menu(title = "desk.inbox.title", order = 2, icon = "bell")
@RolesAllowed({"VERIFIER", "HANDLER", "LEAD", "MODERATOR", "CUSTODIAN", "OVERSIGHT", "ADMIN"})
public class InboxView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    public static final String PATH = "desk/inbox";
    private static final int PAGE = 30;
    private static final String ALL = "all";

    private record CaseDay(Reference reference, LocalDate day) { }

    final UnorderedList list = new UnorderedList();
    final Button more = new Button(getTranslation("desk.inbox.more"));
    final Button readAll = new Button(getTranslation("desk.inbox.readAll"));
    final Select<Rhythm> rhythm = new Select<>();
    final Select<Locale> language = new Select<>();
    final AbsencePane absence;
    private final Inbox inbox;
    private final Desk desk;
    private final Discreetly discreetly;
    private final LetterTexts texts;
    private final Anchor other = new Anchor();
    private final Paragraph empty = new Paragraph();
    private final Map<CaseDay, InboxLine> together = new HashMap<>();
    private boolean unreadOnly = true;
    private int shown;

    InboxView(Inbox inbox, Wishes wishes, Desk desk, Discreetly discreetly, LetterTexts texts) {
        this.inbox = inbox;
        this.desk = desk;
        this.discreetly = discreetly;
        this.texts = texts;
        addClassNames("inbox", "stack");
        readAll.addThemeNames("tertiary");
        readAll.addClickListener(click -> {
            inbox.readAll(desk.official());
            Notices.done(getTranslation("desk.inbox.readAll.done"));
            UI.getCurrent().navigate(InboxView.class);
        });
        more.addClickListener(click -> show());
        list.addClassName("inbox__list");
        empty.addClassNames("empty", "empty__title");
        rhythm.setLabel(getTranslation("desk.inbox.rhythm"));
        rhythm.setItems(Rhythm.values());
        rhythm.setItemLabelGenerator(one -> getTranslation("desk.inbox.rhythm." + one));
        rhythm.setHelperText(getTranslation("desk.inbox.rhythm.help"));
        rhythm.setValue(wishes.of(desk.official()));
        rhythm.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                wishes.choose(desk.official(), change.getValue());
                Notices.done(getTranslation("desk.inbox.rhythm.done"));
            }
        });
        absence = new AbsencePane(desk, desk.official().officialId(), getTranslation("desk.absence.title"), zone());
        var head = new Div(new H1(getTranslation("desk.inbox.title")), readAll);
        head.addClassNames("cluster", "cluster--apart");
        language.setLabel(getTranslation("desk.inbox.language"));
        language.setItems(LocalWords.INDONESIAN, Locale.ENGLISH);
        language.setItemLabelGenerator(one -> getTranslation("desk.inbox.language." + one.getLanguage()));
        language.setValue(wishes.languageOf(desk.official()));
        language.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                wishes.speak(desk.official(), change.getValue());
                Notices.done(getTranslation("desk.inbox.rhythm.done"));
            }
        });
        var letters = new Div(rhythm, language);
        letters.addClassName("inbox__letters");
        // Nobody gives cases to who only keeps the house.
        absence.setVisible(!desk.official().roles().equals(List.of(Role.ADMIN)));
        add(head, other, list, empty, more, letters, absence);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        unreadOnly = !event.getLocation().getQueryParameters().getParameters().containsKey(ALL);
        other.setHref(unreadOnly ? "/app/" + PATH + "?" + ALL : "/app/" + PATH);
        other.setText(getTranslation(unreadOnly ? "desk.inbox.all" : "desk.inbox.unread"));
        list.removeAll();
        together.clear();
        shown = 0;
        show();
        empty.setText(getTranslation(unreadOnly ? "desk.inbox.empty.unread" : "desk.inbox.empty"));
        empty.setVisible(shown == 0);
        readAll.setVisible(inbox.unread(desk.official()) > 0);
    }

    private void show() {
        var official = desk.official();
        // One too many tells that there are more.
        var notices = inbox.of(official, unreadOnly, shown, PAGE + 1);
        var wording = texts.in(getLocale());
        notices.stream().limit(PAGE).forEach(notice -> tell(notice, wording));
        shown += Math.min(PAGE, notices.size());
        more.setVisible(notices.size() > PAGE);
    }

    /// What happened to one case on one day stands together.
    private void tell(Inbox.Notice notice, Wording wording) {
        var why = Phrases.of(notice.occasion(), notice.clock(), desk.telling(), wording);
        var heading = notice.heading();
        var day = heading == null ? null : new CaseDay(heading.reference(), LocalDate.ofInstant(notice.at(), zone()));
        var same = together.get(day);
        if (same != null) {
            same.tell(why, LocalWords.time(notice.at(), zone(), getLocale()), notice.read());
            return;
        }
        var line = new InboxLine(why, about(notice, wording), LocalWords.moment(notice.at(), zone(), getLocale()), notice.read());
        list.add(line);
        if (day != null) {
            together.put(day, line);
        }
    }

    private ZoneId zone() {
        return desk.atlas().agency(desk.official().agencyId()).zone();
    }

    private Component about(Inbox.Notice notice, Wording wording) {
        var heading = notice.heading();
        if (heading == null) {
            var gone = new Span(notice.agency() == null ? getTranslation("desk.inbox.outOfSight")
                : discreetly.told(notice.occasion(), notice.agency(), notice.at(), notice.due(), wording));
            gone.addClassName("soft");
            return notice.occasion() == Occasion.NOBODY_NAMED && desk.official().roles().contains(Role.ADMIN)
                ? new Div(gone, new Span(" "), new Anchor("/app/admin/officials", getTranslation("desk.inbox.name"))) : gone;
        }
        var link = new Anchor("/app/desk/" + heading.reference(), heading.title().isBlank()
            ? desk.atlas().service(heading.serviceId()).name().in(getLocale()) : heading.title());
        link.getElement().setAttribute("dir", "auto");
        var rest = new Span(" · " + heading.reference() + " · "
            + desk.telling().status(heading.status(), heading.closeReason(), getLocale()));
        rest.addClassNames("soft", "small");
        return new Div(link, rest);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("desk.inbox.title") + " – " + getTranslation("common.product");
    }
}
