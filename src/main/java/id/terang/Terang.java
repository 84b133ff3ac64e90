package id.terang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Terang: public complaints, published deadlines, figures nobody can bend.
@SpringBootApplication
public class Terang {

    public static void main(String[] args) {
        SpringApplication.run(Terang.class, args);
    }
}
