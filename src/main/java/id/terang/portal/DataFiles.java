package id.terang.portal;

import id.terang.opendata.Catalogue;
import id.terang.opendata.Day;
import id.terang.opendata.DumpFile;
import id.terang.opendata.Dumps;
import id.terang.portal.frame.Caching;
import id.terang.portal.frame.Frames;
import id.terang.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The files of the dumps, whole or in parts, and the catalogues that name them.
@Controller
class DataFiles {

    /// An hour and no more: what is withdrawn must not live on in caches for days.
    private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final Dumps dumps;
    private final Catalogue catalogue;
    private final Frames frames;

    DataFiles(Dumps dumps, Catalogue catalogue, Frames frames) {
        this.dumps = dumps;
        this.catalogue = catalogue;
        this.frames = frames;
    }

    @GetMapping("/data/{day}/{name}")
    ResponseEntity<Resource> file(@PathVariable String day, @PathVariable String name, HttpServletRequest request) throws IOException {
        Day dump = dumps.day(date(day)).orElseThrow(DataFiles::gone);
        DumpFile file = dump.file(name).orElseThrow(DataFiles::gone);
        if (file.ofCases() && dumps.beingRevised(dump)) {
            throw new Refusal.Unavailable("refusal.data.revising");
        }
        boolean packed = file.packed();
        // What Tomcat may compress gets a weak validator, as a strong one would forbid it.
        String tag = (packed ? "" : "W/") + '"' + file.sha256() + '"';
        var answer = ResponseEntity.ok().eTag(tag).cacheControl(AN_HOUR).header("Access-Control-Allow-Origin", "*")
            .header("X-Robots-Tag", "noindex").contentType(MediaType.parseMediaType(file.mediaType() + (packed ? "" : ";charset=utf-8")));
        if (packed) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"terang-" + dump.day() + "-" + name + "\"");
        }
        return answer.body(content(dump, file, tag, request));
    }

    /// A part of a file that has changed since would not fit the parts that somebody has: then the whole (RFC 9110, If-Range).
    private Resource content(Day dump, DumpFile file, String tag, HttpServletRequest request) throws IOException {
        var path = dumps.path(dump, file);
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        if (condition == null || condition.equals(tag)) {
            return new FileSystemResource(path);
        }
        return new InputStreamResource(Files.newInputStream(path));
    }

    @GetMapping("/data/latest/{name}")
    ResponseEntity<Void> latest(@PathVariable String name) {
        Day newest = dumps.days().stream().filter(day -> day.file(name).isPresent()).findFirst().orElseThrow(DataFiles::gone);
        return ResponseEntity.status(HttpStatus.FOUND).cacheControl(CacheControl.noCache()).header("Access-Control-Allow-Origin", "*")
            .location(URI.create("/data/" + newest.day() + "/" + name)).build();
    }

    @GetMapping("/data/catalog.jsonld")
    ResponseEntity<Map<String, Object>> dcat(HttpServletRequest request) {
        return catalogue(MediaType.parseMediaType("application/ld+json"), catalogue.dcat(dumps.days(), frames.origin(request)));
    }

    @GetMapping("/data.json")
    ResponseEntity<Map<String, Object>> dataJson(HttpServletRequest request) {
        return catalogue(MediaType.APPLICATION_JSON, catalogue.dataJson(dumps.days(), frames.origin(request)));
    }

    private static ResponseEntity<Map<String, Object>> catalogue(MediaType type, Map<String, Object> content) {
        return ResponseEntity.ok().cacheControl(Caching.SHORTLY).header("Access-Control-Allow-Origin", "*").contentType(type).body(content);
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException impossible) {
            throw gone();
        }
    }

    private static Refusal gone() {
        return new Refusal.NotFound("refusal.data.gone");
    }
}
