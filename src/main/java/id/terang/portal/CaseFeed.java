package id.terang.portal;

import id.terang.complaints.Telling;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.search.Facets.Choice;
import id.terang.search.Found;
import id.terang.search.FoundCase;
import id.terang.search.Marked;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Results as data: JSON for programs, Atom (RFC 4287) for feed readers.
@Component
class CaseFeed {

    private final Jurisdiction jurisdiction;
    private final Telling telling;
    private final Clock clock;

    CaseFeed(Jurisdiction jurisdiction, Telling telling, Clock clock) {
        this.jurisdiction = jurisdiction;
        this.telling = telling;
        this.clock = clock;
    }

    Map<String, Object> json(Found found, SearchReading reading, Words w, String origin) {
        Atlas atlas = jurisdiction.atlas();
        String list = origin + w.path("/complaints.json");
        Asked asked = reading.asked();
        var json = new LinkedHashMap<String, Object>();
        json.put("query", asked.values());
        json.put("mistakes", reading.mistakes());
        json.put("total", found.total());
        json.put("page", found.page());
        json.put("pages", found.pages());
        json.put("next", found.page() < found.pages()
                ? list + asked.with("page", Integer.toString(found.page() + 1)).query() : null);
        json.put("complaints", found.hits().stream().map(hit -> one(hit, atlas, w, origin)).toList());
        json.put("facets", Map.of("status", counts(found.facets().status()), "kind", counts(found.facets().kind()),
                "service", choices(found.facets().services(), w), "agency", choices(found.facets().agencies(), w),
                "area", choices(found.facets().areas(), w)));
        return json;
    }

    private Map<String, Object> one(FoundCase hit, Atlas atlas, Words w, String origin) {
        var json = new LinkedHashMap<String, Object>();
        json.put("reference", hit.reference().toString());
        json.put("url", origin + w.path("/complaints/" + hit.reference()));
        json.put("title_html", html(hit.title()));
        json.put("snippet_html", html(hit.snippet()));
        json.put("kind", hit.kind());
        json.put("status", hit.status());
        json.put("close_reason", hit.closeReason());
        json.put("status_text", telling.status(hit.status(), hit.closeReason(), w.locale()));
        json.put("outcome", hit.outcome());
        json.put("service", atlas.service(hit.serviceId()).code());
        json.put("agency", atlas.agency(hit.agencyId()).slug());
        json.put("area", atlas.area(hit.areaId()).code());
        json.put("point", hit.point() == null ? null : Map.of("lat", hit.point().lat(), "lon", hit.point().lon()));
        json.put("filed_at", hit.filedAt());
        json.put("updated_at", hit.updatedAt());
        json.put("answered_at", hit.answeredAt());
        json.put("closed_at", hit.closedAt());
        json.put("followers", hit.followers());
        return json;
    }

    private static @Nullable String html(@Nullable Marked marked) {
        return marked == null ? null : marked.html();
    }

    private static <E extends Enum<E>> Map<String, Long> counts(Map<E, Long> counts) {
        return counts.entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue,
                (a, b) -> a, LinkedHashMap::new));
    }

    private static List<Map<String, Object>> choices(List<Choice> choices, Words w) {
        return choices.stream().map(choice -> Map.<String, Object>of("code", choice.code(), "name",
                choice.name().in(w.locale()), "count", choice.count())).toList();
    }

    String atom(Found found, Asked asked, Words w, String origin) {
        Atlas atlas = jurisdiction.atlas();
        String page = origin + w.path("/complaints") + asked.without("page").query();
        var out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            xml.writeAttribute("xml:lang", w.locale().getLanguage());
            element(xml, "title", w.get("common.product") + ": " + w.get("portal.search.title"));
            element(xml, "id", page);
            link(xml, "alternate", page);
            link(xml, "self", origin + w.path("/complaints.atom") + asked.without("page").query());
            element(xml, "updated", found.hits().stream().map(FoundCase::updatedAt).max(Instant::compareTo)
                    .orElseGet(clock::instant).toString());
            for (FoundCase hit : found.hits()) {
                entry(xml, hit, atlas, w, origin);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toString();
    }

    private void entry(XMLStreamWriter xml, FoundCase hit, Atlas atlas, Words w, String origin) throws XMLStreamException {
        var words = ResultPage.hit(hit, atlas, telling, w);
        String address = origin + w.path("/complaints/" + hit.reference());
        xml.writeStartElement("entry");
        html(xml, "title", words.title());
        element(xml, "id", address);
        link(xml, "alternate", address);
        element(xml, "published", hit.filedAt().toString());
        element(xml, "updated", hit.updatedAt().toString());
        xml.writeStartElement("author");
        element(xml, "name", atlas.agency(hit.agencyId()).name());
        xml.writeEndElement();
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", hit.status().name());
        xml.writeAttribute("label", words.status());
        html(xml, "summary", words.status() + " · " + words.meta() + (words.snippet() == null ? "" : "<br>" + words.snippet()));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    private static void html(XMLStreamWriter xml, String name, String html) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("type", "html");
        xml.writeCharacters(allowed(html));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", address);
    }

    /// XML 1.0 knows no control characters, not even escaped.
    private static String allowed(String text) {
        return text.replaceAll("[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
