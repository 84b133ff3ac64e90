package id.terang.portal;

import id.terang.portal.frame.Caching;
import id.terang.portal.frame.Frame.Section;
import id.terang.portal.frame.Frames;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Pages that are only words.
@Controller
@RequestMapping({"", "/en"})
class PlainPages {

    private final Frames frames;

    PlainPages(Frames frames) {
        this.frames = frames;
    }

    @GetMapping("/about")
    ModelAndView about(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return page(request, response, locale, "about");
    }

    @GetMapping("/privacy")
    ModelAndView privacy(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return page(request, response, locale, "privacy");
    }

    @GetMapping("/accessibility")
    ModelAndView accessibility(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return page(request, response, locale, "accessibility");
    }

    private ModelAndView page(HttpServletRequest request, HttpServletResponse response, Locale locale, String name) {
        Caching.shortly(response);
        return new ModelAndView(name, Map.of("f", frames.named(request, locale, Section.NONE, "/" + name, name)));
    }
}
