package id.terang.search;

import id.terang.jurisdiction.Jurisdiction;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells Hibernate Search what to index and how. Only where this module is: other modules' tests run without an index.
@Configuration(proxyBeanMethods = false)
class SearchWiring {

    @Bean
    HibernatePropertiesCustomizer caseIndex(ObjectProvider<Jurisdiction> jurisdiction) {
        return properties -> {
            new IndexFolder(Path.of((String) properties.get("hibernate.search.backend.directory.root"))).clear();
            properties.put("hibernate.search.mapping.configurer", new CaseIndex(jurisdiction));
            properties.put("hibernate.search.backend.analysis.configurer", new Analyzers());
        };
    }
}
