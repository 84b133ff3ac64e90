package id.terang;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.accounts.Officials;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class AskedTest {

    @Autowired BeanFactory beans;
    @Autowired Officials officials;

    @Test
    void what_goes_on_beside_it_does_not_count() {
        var asked = Asked.by(beans, () -> {
            officials.nameOf(1);
            CompletableFuture.runAsync(() -> officials.nameOf(2)).join();
        });

        assertThat(asked.sql()).singleElement().asString().contains("official");
        assertThat(asked.statements()).isEqualTo(1);
    }
}
