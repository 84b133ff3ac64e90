package id.terang.jurisdiction;

import id.terang.shared.Texts;

/// The published standard of a service (UU 25/2009, art. 21): what to bring, what it costs, what is promised.
public record Standard(Texts requirements, Texts cost, Texts promise) {

    public static final Standard NONE = new Standard(new Texts("", ""), new Texts("", ""), new Texts("", ""));
}
