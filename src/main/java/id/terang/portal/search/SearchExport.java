package id.terang.portal.search;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.opendata.Cells;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Frames;
import id.terang.portal.frame.Reading;
import id.terang.portal.frame.Words;
import id.terang.search.Found;
import id.terang.search.PublicQuery;
import id.terang.search.PublicSearch;
import id.terang.search.WholeCase;
import id.terang.shared.Network;
import id.terang.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/// All results of a search as a file, for those who count for themselves: CSV, and JSON Lines with the question first. Written as
/// it is read, so that its length costs no memory.
@Controller
@RequestMapping({"", "/en"})
class SearchExport {

    /// Rows of one file; a question narrowed by time gets the rest.
    static final int MOST = 100_000;

    /// Files being read from the index at the same time, so that search stays quick for everybody else. Who waits for a
    /// slow line does not count.
    private static final int READ_AT_A_TIME = 2;

    /// Files on their way at the same time, one to each network, and for how long: each keeps a state of the index.
    private static final int SENT_AT_A_TIME = 40;
    private static final Duration LONGEST = Duration.ofMinutes(20);

    /// Characters written between two looks at the line.
    private static final int CHUNK = 64 * 1024;

    private static final int SECONDS_TO_WAIT = 30;

    private static final List<String> COLUMNS = List.of("reference", "url", "kind", "status", "close_reason", "outcome", "service",
            "service_name", "agency", "agency_name", "area", "area_name", "lat", "lon", "distance_m", "filed_at", "updated_at", "answered_at", "closed_at",
            "followers", "title", "text", "answer", "all_words");

    private final Frames frames;
    private final PublicSearch search;
    private final Jurisdiction jurisdiction;
    private final Telling telling;
    private final JsonMapper json;
    private final Clock clock;
    private final Semaphore index = new Semaphore(READ_AT_A_TIME, true);
    private final Set<Network> sending = ConcurrentHashMap.newKeySet();

    SearchExport(Frames frames, PublicSearch search, Jurisdiction jurisdiction, Telling telling, JsonMapper json, Clock clock) {
        this.frames = frames;
        this.search = search;
        this.jurisdiction = jurisdiction;
        this.telling = telling;
        this.json = json;
        this.clock = clock;
    }

    /// What was asked, when, and where answers lead.
    private record Question(Asked asked, PublicQuery query, Instant asOf, Atlas atlas, String site, Locale locale) { }

    private interface Format {
        void write(Question question, Found found, Writer out) throws IOException;
    }

    @GetMapping("/complaints.csv")
    void csv(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        send(request, response, locale, "text/csv; charset=utf-8", "csv", this::csv);
    }

    @GetMapping("/complaints.jsonl")
    void lines(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        send(request, response, locale, "application/jsonl; charset=utf-8", "jsonl", this::lines);
    }

    private void send(HttpServletRequest request, HttpServletResponse response, Locale locale, String type, String ending, Format format)
            throws IOException {
        Words w = frames.words(locale);
        var atlas = jurisdiction.atlas();
        var reading = new SearchReading(Asked.of(request, SearchReading.NAMES), atlas, search, telling, w);
        var query = reading.query();
        reading.insistOnAll(request, SearchReading.NAMES);
        var question = new Question(reading.asked().without("page"), query, clock.instant(), atlas, frames.origin(request) + w.path("/complaints"),
                locale);
        var network = Network.of(request.getRemoteAddr());
        if (sending.size() >= SENT_AT_A_TIME || !sending.add(network)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(SECONDS_TO_WAIT));
            throw new Refusal.TooMany("refusal.search.exports", SECONDS_TO_WAIT);
        }
        try {
            index.acquireUninterruptibly();
            try {
                var found = search.find(question.query()); // whatever is wrong with the question or the index is said instead of a file
                response.setContentType(type);
                response.setHeader("Cache-Control", "no-store");
                response.setHeader("Access-Control-Allow-Origin", "*");
                response.setHeader("X-Robots-Tag", "noindex");
                response.setHeader("Content-Disposition", "attachment; filename=\"terang-" + w.get("portal.search.export.name") + "." + ending + "\"");
                var line = new OutputStreamWriter(new Line(response.getOutputStream()), StandardCharsets.UTF_8);
                var out = new BufferedWriter(line, CHUNK);
                format.write(question, found, out);
                // Flushed at the end and closed by nobody: a file that broke off must not look like a whole one.
                out.flush();
            } finally {
                index.release();
            }
        } finally {
            sending.remove(network);
        }
    }

    /// The way to the reader, who may be slow: meanwhile another reads from the index.
    private final class Line extends FilterOutputStream {

        private final Instant until = clock.instant().plus(LONGEST);

        Line(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (clock.instant().isAfter(until)) {
                throw new IOException("The reader took longer than " + LONGEST);
            }
            index.release();
            try {
                out.write(bytes, from, length);
            } finally {
                index.acquireUninterruptibly();
            }
        }
    }

    private void csv(Question question, Found found, Writer out) throws IOException {
        var csv = CsvWriter.builder().build(out);
        String asked = question.asked().query();
        String order = Reading.code(question.query().order());
        String asOf = question.asOf().toString();
        var head = new ArrayList<>(COLUMNS);
        head.addAll(List.of("order", "query", "as_of"));
        if (found.total() == 0) {
            // No row can say it, and a row that is no case would be counted as one: two more columns are named by it.
            head.addAll(List.of(asked.isEmpty() ? "?" : asked, asOf));
            csv.writeRecord(head);
            csv.flush();
            return;
        }
        csv.writeRecord(head);
        each(question, values -> {
            var record = new ArrayList<String>();
            // Half of the latitudes begin with a minus sign: numbers stay numbers.
            values.forEach(value -> record.add(value instanceof Number ? value.toString() : Cells.harmless(Objects.toString(value, ""))));
            record.add(order);
            record.add(asked);
            record.add(asOf);
            csv.writeRecord(record);
        });
        csv.flush();
    }

    private void lines(Question question, Found found, Writer out) throws IOException {
        var head = new LinkedHashMap<String, Object>();
        head.put("query", question.asked().values());
        head.put("as_of", question.asOf());
        head.put("order", Reading.code(question.query().order()));
        head.put("total", found.total());
        head.put("total_all_words", found.allWords());
        head.put("most", MOST);
        out.write(json.writeValueAsString(head) + "\n");
        each(question, values -> {
            var line = new LinkedHashMap<String, @Nullable Object>();
            for (int i = 0; i < COLUMNS.size(); i++) {
                line.put(COLUMNS.get(i), values.get(i));
            }
            try {
                out.write(json.writeValueAsString(line) + "\n");
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private void each(Question question, Consumer<List<@Nullable Object>> taker) {
        search.each(question.query(), MOST, one -> taker.accept(values(question, one)));
    }

    /// In the order of the columns.
    private static List<@Nullable Object> values(Question question, WholeCase one) {
        var found = one.found();
        var service = question.atlas().service(found.serviceId());
        var agency = question.atlas().agency(found.agencyId());
        var area = question.atlas().area(found.areaId());
        var point = found.point();
        return Arrays.asList(found.reference().toString(), question.site() + "/" + found.reference(), found.kind(), found.status(),
                found.closeReason(), found.outcome(), service.code(), service.name().in(question.locale()), agency.slug(), agency.name(), area.code(),
                area.name(), point == null ? null : point.lat(), point == null ? null : point.lon(), CaseFeed.metres(found.distance()), found.filedAt(),
                found.updatedAt(), found.answeredAt(), found.closedAt(), found.followers(), one.title(), one.text(), one.answer(), found.allWords());
    }
}
