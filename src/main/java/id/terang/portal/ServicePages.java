package id.terang.portal;

import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Policies;
import id.terang.jurisdiction.Policy;
import id.terang.jurisdiction.Service;
import id.terang.portal.ServicePage.Owner;
import id.terang.portal.ServicePage.Promise;
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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What can be asked for, and what is promised.
@Controller
@RequestMapping({"", "/en"})
class ServicePages {

    private static final List<ClockType> PROMISED =
            List.of(ClockType.VERIFY, ClockType.FIRST_RESPONSE, ClockType.RESOLVE, ClockType.DISPUTE_WINDOW);

    private final Frames frames;
    private final Jurisdiction jurisdiction;
    private final Policies policies;
    private final Profiles profiles;
    private final Clock clock;

    ServicePages(Frames frames, Jurisdiction jurisdiction, Policies policies, Profiles profiles, Clock clock) {
        this.frames = frames;
        this.jurisdiction = jurisdiction;
        this.policies = policies;
        this.profiles = profiles;
        this.clock = clock;
    }

    @GetMapping("/services")
    ModelAndView all(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Caching.shortly(response);
        Frame frame = frames.named(request, locale, Section.SERVICES, "/services", "services");
        return new ModelAndView("services", Map.of("f", frame, "atlas", jurisdiction.atlas()));
    }

    @GetMapping("/services/{code}")
    ModelAndView one(@PathVariable String code, HttpServletRequest request, HttpServletResponse response,
                     Locale locale) {
        Atlas atlas = jurisdiction.atlas();
        Service service = atlas.serviceByCode(code).orElseThrow(() -> new Refusal.NotFound("portal.service.unknown"));
        Caching.shortly(response);
        Words w = frames.words(locale);
        String name = service.name().in(locale);
        Frame frame = frames.of(request, w, Section.SERVICES, "/services/" + service.code(), "", name,
                w.get("portal.service.description", name)).withFeed(w.path("/complaints.atom") + "?service=" + service.code())
                .withOembed();
        Profile profile = profiles.of(question -> question.ofService(service.id()),
                PublicQuery.ALL.withService(service.code()), atlas, Asked.only("service", service.code()), w, response);
        return new ModelAndView("service", Map.of("f", frame, "page", page(atlas, service, locale), "profile", profile));
    }

    private ServicePage page(Atlas atlas, Service service, Locale locale) {
        List<Long> line = atlas.servicePath(service.id());
        List<Service> path = line.stream().filter(id -> id != service.id()).map(atlas::service).toList();
        List<Service> below = atlas.serviceChildren(service.id(), locale).stream().filter(Service::active).toList();
        List<Owner> owners = atlas.responsibilities().stream()
                .filter(rule -> rule.serviceId() != null && line.contains(rule.serviceId()))
                .map(rule -> new Owner(atlas.agency(rule.agencyId()),
                        rule.areaId() == null ? null : atlas.area(rule.areaId())))
                .filter(owner -> owner.agency().inForce(atlas.day())).distinct().toList();
        Policy policy = policies.inForce(clock.instant());
        var scope = new Policy.Scope(line.reversed(), List.of());
        List<Promise> promises = promises(policy, service, scope);
        List<ServicePage.Exception> exceptions = policy.terms().keySet().stream().map(Policy.Term::agency).filter(Objects::nonNull)
                .distinct().map(atlas::agency).filter(agency -> agency.inForce(atlas.day())).sorted(Comparator.comparing(Agency::name))
                .map(agency -> new ServicePage.Exception(agency, promises(policy, service,
                        new Policy.Scope(scope.services(), atlas.agencyPath(agency.id()).reversed())).stream()
                        .filter(promise -> !promises.contains(promise)).toList()))
                .filter(exception -> !exception.promises().isEmpty()).toList();
        return new ServicePage(service, path, below, owners, promises, exceptions);
    }

    private static List<Promise> promises(Policy policy, Service service, Policy.Scope scope) {
        return PROMISED.stream().map(type -> new Promise("portal.promise." + type,
                policy.days(type, service.kind(), service.track(), scope), policy.workingDays(type))).toList();
    }
}
