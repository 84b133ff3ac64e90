package id.terang.portal.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Templates compiled at build time. There is no starter of jte for this Spring Boot, and little to write.
@Configuration
@ConditionalOnWebApplication
@EnableConfigurationProperties(Site.class)
public class JtePages {

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, JtePages.class.getClassLoader(),
                "id.terang.portal.pages");
    }

    @Bean
    ViewResolver jteViews(TemplateEngine engine) {
        return new Views(engine);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new PathLocale();
    }

    /// Before the internal resolver, which believes every name.
    private record Views(TemplateEngine engine) implements ViewResolver, Ordered {

        @Override
        public int getOrder() {
            return 0;
        }

        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            String template = name + ".jte";
            return engine.hasTemplate(template) ? new Page(engine, template, "text/html;charset=UTF-8") : null;
        }
    }

    /// One template, written out.
    public record Page(TemplateEngine engine, String template, String contentType) implements View {

        @Override
        public String getContentType() {
            return contentType;
        }

        /// Renders into memory first: a fault half-way becomes an error page, not half a page, and the content gives
        /// the page a validator where the controller set none. It is weak, as a strong one would forbid compression.
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var out = new Utf8ByteOutput();
            engine.render(template, new HashMap<String, Object>(model == null ? Map.of() : model), out);
            if (response.getStatus() == HttpServletResponse.SC_OK && !response.containsHeader(HttpHeaders.ETAG)) {
                byte[] page = out.toByteArray();
                var sum = new CRC32C();
                sum.update(page);
                String tag = "W/\"%x-%x\"".formatted(page.length, sum.getValue());
                if (new ServletWebRequest(request, response).checkNotModified(tag)) {
                    return;
                }
            }
            response.setContentType(getContentType());
            response.setContentLength(out.getContentLength());
            out.writeTo(response.getOutputStream());
        }
    }
}
