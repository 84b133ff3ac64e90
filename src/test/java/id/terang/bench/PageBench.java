package id.terang.bench;

import id.terang.shared.Reference;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Public case pages over HTTP, asked for by a client on the same machine: as a first visitor, and as one who has the
/// page already.
final class PageBench {

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tags = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final String site;
    private final List<String> references;

    /// @param site address without a slash at the end
    PageBench(String site, List<String> references) {
        this.site = site;
        this.references = references;
    }

    Times cold(double seconds, int threads) throws Exception {
        return Times.during(seconds, threads, thread -> () -> ask(reference(), null));
    }

    /// Every reference must have been asked for before.
    Times known(double seconds, int threads) throws Exception {
        return Times.during(seconds, threads, thread -> again());
    }

    /// The weight of one page on the wire, in bytes.
    int weight() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(page(references.getFirst())).header("Accept-Encoding", "gzip").build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
    }

    private Callable<?> again() {
        return () -> {
            String reference = reference();
            String tag = tags.get(reference);
            if (tag == null) {
                ask(reference, null);
                tag = tags.get(reference);
            }
            return ask(reference, tag);
        };
    }

    private int ask(String reference, String tag) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(page(reference)).header("Accept-Encoding", "gzip");
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        int wanted = tag == null ? 200 : 304;
        if (answer.statusCode() != wanted) {
            throw new IOException(reference + " answered " + answer.statusCode() + " instead of " + wanted);
        }
        answer.headers().firstValue("ETag").ifPresent(now -> tags.put(reference, now));
        return answer.statusCode();
    }

    private URI page(String reference) {
        return URI.create(site + "/complaints/" + new Reference(reference));
    }

    private String reference() {
        return references.get(Math.floorMod(next.getAndIncrement(), references.size()));
    }
}
