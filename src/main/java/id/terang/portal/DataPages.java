package id.terang.portal;

import id.terang.jurisdiction.Jurisdiction;
import id.terang.opendata.Catalogue;
import id.terang.opendata.Codebooks;
import id.terang.opendata.Dumps;
import id.terang.opendata.Terms;
import id.terang.portal.frame.Caching;
import id.terang.portal.frame.Frame;
import id.terang.portal.frame.Frame.Section;
import id.terang.portal.frame.Frames;
import id.terang.portal.frame.Words;
import id.terang.search.PublicQuery;
import id.terang.search.PublicSearch;
import id.terang.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// For people who work with the data: what can be downloaded, and how programs ask.
@Controller
@RequestMapping({"", "/en"})
class DataPages {

    private final Frames frames;
    private final Dumps dumps;
    private final Catalogue catalogue;
    private final Codebooks codebooks;
    private final Terms terms;
    private final Jurisdiction jurisdiction;
    private final PublicSearch search;
    private final long perMinute;

    DataPages(Frames frames, Dumps dumps, Catalogue catalogue, Codebooks codebooks, Terms terms, Jurisdiction jurisdiction, PublicSearch search,
              @Value("${terang.limits.api-per-minute}") long perMinute) {
        this.frames = frames;
        this.dumps = dumps;
        this.catalogue = catalogue;
        this.codebooks = codebooks;
        this.terms = terms;
        this.jurisdiction = jurisdiction;
        this.search = search;
        this.perMinute = perMinute;
    }

    @GetMapping("/data")
    ModelAndView data(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Words w = frames.words(locale);
        var days = dumps.days();
        var newest = days.isEmpty() ? null : days.getFirst();
        var page = new DataPage(newest, newest != null && dumps.beingRevised(newest), days.isEmpty() ? List.of() : days.subList(1, days.size()),
            terms, newest == null ? "" : catalogue.citation(newest, frames.origin(request), locale), jurisdiction.atlas().zone(), codebooks, w);
        Caching.shortly(response);
        return new ModelAndView("data", Map.of("f", frame(request, w, "/data", "page"), "page", page));
    }

    @GetMapping("/api")
    ModelAndView api(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Words w = frames.words(locale);
        Caching.shortly(response);
        return new ModelAndView("api", Map.of("f", frame(request, w, "/api", "api"), "perMinute", perMinute, "sample", sample()));
    }

    private ApiSample sample() {
        try {
            var newest = search.find(PublicQuery.ALL).hits().stream().findFirst();
            if (newest.isPresent()) {
                return new ApiSample(newest.get().reference().toString(), jurisdiction.atlas().agency(newest.get().agencyId()).slug());
            }
        } catch (Refusal.Unavailable away) {
            // An invented one will do.
        }
        return new ApiSample("4821-0937-6", "dinas-pu");
    }

    private Frame frame(HttpServletRequest request, Words w, String path, String name) {
        return frames.of(request, w, Section.NONE, path, "", w.get("opendata." + name + ".title"), w.get("opendata." + name + ".description"));
    }
}
