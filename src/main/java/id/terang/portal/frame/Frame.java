package id.terang.portal.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What surrounds a page: its words, its name, its addresses.
///
/// @param path of the Indonesian page, beginning with a slash
/// @param query with its question mark, or empty
/// @param section which entry of the navigation is the current one
/// @param title without the name of the site
/// @param origin scheme and host for absolute addresses
/// @param reach who is to come across the page
/// @param feed address of an Atom feed that belongs to the page
/// @param oembed whether a chart of the page can be embedded by its address (https://oembed.com)
public record Frame(Words w, Site site, Assets assets, String origin, String path, String query, Section section,
                    String title, String description, Reach reach, @Nullable String feed, boolean oembed) {

    /// Where in the site a page stands; `NONE` for pages outside of the navigation.
    public enum Section { NONE, HOME, COMPLAINTS, AGENCIES, SERVICES, STATISTICS }

    /// Who comes across a page: whoever searches the web; whoever is sent its address, as of the answer to somebody's question; or
    /// only who stands before it, as of a mistake.
    public enum Reach { EVERYBODY, BY_ADDRESS, NOBODY_ELSE }

    /// One entry of the navigation.
    public record Entry(Section section, String path, String key) { }

    private static final List<Entry> NAVIGATION = List.of(
            new Entry(Section.COMPLAINTS, "/complaints", "portal.nav.complaints"),
            new Entry(Section.AGENCIES, "/agencies", "portal.nav.agencies"),
            new Entry(Section.SERVICES, "/services", "portal.nav.services"),
            new Entry(Section.STATISTICS, "/statistics", "portal.nav.statistics"));

    public List<Entry> navigation() {
        return NAVIGATION;
    }

    /// Who speaks: the city or agency, else the product.
    public String owner() {
        return site.name().isEmpty() ? w.get("common.product") : site.name();
    }

    public String fullTitle() {
        return section == Section.HOME ? owner() + " – " + title : title + " – " + owner();
    }

    public String canonical() {
        return absolute(w.path(path) + query);
    }

    public String alternate() {
        return absolute(w.other().path(path) + query);
    }

    /// The same page in the other language, for the switch in the header.
    public String otherLanguage() {
        return w.other().path(path) + query;
    }

    public String absolute(String address) {
        return origin + address;
    }

    public Frame reaching(Reach whom) {
        return new Frame(w, site, assets, origin, path, query, section, title, description, whom, feed, oembed);
    }

    /// A page about everything is for search engines, one about a part of it for whoever is sent its address.
    ///
    /// @param asked whether it answers a question
    public Frame answering(boolean asked) {
        return asked ? reaching(Reach.BY_ADDRESS) : this;
    }

    public Frame withFeed(String address) {
        return new Frame(w, site, assets, origin, path, query, section, title, description, reach, address, oembed);
    }

    public Frame withOembed() {
        return new Frame(w, site, assets, origin, path, query, section, title, description, reach, feed, true);
    }

    /// Where consumers ask how the page is embedded.
    ///
    /// @param format `json` or `xml`
    public String oembed(String format) {
        return absolute("/oembed?format=" + format + "&url=" + URLEncoder.encode(canonical(), StandardCharsets.UTF_8));
    }
}
