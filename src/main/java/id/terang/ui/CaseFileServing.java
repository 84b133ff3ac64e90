package id.terang.ui;

import id.terang.complaints.files.Attachments;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts {@link CaseFileServlet} beside Vaadin's own servlet, below `/app`: inside the security chain and the session.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class CaseFileServing {

    @Bean
    ServletRegistrationBean<CaseFileServlet> caseFiles(Attachments attachments, ObjectProvider<CaseDoor> doors) {
        return new ServletRegistrationBean<>(new CaseFileServlet(attachments, doors), CaseFileServlet.PATH + "*");
    }
}
