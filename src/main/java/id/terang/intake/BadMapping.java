package id.terang.intake;

/// The mapping cannot be used as it is; the message says where and why.
final class BadMapping extends RuntimeException {

    BadMapping(String message) {
        super(message);
    }
}
