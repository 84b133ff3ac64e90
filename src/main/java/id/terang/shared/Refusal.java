package id.terang.shared;

import java.util.List;

/// A clear no: what was asked changes nothing, and `key` names the message that says why and what to do.
/// Translated in exactly three places: the Vaadin error handler, the API advice and the portal error page.
/// Keys live in `messages/refusals.properties`.
public abstract sealed class Refusal extends RuntimeException {

    private final transient List<Object> args;

    private Refusal(String key, Object... args) {
        super(key, null, false, false);
        this.args = List.of(args);
    }

    /// Message key.
    public String key() {
        return getMessage();
    }

    /// Arguments of the message.
    public Object[] args() {
        return args.toArray();
    }

    /// What it is in HTTP, for pages and programs alike.
    public int status() {
        return switch (this) {
            case BadInput bad -> 400;
            case NotFound unknown -> 404;
            case NotAllowed forbidden -> 403;
            case IllegalMove impossible -> 409;
            case Stale stale -> 409;
            case TooMany many -> 429;
            case Unavailable away -> 503;
        };
    }

    /// What was entered cannot be right; saying it otherwise helps. HTTP 400.
    public static final class BadInput extends Refusal {
        public BadInput(String key, Object... args) {
            super(key, args);
        }
    }

    /// There is no such thing, or none that the asker may know of. HTTP 404.
    public static final class NotFound extends Refusal {
        public NotFound(String key, Object... args) {
            super(key, args);
        }
    }

    /// The thing is there, the right is not. HTTP 403.
    public static final class NotAllowed extends Refusal {
        public NotAllowed(String key, Object... args) {
            super(key, args);
        }
    }

    /// The case is not in a state where this can be done. HTTP 409.
    public static final class IllegalMove extends Refusal {
        public IllegalMove(String key, Object... args) {
            super(key, args);
        }
    }

    /// Somebody else was quicker; look again, then repeat. HTTP 409.
    public static final class Stale extends Refusal {
        public Stale(String key, Object... args) {
            super(key, args);
        }
    }

    /// Too often, too many or too large; waiting or less helps. HTTP 429.
    public static final class TooMany extends Refusal {
        public TooMany(String key, Object... args) {
            super(key, args);
        }
    }

    /// Something Terang needs is not there now; nothing was lost, trying later helps. HTTP 503.
    public static final class Unavailable extends Refusal {
        public Unavailable(String key, Object... args) {
            super(key, args);
        }
    }
}
