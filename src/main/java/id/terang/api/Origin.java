package id.terang.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Scheme and host for absolute addresses: those of the site, else those that were asked.
@Component
class Origin {

    private final String site;

    Origin(@Value("${terang.site.url:}") String site) {
        this.site = site.replaceAll("/+$", "");
    }

    String of(HttpServletRequest request) {
        return site.isEmpty() ? ServletUriComponentsBuilder.fromContextPath(request).replacePath("").build().toUriString() : site;
    }
}
