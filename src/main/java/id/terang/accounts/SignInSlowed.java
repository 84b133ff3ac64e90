package id.terang.accounts;

import org.springframework.security.core.AuthenticationException;

/// Too many attempts; the next one has to wait.
public final class SignInSlowed extends AuthenticationException {

    private final long seconds;

    SignInSlowed(long seconds) {
        super("too many attempts");
        this.seconds = seconds;
    }

    public long seconds() {
        return seconds;
    }
}
