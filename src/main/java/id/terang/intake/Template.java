package id.terang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A text with columns in it: `{category}: {subcategory}`. Where a column is empty, the piece between it and the
/// neighbouring column is left out with it.
final class Template {

    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

    private final List<String> columns = new ArrayList<>();
    private final List<String> between = new ArrayList<>();

    Template(String text) {
        Matcher found = COLUMN.matcher(text);
        int last = 0;
        while (found.find()) {
            between.add(text.substring(last, found.start()));
            columns.add(found.group(1));
            last = found.end();
        }
        between.add(text.substring(last));
    }

    List<String> columns() {
        return List.copyOf(columns);
    }

    /// The text of one line; null where no column has anything.
    @Nullable String of(Line line) {
        StringBuilder text = new StringBuilder();
        boolean any = columns.isEmpty();
        for (int i = 0; i < columns.size(); i++) {
            String value = line.get(columns.get(i));
            if (!value.isEmpty()) {
                text.append(any || i == 0 ? between.get(i) : "").append(value);
                any = true;
            }
        }
        return any ? text.append(between.getLast()).toString().strip() : null;
    }
}
