package id.terang.accounts;

import id.terang.jurisdiction.Administration;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import id.terang.shared.SecretCode;
import id.terang.shared.StartUpNotice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
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
    private final SignInThrottle throttle;
    private final TransactionTemplate transaction;
    private final AtomicReference<@Nullable SecretCode> token = new AtomicReference<>();

    FirstAdministrator(Officials officials, Administration administration, SignInThrottle throttle,
                       PlatformTransactionManager transactions) {
        this.officials = officials;
        this.administration = administration;
        this.throttle = throttle;
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
    /// @param address of the client: wrong tokens are slowed down
    /// @throws Refusal.NotAllowed for a wrong or used token, or once there is an official
    /// @throws Refusal.BadInput   for impossible names or a weak password; the token stays good
    public void create(String typed, String address, String agencyName, ZoneId zone, String displayName,
                       String userName, String password) {
        throttle.attempt("set-up", address);
        SecretCode expected = token.get();
        if (expected == null || !matches(typed, expected) || !isWanted()) {
            throw new Refusal.NotAllowed("refusal.setUp.token");
        }
        throttle.succeeded("set-up", address);
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
