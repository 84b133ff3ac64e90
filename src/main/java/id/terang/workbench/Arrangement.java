package id.terang.workbench;

import id.terang.search.QueueOrder;
import java.util.EnumSet;
import java.util.Set;

/// How an official has the desk laid out.
///
/// @param columns shown beside the title
/// @param order how queues are sorted that do not say it themselves
public record Arrangement(Density density, Set<Column> columns, QueueOrder order) {

    /// As the desk is found on the first day.
    public static final Arrangement USUAL = new Arrangement(Density.COMFORTABLE, EnumSet.allOf(Column.class), QueueOrder.DUE);

    public Arrangement {
        columns = Set.copyOf(columns);
    }

    public Arrangement with(Density density) {
        return new Arrangement(density, columns, order);
    }

    public Arrangement with(Set<Column> columns) {
        return new Arrangement(density, columns, order);
    }

    public Arrangement with(QueueOrder order) {
        return new Arrangement(density, columns, order);
    }
}
