package id.terang.intake;

/// The mapping cannot be used as it is; the message says where and why.
final class BadMapping extends RuntimeException {

    private final transient Object[] args;

    /// @param key message key
    /// @param args of the message, the place in the mapping first
    BadMapping(String key, Object... args) {
        super(key, null, false, false);
        this.args = args;
    }

    String key() {
        return getMessage();
    }

    Object[] args() {
        return args.clone();
    }
}
