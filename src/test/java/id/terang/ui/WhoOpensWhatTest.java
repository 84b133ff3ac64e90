package id.terang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.accounts.CitizenPrincipal;
import id.terang.accounts.Mandate;
import id.terang.shared.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithAnonymousUser;

/// The matrix who × view, spelled out: what is not listed is refused, and a view that is not listed fails.
@SpringBootTest
@Import(TestClock.Moved.class)
@WithAnonymousUser
class WhoOpensWhatTest extends SpringBrowserlessTest {

    private enum Who { VERIFIER, HANDLER, LEAD, MODERATOR, CUSTODIAN, OVERSIGHT, ADMIN, CITIZEN, NOBODY }

    private static final Set<Who> EVERYBODY = EnumSet.allOf(Who.class);
    private static final Set<Who> ADMINISTRATORS = EnumSet.of(Who.ADMIN);
    private static final Set<Who> OFFICIALS = EnumSet.range(Who.VERIFIER, Who.ADMIN);
    private static final Set<Who> AT_WORK_ON_CASES = EnumSet.range(Who.VERIFIER, Who.OVERSIGHT);

    /// Everybody's way in leads to the place where they work.
    private static final Map<Who, String> HOME = home();

    /// By the template of the route.
    private static final Map<String, Line> TABLE = table();

    @Autowired BeanFactory beans;
    private SmallTown town;

    /// @param address one that the route has
    /// @param lands   the view that opens instead, for whom it is another one
    private record Line(String address, Set<Who> who, Map<Who, String> lands) { }

    private static Map<String, Line> table() {
        var table = new TreeMap<String, Line>();
        table.put("", new Line("", EVERYBODY, HOME));
        var signedIn = new EnumMap<>(HOME);
        signedIn.remove(Who.NOBODY);
        table.put("login", new Line("login", EVERYBODY, signedIn));
        table.put("setup", new Line("setup", EVERYBODY, all("NotFoundView"))); // gone once there is an official
        for (var open : Set.of("register", "file", "track", "figures")) {
            table.put(open, new Line(open, EVERYBODY, Map.of()));
        }
        table.put("track/:___url_parameter", new Line("track/4821-0937-6", EVERYBODY, Map.of()));
        table.put("receipt/:___url_parameter", new Line("receipt/nothing", EVERYBODY, all("TrackView"))); // shown once, to who filed
        for (var unknown : Set.of("follow", "letters")) { // everybody may ask, and nobody finds what is not there
            table.put(unknown + "/:___url_parameter", new Line(unknown + "/nothing", EVERYBODY, all("NotFoundView")));
        }
        table.put("mine", new Line("mine", EnumSet.of(Who.CITIZEN), Map.of()));
        table.put("password", new Line("password", OFFICIALS, Map.of()));
        for (var cases : Set.of("desk", "search")) {
            table.put(cases, new Line(cases, AT_WORK_ON_CASES, Map.of()));
        }
        table.put("desk/inbox", new Line("desk/inbox", OFFICIALS, Map.of()));
        table.put("desk/:reference", new Line("desk/4821-0937-6", AT_WORK_ON_CASES, Map.of()));
        for (var desk : Set.of("desk/file", "desk/incidents")) {
            table.put(desk, new Line(desk, EnumSet.of(Who.VERIFIER, Who.LEAD), Map.of()));
        }
        for (var lead : Set.of("lead", "lead/handed-over")) {
            table.put(lead, new Line(lead, EnumSet.of(Who.LEAD, Who.OVERSIGHT), Map.of()));
        }
        for (var office : Set.of("desk/assignment", "desk/templates")) {
            table.put(office, new Line(office, EnumSet.of(Who.LEAD), Map.of()));
        }
        for (var kept : Set.of("admin", "admin/search-index", "admin/suggestions", "admin/letters", "admin/words")) {
            table.put(kept, new Line(kept, ADMINISTRATORS, Map.of()));
        }
        for (var kept : Set.of("agencies", "areas", "services", "responsibilities", "officials", "calendars", "policies")) {
            table.put("admin/" + kept + "/:what?", new Line("admin/" + kept, ADMINISTRATORS, Map.of()));
        }
        return table;
    }

    private static Map<Who, String> home() {
        var home = new EnumMap<>(all("DeskView"));
        home.put(Who.ADMIN, "AdminHomeView");
        home.put(Who.CITIZEN, "TrackView");
        home.put(Who.NOBODY, "FileView");
        return home;
    }

    private static Map<Who, String> all(String view) {
        return EVERYBODY.stream().collect(Collectors.toMap(who -> who, who -> view));
    }

    @BeforeEach
    void a_town() {
        town = SmallTown.in(beans);
    }

    @AfterEach
    void goHome() {
        Seat.leave();
    }

    @Test
    void every_route_has_its_line() {
        assertThat(routes().keySet()).containsExactlyInAnyOrderElementsOf(TABLE.keySet());
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void views_open_to_those_whose_work_they_are_and_to_nobody_else(Who who) {
        take(who);
        var views = routes();
        var expected = new TreeMap<String, String>();
        var opened = new TreeMap<String, String>();
        TABLE.forEach((template, line) -> {
            String view = line.lands.getOrDefault(who, views.get(template));
            expected.put(template, line.who.contains(who) ? view : who == Who.NOBODY ? "SignInView" : "NoAccessView");
            UI.getCurrent().navigate("nothing/here"); // a view that is there already is not asked again
            UI.getCurrent().navigate(line.address);
            opened.put(template, getCurrentView().getClass().getSimpleName());
        });

        assertThat(opened).isEqualTo(expected);
    }

    private void take(Who who) {
        switch (who) {
            case VERIFIER -> Seat.take(town.verifier);
            case HANDLER -> Seat.take(town.handler);
            case LEAD -> Seat.take(town.worksLead);
            case MODERATOR -> Seat.take(town.moderator);
            case CUSTODIAN -> Seat.take(town.official("penjaga", new Mandate(Role.CUSTODIAN, town.inspectorate)));
            case OVERSIGHT -> Seat.take(town.oversight);
            case ADMIN -> Seat.take(town.admin);
            case CITIZEN -> Seat.take(new CitizenPrincipal(-7, "wati@contoh.id", "Wati"));
            case NOBODY -> { }
        }
    }

    /// The view of each, aliases too.
    private static Map<String, String> routes() {
        var views = new HashMap<String, String>();
        for (var route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            views.put(route.getTemplate(), name(route));
            route.getRouteAliases().forEach(alias -> views.put(alias.getTemplate(), name(route)));
        }
        return views;
    }

    private static String name(RouteBaseData<?> route) {
        return route.getNavigationTarget().getSimpleName();
    }
}
