package id.terang.portal.search;

import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Caching;
import id.terang.portal.frame.Frames;
import id.terang.portal.frame.Words;
import id.terang.search.Completion;
import id.terang.search.Completions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What is offered below the search box while somebody types. Kept for a minute, because many type the same.
@Controller
@RequestMapping({"", "/en"})
class SuggestPages {

    private final Frames frames;
    private final Completions completions;
    private final Jurisdiction jurisdiction;

    SuggestPages(Frames frames, Completions completions, Jurisdiction jurisdiction) {
        this.frames = frames;
        this.completions = completions;
        this.jurisdiction = jurisdiction;
    }

    /// @param group what kind of thing it is, in words
    /// @param label plain text, as all of it
    /// @param note what tells it from others of the same name
    /// @param address where it leads
    record Suggestion(String group, String label, @Nullable String note, String address) { }

    record Suggested(String q, List<Suggestion> suggestions) { }

    @GetMapping("/suggest.json")
    ResponseEntity<Suggested> suggest(HttpServletRequest request, Locale locale) {
        Words w = frames.words(locale);
        Atlas atlas = jurisdiction.atlas();
        String typed = Asked.of(request, List.of("q")).get("q");
        return ResponseEntity.ok().cacheControl(Caching.SHORTLY)
                .body(new Suggested(typed, completions.of(typed).stream().map(one -> suggestion(one, atlas, w)).toList()));
    }

    private static Suggestion suggestion(Completion one, Atlas atlas, Words w) {
        return switch (one) {
            case Completion.OfCase it -> new Suggestion(w.get("portal.nav.complaints"), it.title() == null ? it.reference().toString() : it.title(),
                    atlas.service(it.serviceId()).name().in(w.locale()) + " · " + atlas.area(it.areaId()).name(),
                    w.path("/complaints/" + it.reference()));
            case Completion.OfService it -> narrowed(w, "portal.nav.services", atlas.service(it.id()).name().in(w.locale()),
                    above(atlas.servicePath(it.id()), id -> atlas.service(id).name().in(w.locale())), "service", atlas.service(it.id()).code());
            case Completion.OfAgency it -> narrowed(w, "portal.nav.agencies", atlas.agency(it.id()).name(),
                    atlas.agency(it.id()).shortName(), "agency", atlas.agency(it.id()).slug());
            case Completion.OfArea it -> narrowed(w, "portal.area", atlas.area(it.id()).name(),
                    above(atlas.areaPath(it.id()), id -> atlas.area(id).name()), "area", atlas.area(it.id()).code());
        };
    }

    private static Suggestion narrowed(Words w, String group, String label, @Nullable String note, String filter, String code) {
        return new Suggestion(w.get(group), label, label.equals(note) ? null : note,
                w.path("/complaints") + new Asked(Map.of(filter, code)).query());
    }

    /// What it is a part of, if of anything.
    private static @Nullable String above(List<Long> path, LongFunction<String> name) {
        return path.size() < 2 ? null : name.apply(path.get(path.size() - 2));
    }
}
