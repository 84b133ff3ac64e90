package id.terang.accounts;

import id.terang.shared.Allowance;
import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
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
    private final Allowance registrations;

    Citizens(CitizenRows rows, PasswordEncoder passwords, Clock clock, @Value("${terang.region:ID}") String region,
             @Value("${terang.limits.registrations-per-hour}") long perHour) {
        this.rows = rows;
        this.passwords = passwords;
        this.clock = clock;
        this.region = region;
        this.registrations = new Allowance(perHour, Duration.ofHours(1));
    }

    /// Opens an account. Whether the contact already had one is not told here: then nothing changes, and the old
    /// password stays. Nobody proves that the contact is theirs, so whoever then signs in with what they chose learns it; an
    /// account opens no cases but those filed with it.
    ///
    /// @param contact an e-mail address or a telephone number
    /// @param address of the client
    /// @throws Refusal.BadInput for an impossible contact, an empty name or a weak password; these are not counted
    /// @throws Refusal.TooMany if too many accounts were opened from this network
    @Transactional
    public void register(String contact, String displayName, String password, String address) {
        var reached = Contact.parse(contact, region);
        var name = new PersonName(displayName);
        var wanted = new NewPassword(password).unlike(reached.value());
        // Counted and hashed in any case: neither the count nor the time taken tells anything.
        registrations.take(address);
        String hash = passwords.encode(wanted.typed());
        if (rows.findByContact(reached.value()).isEmpty()) {
            rows.saveAndFlush(new Citizen(reached, name, hash, Micros.now(clock)));
        }
    }
}
