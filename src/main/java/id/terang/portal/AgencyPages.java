package id.terang.portal;

import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.Hours;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Service;
import id.terang.jurisdiction.WorkingCalendar;
import id.terang.portal.AgencyPage.Holiday;
import id.terang.portal.AgencyPage.OpenDays;
import id.terang.portal.AgencyPage.Owned;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Caching;
import id.terang.portal.frame.Frame;
import id.terang.portal.frame.Frame.Section;
import id.terang.portal.frame.Frames;
import id.terang.portal.frame.Words;
import id.terang.search.PublicQuery;
import id.terang.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Who is responsible for what, and how to reach them.
@Controller
@RequestMapping({"", "/en"})
class AgencyPages {

    private static final int HOLIDAYS_SHOWN = 3;

    private final Frames frames;
    private final Jurisdiction jurisdiction;
    private final Calendars calendars;
    private final Profiles profiles;
    private final Clock clock;

    AgencyPages(Frames frames, Jurisdiction jurisdiction, Calendars calendars, Profiles profiles, Clock clock) {
        this.frames = frames;
        this.jurisdiction = jurisdiction;
        this.calendars = calendars;
        this.profiles = profiles;
        this.clock = clock;
    }

    @GetMapping("/agencies")
    ModelAndView all(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Caching.shortly(response);
        Asked asked = Asked.of(request, List.of("q"));
        Words w = frames.words(locale);
        Frame frame = frames.of(request, w, Section.AGENCIES, "/agencies", asked.query(), w.get("portal.agencies.title"),
                w.get("portal.agencies.description"));
        return new ModelAndView("agencies", Map.of("f", frame.answering(!asked.isEmpty()),
                "tree", AgencyTree.of(jurisdiction.atlas(), asked.get("q"))));
    }

    @GetMapping("/agencies/{slug}")
    ModelAndView one(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response,
                     Locale locale) {
        Atlas atlas = jurisdiction.atlas();
        Agency agency = atlas.agencyBySlug(slug).orElseThrow(() -> new Refusal.NotFound("portal.agency.unknown"));
        Caching.shortly(response);
        Words w = frames.words(locale);
        Frame frame = frames.of(request, w, Section.AGENCIES, "/agencies/" + agency.slug(), "", agency.name(),
                w.get("portal.agency.description", agency.name()))
                .withFeed(w.path("/complaints.atom") + "?agency=" + agency.slug()).withOembed();
        Profile profile = profiles.of(question -> question.ofAgency(agency.id()),
                PublicQuery.ALL.withAgency(agency.slug()), atlas, Asked.only("agency", agency.slug()), w, response);
        return new ModelAndView("agency", Map.of("f", frame, "page", page(atlas, agency, locale), "profile", profile));
    }

    private AgencyPage page(Atlas atlas, Agency agency, Locale locale) {
        WorkingCalendar calendar = calendars.current(agency.calendarId());
        LocalDate today = LocalDate.now(clock.withZone(agency.zone()));
        List<Agency> path = atlas.agencyPath(agency.id()).stream().filter(id -> id != agency.id())
                .map(atlas::agency).toList();
        List<Agency> below = atlas.agencyChildren(agency.id()).stream().filter(office -> office.inForce(today)).toList();
        List<Owned> owned = atlas.responsibilities().stream().filter(rule -> rule.agencyId() == agency.id())
                .map(rule -> new Owned(rule.serviceId() == null ? null : atlas.service(rule.serviceId()),
                        rule.areaId() == null ? null : atlas.area(rule.areaId())))
                .sorted(Comparator.comparing(Owned::service, Comparator.nullsFirst(Service.byName(locale)))).toList();
        List<Holiday> holidays = calendar.holidays().entrySet().stream()
                .filter(day -> !day.getKey().isBefore(today) && calendar.hours().containsKey(day.getKey().getDayOfWeek()))
                .sorted(Map.Entry.comparingByKey()).limit(HOLIDAYS_SHOWN)
                .map(day -> new Holiday(day.getKey(), day.getValue())).toList();
        return new AgencyPage(agency, agency.areaId() == null ? null : atlas.area(agency.areaId()),
                !agency.inForce(today), agency.successorId() == null ? null : atlas.agency(agency.successorId()),
                path, below, owned, hours(calendar), holidays);
    }

    /// Neighbouring days with the same hours in one line, as on an office door.
    private static List<OpenDays> hours(WorkingCalendar calendar) {
        var lines = new ArrayList<OpenDays>();
        for (DayOfWeek day : DayOfWeek.values()) {
            @Nullable Hours hours = calendar.hours().get(day);
            if (hours == null) {
                continue;
            }
            OpenDays last = lines.isEmpty() ? null : lines.getLast();
            boolean continues = last != null && last.last().plus(1) == day && last.opens().equals(hours.opens())
                    && last.closes().equals(hours.closes());
            if (continues) {
                lines.set(lines.size() - 1, new OpenDays(last.first(), day, hours.opens(), hours.closes()));
            } else {
                lines.add(new OpenDays(day, day, hours.opens(), hours.closes()));
            }
        }
        return lines;
    }
}
