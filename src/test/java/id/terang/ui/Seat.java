package id.terang.ui;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/// Who is signed in while a view is tested without a browser.
public final class Seat {

    private Seat() { }

    public static void take(UserDetails who) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    public static void leave() {
        SecurityContextHolder.clearContext();
    }
}
