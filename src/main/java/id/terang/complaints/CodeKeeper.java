package id.terang.complaints;

import id.terang.shared.SecretCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Keeps secret codes only as HMAC-SHA-256 under a key that is not in the database, so that a stolen dump opens no case.
/// The key is `terang.secret-key`, or a file made at the first start beside the other data; all nodes need the same.
@Component
class CodeKeeper {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    CodeKeeper(@Value("${terang.secret-key:}") String configured, @Value("${terang.data-dir}") Path dataDirectory) {
        byte[] secret = configured.isBlank() ? fromFile(dataDirectory.resolve("secret.key"))
            : configured.getBytes(StandardCharsets.UTF_8);
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    private static byte[] fromFile(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            byte[] secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            try {
                Files.write(file, HexFormat.of().formatHex(secret).getBytes(StandardCharsets.US_ASCII),
                    StandardOpenOption.CREATE_NEW);
                if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            } catch (FileAlreadyExistsException madeAtAnEarlierStart) {
                // read below
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read or make the key file " + file, unreadable);
        }
    }

    String hash(SecretCode code) {
        return hash(code.characters());
    }

    /// For any token that only its owner should be recognised by.
    String hash(String token) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
