package id.terang.complaints.files;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the store. Another one takes its place by `terang.files.store` and a bean of its own.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileLimits.class)
class FileRoom {

    @Bean
    @ConditionalOnProperty(name = "terang.files.store", havingValue = "local", matchIfMissing = true)
    FileStore localFileStore(FileLimits limits) {
        return new LocalFileStore(limits.directory());
    }

    @Bean
    Incoming incoming(FileLimits limits, InstantSource clock) {
        return new Incoming(limits.directory().resolve("incoming"), limits, clock);
    }

    @Bean
    DrawingRoom drawingRoom() {
        return new DrawingRoom();
    }
}
