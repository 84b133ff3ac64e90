package id.terang.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/// The running application on a free port, with the demo region; one for all browser tests. It has a mail server to name, so that
/// pages offer letters, and none that answers.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"terang.demo=true",
    "spring.mail.host=127.0.0.1", "spring.mail.port=1", "terang.mail.from=terang@contoh.id", "terang.site.url=http://localhost"})
@interface InTheBrowser {
}
