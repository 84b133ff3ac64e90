package id.terang.portal.frame;

import java.io.StringWriter;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// An Atom feed (RFC 4287) being written from top to bottom.
public final class Atom {

    public static final MediaType TYPE = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;

    /// @param page    the page with the same content, which also names the feed
    /// @param self    its own address
    /// @param updated when anything in it changed last
    public Atom(Words w, String title, String page, String self, Instant updated) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            xml.writeAttribute("xml:lang", w.locale().getLanguage());
            element("title", title);
            element("id", page);
            link("alternate", page);
            link("self", self);
            element("updated", updated.toString());
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Another part of the same feed (RFC 5005, section 3).
    ///
    /// @param rel `first`, `previous`, `next` or `last`
    public void part(String rel, String address) {
        try {
            link(rel, address);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// One entry.
    ///
    /// @param id        never the same for two of them
    /// @param address   of the page about it
    /// @param titleHtml, summaryHtml with everything that is not meant as HTML escaped already
    /// @param term      a status, if one belongs to it
    public record Entry(String id, String address, String titleHtml, @Nullable Instant published, Instant updated, String author,
                 @Nullable String term, @Nullable String label, @Nullable String summaryHtml) { }

    public void add(Entry entry) {
        try {
            xml.writeStartElement("entry");
            html("title", entry.titleHtml());
            element("id", entry.id());
            link("alternate", entry.address());
            if (entry.published() != null) {
                element("published", entry.published().toString());
            }
            element("updated", entry.updated().toString());
            xml.writeStartElement("author");
            element("name", entry.author());
            xml.writeEndElement();
            if (entry.term() != null) {
                xml.writeEmptyElement("category");
                xml.writeAttribute("term", entry.term());
                xml.writeAttribute("label", entry.label() == null ? entry.term() : entry.label());
            }
            if (entry.summaryHtml() != null) {
                html("summary", entry.summaryHtml());
            }
            xml.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String finished() {
        try {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
            return out.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    private void html(String name, String html) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("type", "html");
        xml.writeCharacters(allowed(html));
        xml.writeEndElement();
    }

    private void link(String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", address);
    }

    /// XML 1.0 knows no control characters, not even escaped.
    private static String allowed(String text) {
        return text.replaceAll("[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
