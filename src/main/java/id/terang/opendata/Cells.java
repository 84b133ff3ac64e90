package id.terang.opendata;

/// Cells of CSV files.
public final class Cells {

    private Cells() { }

    /// A spreadsheet takes what begins like this for a formula (OWASP: CSV injection).
    public static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
