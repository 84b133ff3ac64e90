package id.terang.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.terang.accounts.OfficialPrincipal;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.notifications.Inbox;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The frame around what officials do. The navigation lists the views annotated with `@Menu` below `desk`, `lead` and
/// `admin`, the search and the figures, that this official may open; a menu's title is a message key. It brings the `main` landmark; views inside are
/// plain `Div`s with one `H1`.
@PermitAll
public class DeskLayout extends AppLayout implements AfterNavigationObserver {

    private static final String INBOX = "/app/desk/inbox";

    /// Listed with the desk, though their addresses are their own.
    private static final Set<String> WITH_THE_DESK = Set.of("search", "figures");

    private final Div main = Frame.main();
    private final Span unread = new Span();
    private final List<SideNavItem> items = new ArrayList<>();
    private final Anchor bell = new Anchor(INBOX, Icons.of("bell"), unread);
    private final Inbox inbox;
    private final AuthenticationContext session;

    DeskLayout(AuthenticationContext session, Jurisdiction jurisdiction, Inbox inbox) {
        this.session = session;
        this.inbox = inbox;
        setPrimarySection(Section.NAVBAR);
        main.addClassName("desk-main");
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("common.nav.toggle"));
        var left = new Div(toggle, Frame.mark("/"));
        left.addClassName("cluster");
        var right = new Div();
        right.addClassName("cluster");
        SignedIn.official(session).ifPresent(official -> {
            right.add(who(official, jurisdiction));
            // What is typed is kept as theirs (terang-desk.js).
            getElement().setAttribute("data-official", Long.toString(official.officialId()));
        });
        bell.addClassName("desk-bell");
        unread.addClassNames("desk-bell__count", "num");
        right.add(bell, new LanguageSwitch());
        var bar = new Header(Frame.skipLink(getTranslation("common.skip")), left, right);
        bar.addClassNames("cluster", "cluster--apart", "desk-bar");
        addToNavbar(bar);
        addToDrawer(navigation(), foot(session));
        super.setContent(main);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("context://assets/terang-desk.js");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var official = SignedIn.official(session).filter(one -> !one.roles().isEmpty());
        bell.setVisible(official.isPresent());
        marked(event.getLocation().getPath());
        // Counted once the view inside has done its part: opening a case reads what was said of it.
        official.ifPresent(one -> getUI().ifPresent(ui -> ui.beforeClientResponse(this, answer -> ring(one))));
    }

    /// A case is opened from the desk and lies below its address, beside views with entries of their own.
    private void marked(String path) {
        boolean listed = items.stream().anyMatch(item -> path.equals(item.getPath()));
        items.stream().filter(item -> "desk".equals(item.getPath())).forEach(desk -> desk.setMatchNested(!listed));
    }

    private void ring(OfficialPrincipal official) {
        int count = inbox.unread(official);
        unread.setVisible(count > 0);
        unread.setText(count < Inbox.MOST_COUNTED ? Integer.toString(count) : "99+");
        bell.getElement().setAttribute("aria-label", getTranslation("common.inbox", count));
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.getElement().removeAllChildren();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        main.getElement().removeAllChildren();
    }

    private Nav navigation() {
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        var nav = new Nav();
        nav.getElement().setAttribute("aria-label", getTranslation("common.nav.label"));
        nav.add(section(entries, "desk", null));
        if (entries.stream().anyMatch(entry -> isBelow(entry, "lead"))) {
            nav.add(section(entries, "lead", null));
        }
        if (entries.stream().anyMatch(entry -> isBelow(entry, "admin"))) {
            nav.add(section(entries, "admin", getTranslation("common.nav.admin")));
        }
        return nav;
    }

    private SideNav section(List<MenuEntry> entries, String below, @Nullable String label) {
        var section = new SideNav();
        if (label != null) {
            section.setLabel(label);
        }
        entries.stream().filter(entry -> isBelow(entry, below)).forEach(entry -> {
            var item = new SideNavItem(getTranslation(entry.title()), entry.path());
            item.setMatchNested(entry.path().strip().lastIndexOf('/') > 0);
            if (entry.icon() != null) {
                item.setPrefixComponent(Icons.of(entry.icon()));
            }
            section.addItem(item);
            items.add(item);
        });
        return section;
    }

    private Footer foot(AuthenticationContext session) {
        var password = new Anchor("/app/" + PasswordView.PATH, getTranslation("common.password.title"));
        var leave = new Button(getTranslation("common.signOut"), click -> {
            // The computer may be shared.
            getUI().ifPresent(ui -> Drafts.forget(ui.getPage()));
            session.logout();
        });
        leave.addThemeNames("tertiary");
        var foot = new Footer(password, leave);
        foot.addClassName("desk-foot");
        return foot;
    }

    private static Span who(OfficialPrincipal official, Jurisdiction jurisdiction) {
        String agency = jurisdiction.atlas().agency(official.agencyId()).shortName();
        var who = new Span(official.displayName() + " · " + agency);
        who.addClassNames("small", "soft", "desk-who");
        return who;
    }

    private static boolean isBelow(MenuEntry entry, String section) {
        String path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
        return path.equals(section) || path.startsWith(section + "/") || section.equals("desk") && WITH_THE_DESK.contains(path);
    }
}
