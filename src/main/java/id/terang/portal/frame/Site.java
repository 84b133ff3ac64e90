package id.terang.portal.frame;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who runs this Terang and how it introduces itself.
///
/// @param name of the city, province or agency, added to page titles; may be empty
/// @param url public address without a slash at the end (`https://lapor.example.id`); empty: taken from the request
/// @param brand colour of the accent as `#rrggbb`; both light and dark follow it with enough contrast
@ConfigurationProperties("terang.site")
public record Site(@DefaultValue("") String name, @DefaultValue("") String url, @DefaultValue("") String brand) {

    public Site {
        if (!brand.isEmpty() && !brand.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("terang.site.brand must look like #0b5f5c, not " + brand);
        }
        url = url.replaceAll("/+$", "");
    }

    /// Colour of what is drawn where no style sheet decides it: the brand, else that of the tokens.
    public String lines() {
        return brand.isEmpty() ? "#0b5f5c" : brand;
    }
}
