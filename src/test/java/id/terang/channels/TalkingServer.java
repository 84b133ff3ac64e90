package id.terang.channels;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// An SMTP server that says what a test wants it to say, and counts.
final class TalkingServer implements AutoCloseable {

    static final String HANG_UP = "";

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    private final UnaryOperator<String> says;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger mails = new AtomicInteger();
    private volatile Socket client;

    /// @param says the reply to a line; null for the usual one
    TalkingServer(UnaryOperator<String> says) throws IOException {
        this.says = says;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /// How many were said to their end.
    int mails() {
        return mails.get();
    }

    void hangUp() throws IOException {
        client.close();
    }

    private void serve() {
        try {
            while (true) {
                client = socket.accept();
                connections.incrementAndGet();
                talk(client);
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void talk(Socket with) {
        try (with; var in = new BufferedReader(new InputStreamReader(with.getInputStream(), StandardCharsets.US_ASCII));
             var out = with.getOutputStream()) {
            say(out, "220 ready");
            boolean inData = false;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (inData && !line.equals(".")) {
                    continue;
                }
                mails.addAndGet(inData ? 1 : 0);
                inData = line.equals("DATA");
                var reply = says.apply(line);
                if (HANG_UP.equals(reply)) {
                    return;
                }
                say(out, reply != null ? reply : inData ? "354 go on" : line.startsWith("QUIT") ? "221 bye" : "250 well");
            }
        } catch (IOException gone) {
            // the client has heard enough
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
