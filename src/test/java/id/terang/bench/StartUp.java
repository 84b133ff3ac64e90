package id.terang.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// From the command to the first answer "ready", in a JVM of its own.
final class StartUp {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private StartUp() { }

    static String seconds(Path data) throws Exception {
        int port = freePort();
        long start = System.nanoTime();
        Process terang = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Xmx2g", "-Dvaadin.productionMode=true", "-cp", withoutTests(),
                "id.terang.Terang", "--server.port=" + port, "--terang.data-dir=" + data, "--terang.demo=false")
                .redirectErrorStream(true).redirectOutput(data.resolveSibling("start.log").toFile()).start();
        try {
            var health = HttpRequest.newBuilder(
                    URI.create("http://localhost:" + port + "/actuator/health/readiness")).build();
            var client = HttpClient.newHttpClient();
            while (!ready(client, health)) {
                if (!terang.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                    return "did not start, see " + data.resolveSibling("start.log");
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return "%.1f s".formatted((System.nanoTime() - start) / 1e9);
        } finally {
            terang.destroy();
            terang.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static boolean ready(HttpClient client, HttpRequest health) throws InterruptedException {
        try {
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes")).collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
