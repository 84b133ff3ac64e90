package id.terang.portal.frame;

import id.terang.jurisdiction.Atlas;
import id.terang.portal.frame.Frame.Reach;
import id.terang.portal.frame.Frame.Section;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Builds the frame of a page from the request for it.
@Component
public class Frames {

    private final MessageSource messages;
    private final Site site;
    private final Assets assets;

    Frames(MessageSource messages, Site site, Assets assets) {
        this.messages = messages;
        this.site = site;
        this.assets = assets;
    }

    public Words words(Locale locale) {
        return new Words(messages, locale);
    }

    /// A page whose title and description are `portal.{name}.title` and `portal.{name}.description`.
    public Frame named(HttpServletRequest request, Locale locale, Section section, String path, String name) {
        Words w = words(locale);
        return of(request, w, section, path, "", w.get("portal." + name + ".title"),
                w.get("portal." + name + ".description"));
    }

    public Frame of(HttpServletRequest request, Words w, Section section, String path, String query, String title,
             String description) {
        return new Frame(w, site, assets, origin(request), path, query, section, title, description, Reach.EVERYBODY, null, false);
    }

    public String origin(HttpServletRequest request) {
        return site.url().isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).replacePath("").build().toUriString()
                : site.url();
    }

    /// Who gives the figures: the product, and where it runs.
    public String owner(Words w) {
        return (w.get("common.product") + ' ' + site.name()).strip();
    }

    /// Where days begin and end on pages about everything: at the topmost office.
    public static ZoneId zone(Atlas atlas) {
        return atlas.zone();
    }
}
