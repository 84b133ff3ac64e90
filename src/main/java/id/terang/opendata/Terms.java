package id.terang.opendata;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Under which terms open data are given, and where they are kept.
///
/// @param directory of the dumps; the same for all nodes
/// @param days how many dumps are kept, at least 1
/// @param hour local hour from which on the day's dump is made, 0 to 23
/// @param licence its SPDX identifier
/// @param licenceTitle its name
/// @param licenceUrl where it can be read
/// @param publisher who gives the data, for catalogues; empty: the name of the site
/// @param contact e-mail address for questions about the data; may be empty
@ConfigurationProperties("terang.open-data")
public record Terms(Path directory, @DefaultValue("14") int days, @DefaultValue("1") int hour, @DefaultValue("CC-BY-4.0") String licence,
                    @DefaultValue("Creative Commons Attribution 4.0 International") String licenceTitle,
                    @DefaultValue("https://creativecommons.org/licenses/by/4.0/") String licenceUrl, @DefaultValue("") String publisher,
                    @DefaultValue("") String contact) {

    public Terms {
        if (days < 1 || hour < 0 || hour > 23) {
            throw new IllegalArgumentException("terang.open-data: days is at least 1, hour is 0 to 23");
        }
    }
}
