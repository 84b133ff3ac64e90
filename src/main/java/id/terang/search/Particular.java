package id.terang.search;

/// What is asked of one part of a case.
///
/// @param name of the field as it was typed
/// @param value what it has to say, as typed, never blank; several words have to stand together
/// @param not whether cases that say so are left out
record Particular(CaseField field, String name, String value, boolean not) {

    String typed() {
        return (not ? "-" : "") + name + ":" + quoted(value);
    }

    /// The same asked of the whole case; empty where it means nothing without its field.
    String anywhere() {
        return not || !field.said() ? "" : quoted(value);
    }

    private static String quoted(String value) {
        return value.chars().anyMatch(Character::isWhitespace) ? "\"" + value + "\"" : value;
    }
}
