package id.terang.accounts;

import id.terang.shared.Refusal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One door for officials and citizens. A wrong password, an unknown name and a disabled official get the same
/// answer after the same time.
@Component
class SignIn implements AuthenticationProvider {

    private final OfficialRows officials;
    private final CitizenRows citizens;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final TransactionTemplate transaction;
    private final String region;
    private final String nobodysHash;

    SignIn(OfficialRows officials, CitizenRows citizens, PasswordEncoder passwords, SignInThrottle throttle,
           PlatformTransactionManager transactions, @Value("${terang.region:ID}") String region) {
        this.officials = officials;
        this.citizens = citizens;
        this.passwords = passwords;
        this.throttle = throttle;
        this.transaction = new TransactionTemplate(transactions);
        this.region = region;
        this.nobodysHash = passwords.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String name = typed.getName().strip();
        String password = NewPassword.normal(String.valueOf(typed.getCredentials()));
        String address = typed.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        try {
            throttle.attempt(name, address);
        } catch (Refusal.TooMany slowed) {
            throw new SignInSlowed((long) slowed.args()[0]);
        }
        Optional<Account> account = Optional.ofNullable(transaction.execute(status -> find(name).orElse(null)));
        boolean right = passwords.matches(password, account.map(Account::hash).orElse(nobodysHash));
        if (!right || account.isEmpty() || !account.get().active()) {
            throw new BadCredentialsException("wrong name or password");
        }
        throttle.succeeded(name, address);
        if (passwords.upgradeEncoding(account.get().hash())) {
            String stronger = passwords.encode(password);
            transaction.executeWithoutResult(status -> find(name).ifPresent(a -> a.rehash().accept(stronger)));
        }
        UserDetails principal = account.get().principal().get();
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        signedIn.setDetails(typed.getDetails());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Optional<Account> find(String name) {
        try {
            return officials.findByUserName(new UserName(name).value())
                .map(o -> new Account(o.passwordHash(), o.active(), o::signedIn, o::rehash));
        } catch (Refusal.BadInput notAnOfficial) {
            return contact(name).flatMap(contact -> citizens.findByContact(contact.value()))
                .map(c -> new Account(c.passwordHash(), true, c::principal, c::rehash));
        }
    }

    private Optional<Contact> contact(String name) {
        try {
            return Optional.of(Contact.parse(name, region));
        } catch (Refusal.BadInput neither) {
            return Optional.empty();
        }
    }

    private record Account(String hash, boolean active, Supplier<UserDetails> principal, Consumer<String> rehash) {
    }
}
