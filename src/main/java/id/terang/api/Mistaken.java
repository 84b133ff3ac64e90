package id.terang.api;

import id.terang.shared.Refusal;

/// A parameter that cannot be answered, and why. A program gets no answer to another question than its own.
final class Mistaken extends RuntimeException {

    private final String parameter;
    private final transient Refusal why;

    Mistaken(String parameter, Refusal why) {
        super(parameter, why, false, false);
        this.parameter = parameter;
        this.why = why;
    }

    String parameter() {
        return parameter;
    }

    Refusal why() {
        return why;
    }
}
