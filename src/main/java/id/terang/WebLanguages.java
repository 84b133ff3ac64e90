package id.terang;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/// Public pages say their language in the address: Indonesian at `/…`, English at `/en/…`. No cookie, no header: one
/// address is one page for everybody.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebLanguages {

    @Bean
    LocaleResolver localeResolver() {
        return new ByPath();
    }

    static final class ByPath implements LocaleResolver {

        private static final Locale INDONESIAN = Locale.of("id");

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            String path = request.getRequestURI().substring(request.getContextPath().length());
            return path.equals("/en") || path.startsWith("/en/") ? Locale.ENGLISH : INDONESIAN;
        }

        @Override
        public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
            throw new UnsupportedOperationException("the address decides the language");
        }
    }
}
