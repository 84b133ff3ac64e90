package id.terang.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Map;

/// One row of the file.
///
/// @param columns where each column stands, the first of two of one name
/// @param width how many there are
record Line(CsvRecord record, Map<String, Integer> columns, int width) {

    /// What stands in a column, without blanks around it; empty where there is nothing.
    String get(String column) {
        Integer at = columns.get(column);
        return at == null || at >= record.getFieldCount() ? "" : record.getField(at).strip();
    }

    /// In the file, the header being line 1; a row with line breaks in it counts where it begins.
    long number() {
        return record.getStartingLineNumber();
    }

    boolean whole() {
        return record.getFieldCount() == width;
    }
}
