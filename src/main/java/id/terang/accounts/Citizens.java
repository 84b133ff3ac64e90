package id.terang.accounts;

import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the accounts of citizens.
@Component
public class Citizens {

    private final CitizenRows rows;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String region;

    Citizens(CitizenRows rows, PasswordEncoder passwords, Clock clock, @Value("${terang.region:ID}") String region) {
        this.rows = rows;
        this.passwords = passwords;
        this.clock = clock;
        this.region = region;
    }

    /// Opens an account. Whether the contact already had one is not told: then nothing changes, and the old
    /// password stays.
    ///
    /// @param contact an e-mail address or a telephone number
    /// @throws Refusal.BadInput for an impossible contact, an empty name or a weak password
    @Transactional
    public void register(String contact, String displayName, String password) {
        var reached = Contact.parse(contact, region);
        var name = new PersonName(displayName);
        // Hashed in any case: the time taken tells nothing either.
        String hash = passwords.encode(new NewPassword(password).unlike(reached.value()).typed());
        if (rows.findByContact(reached.value()).isEmpty()) {
            rows.saveAndFlush(new Citizen(reached, name, hash, Micros.now(clock)));
        }
    }
}
