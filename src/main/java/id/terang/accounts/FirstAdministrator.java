package id.terang.accounts;

import id.terang.jurisdiction.Administration;
import id.terang.shared.Allowance;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import id.terang.shared.SecretCode;
import id.terang.shared.StartUpNotice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the first administrator of an empty installation. Whoever can read the log of the server may do it: a token
/// stands there, good once, until the next start, and only while there is no official at all.
@Component
public class FirstAdministrator implements StartUpNotice {

    private final Officials officials;
    private final Administration administration;
    private final TransactionTemplate transaction;
    /// Eighty random bits are guessed by nobody, so the right token is never held up: else strangers could keep the
    /// operator out of the own installation.
    private final Allowance wrong = new Allowance(20, Duration.ofHours(1));
    private final AtomicReference<@Nullable SecretCode> token = new AtomicReference<>();

    FirstAdministrator(Officials officials, Administration administration, PlatformTransactionManager transactions) {
        this.officials = officials;
        this.administration = administration;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Whether `/app/setup` is of use.
    public boolean isWanted() {
        return officials.none();
    }

    /// Makes a token where one is needed.
    @Override
    public List<String> lines() {
        if (!isWanted()) {
            return List.of();
        }
        var fresh = SecretCode.random(new SecureRandom());
        token.set(fresh);
        return List.of("There is no official yet. The first administrator is made at /app/setup with this token, which",
            "is good once and until the next start:  " + fresh.printed());
    }

    /// Creates the first agency (with a calendar of Monday to Friday, 08.00 to 16.00) and its administrator.
    ///
    /// @param typed   the token from the log
    /// @param address of the client: a network has so many wrong tokens and no more
    /// @throws Refusal.NotAllowed for a wrong or used token, or once there is an official
    /// @throws Refusal.TooMany    for a wrong token, once there were too many from this network
    /// @throws Refusal.BadInput   for impossible names or a weak password; the token stays good
    public void create(String typed, String address, String agencyName, ZoneId zone, String displayName,
                       String userName, String password) {
        SecretCode expected = token.get();
        if (expected == null || !matches(typed, expected) || !isWanted()) {
            wrong.take(address);
            throw new Refusal.NotAllowed("refusal.setUp.token");
        }
        if (!token.compareAndSet(expected, null)) {
            throw new Refusal.NotAllowed("refusal.setUp.token");
        }
        try {
            transaction.executeWithoutResult(status -> {
                long agency = administration.firstAgency(agencyName, zone);
                officials.install(userName, new OfficialDetails(displayName, null, agency,
                    Set.of(new Mandate(Role.ADMIN, agency)), true), password);
            });
        } catch (RuntimeException unused) {
            token.set(expected);
            throw unused;
        }
    }

    private static boolean matches(String typed, SecretCode expected) {
        try {
            return MessageDigest.isEqual(SecretCode.parse(typed).characters().getBytes(StandardCharsets.US_ASCII),
                expected.characters().getBytes(StandardCharsets.US_ASCII));
        } catch (Refusal.BadInput noCode) {
            return false;
        }
    }
}
