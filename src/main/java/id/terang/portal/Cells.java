package id.terang.portal;

/// Cells of CSV files.
final class Cells {

    private Cells() { }

    /// A spreadsheet takes what begins like this for a formula (OWASP: CSV injection).
    static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
