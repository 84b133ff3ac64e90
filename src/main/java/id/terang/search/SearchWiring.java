package id.terang.search;

import id.terang.jurisdiction.Jurisdiction;
import id.terang.search.words.Analyzers;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells Hibernate Search what to index and how. Only where this module is: other modules' tests run without an index.
@Configuration(proxyBeanMethods = false)
class SearchWiring {

    @Bean
    IndexFolder indexFolder(@Value("${spring.jpa.properties.hibernate.search.backend.directory.root}") Path root) {
        return new IndexFolder(root);
    }

    /// A command beside a running server leaves its index alone.
    @Bean
    @ConditionalOnBooleanProperty(name = "spring.jpa.properties.hibernate.search.enabled", matchIfMissing = true)
    HibernatePropertiesCustomizer caseIndex(IndexFolder folder, ObjectProvider<Jurisdiction> jurisdiction, Histories histories) {
        return properties -> {
            folder.clear();
            var analyzers = new Analyzers();
            properties.put("hibernate.search.mapping.configurer", new CaseIndex(jurisdiction, histories, analyzers));
            properties.put("hibernate.search.backend.analysis.configurer", analyzers);
        };
    }
}
