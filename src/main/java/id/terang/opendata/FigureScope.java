package id.terang.opendata;

import id.terang.statistics.FigureSheet.Unit;
import java.util.Locale;

/// Of which part of the sheet a line of `figures.csv` is.
enum FigureScope {

    ALL, AGENCY, SERVICE, AREA, FIRST_HOLDER, FILED_HERE, MONTH, WITHIN_DAYS, CURVE_WORKING_DAYS, CURVE_CALENDAR_DAYS, LEFT_OUT;

    static FigureScope curve(Unit unit) {
        return switch (unit) {
            case WORKING_DAYS -> CURVE_WORKING_DAYS;
            case CALENDAR_DAYS -> CURVE_CALENDAR_DAYS;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
