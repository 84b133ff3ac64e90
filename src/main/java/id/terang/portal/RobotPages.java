package id.terang.portal;

import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.AreaLevel;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Service;
import id.terang.portal.frame.Caching;
import id.terang.portal.frame.Frames;
import id.terang.search.PublicQuery;
import id.terang.search.PublicSearch;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/// What search engines ask for. The site map lists the standing pages, those of agencies, services and the larger areas,
/// and the newest cases; older cases and smaller areas are found through these.
@Controller
class RobotPages {

    private static final int NEWEST = 200;
    /// A map may name 50,000 addresses, and a country has more villages: as many whole floors of areas as fit, highest first.
    private static final int AREAS = 2_000;
    private static final List<String> STANDING = List.of("/", "/complaints", "/agencies", "/services", "/areas", "/statistics",
            "/statistics/compare", "/statistics/map", "/statistics/oldest", "/statistics/methods", "/data", "/api", "/about", "/privacy",
            "/accessibility");

    private final Frames frames;
    private final PublicSearch search;
    private final Jurisdiction jurisdiction;
    private volatile @Nullable Standing standing;

    /// The pages of one atlas. Cases are asked for anew every time: what is hidden leaves the map at once.
    private record Standing(Atlas atlas, List<String> pages) { }

    RobotPages(Frames frames, PublicSearch search, Jurisdiction jurisdiction) {
        this.frames = frames;
        this.search = search;
        this.jurisdiction = jurisdiction;
    }

    @GetMapping(value = "/robots.txt", produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> robots(HttpServletRequest request) {
        return ResponseEntity.ok().cacheControl(Caching.SHORTLY).body("""
                User-agent: *
                Disallow: /app/
                Disallow: /files/
                Disallow: /follow/
                Disallow: /en/follow/
                Disallow: /*?
                Sitemap: %s/sitemap.xml
                """.formatted(frames.origin(request)));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> siteMap(HttpServletRequest request) {
        String origin = frames.origin(request);
        var pages = new ArrayList<>(standing());
        search.behind(null, PublicQuery.ALL, NEWEST).forEach(one -> pages.add("/complaints/" + one.found().reference()));
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (String page : pages) {
            url(xml, origin + page);
            url(xml, origin + "/en" + ("/".equals(page) ? "" : page));
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).cacheControl(Caching.SHORTLY)
                .body(xml.append("</urlset>\n").toString());
    }

    private List<String> standing() {
        Atlas atlas = jurisdiction.atlas();
        Standing known = standing;
        if (known == null || known.atlas() != atlas) {
            var pages = new ArrayList<>(STANDING);
            atlas.agencies().forEach(agency -> pages.add("/agencies/" + agency.slug()));
            atlas.services().stream().filter(Service::active).forEach(service -> pages.add("/services/" + service.code()));
            larger(atlas).forEach(area -> pages.add("/areas/" + area.code()));
            known = new Standing(atlas, pages);
            standing = known;
        }
        return known.pages();
    }

    private static List<Area> larger(Atlas atlas) {
        var larger = new ArrayList<Area>();
        for (AreaLevel level : AreaLevel.values()) {
            List<Area> floor = atlas.areas().stream().filter(area -> area.level() == level).toList();
            if (larger.size() + floor.size() > AREAS) {
                break;
            }
            larger.addAll(floor);
        }
        return larger;
    }

    private static void url(StringBuilder xml, String address) {
        xml.append("<url><loc>").append(HtmlUtils.htmlEscape(address, "UTF-8")).append("</loc></url>\n");
    }
}
