package id.terang.ui.desk.counter;

import id.terang.shared.SecretCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Number of submission and secret code of one filing, both drawn from what is filed and from a random seed that the tab keeps:
/// the same words sent again, from this session or the next, are the same filing; other words, as in a copy of the tab, are
/// another filing with a code of its own.
///
/// @param seed at least 122 random bits, known to this tab only
record Once(String seed, String content) {

    UUID submission() {
        return UUID.nameUUIDFromBytes(bytes("submission"));
    }

    SecretCode secret() {
        var drawn = new AtomicInteger();
        return SecretCode.random(() -> ByteBuffer.wrap(bytes("secret " + drawn.getAndIncrement())).getLong());
    }

    private byte[] bytes(String purpose) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((purpose + "\n" + seed + "\n" + content).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
