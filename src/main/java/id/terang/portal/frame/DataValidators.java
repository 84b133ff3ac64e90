package id.terang.portal.frame;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/// Weak validators for lists that programs ask for again and again. Pages make theirs themselves ({@link JtePages}); files that
/// are written as they are read have none.
@Configuration(proxyBeanMethods = false)
class DataValidators {

    private static final String[] LISTS = {"/complaints.json", "/en/complaints.json", "/statistics.json", "/en/statistics.json", "/statistics.csv",
        "/en/statistics.csv", "/statistics/compare.json", "/en/statistics/compare.json", "/statistics/compare.csv", "/en/statistics/compare.csv",
        "/statistics/map.json", "/en/statistics/map.json", "/statistics/map.csv", "/en/statistics/map.csv", "*.atom", "/robots.txt", "/sitemap.xml"};

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> weakEtags() {
        var filter = new ShallowEtagHeaderFilter();
        filter.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(LISTS);
        return registration;
    }
}
