package id.terang.opendata;

/// A column of a table. What it means stands in the message bundle under `opendata.column.{table}.{name}`.
public record Column(String name, Type type) {

    /// What stands in a column; named as in Frictionless table schemas by {@link #frictionless()}.
    public enum Type {
        /// A constant or a code of a codebook.
        CODE,
        /// What people wrote; never a formula in a spreadsheet.
        TEXT,
        INTEGER, NUMBER, BOOLEAN, DAY,
        /// An instant, ISO 8601: in UTC, in the columns of GeoReport with the offset of the place.
        MOMENT,
        /// The number of a case.
        REFERENCE,
        /// Numbers of cases, in CSV separated by spaces.
        REFERENCES;

        String frictionless() {
            return switch (this) {
                case CODE, TEXT, REFERENCE, REFERENCES -> "string";
                case INTEGER -> "integer";
                case NUMBER -> "number";
                case BOOLEAN -> "boolean";
                case DAY -> "date";
                case MOMENT -> "datetime";
            };
        }
    }
}
