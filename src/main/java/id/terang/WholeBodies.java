package id.terang;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Files come as the body of a request of their own, read by who takes them. Bodies in parts are wanted nowhere: else the container
/// would write them to disk as soon as anybody asks for a parameter, before a page has looked who sends them and for what. Vaadin
/// registers its servlet as taking them, of any size.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WholeBodies {

    @Bean
    static BeanPostProcessor noBodyInParts() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof ServletRegistrationBean<?> servlet) {
                    servlet.setMultipartConfig(null);
                }
                return bean;
            }
        };
    }
}
