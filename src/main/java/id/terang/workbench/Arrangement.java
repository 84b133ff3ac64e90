package id.terang.workbench;

import id.terang.search.QueueOrder;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How an official has the desk laid out.
///
/// @param columns shown, in the order of their declaration
/// @param order how queues are sorted that do not say it themselves
/// @param firstView id of the kept view with which the day begins; the desk chooses where it is empty
public record Arrangement(Density density, Set<Column> columns, QueueOrder order, @Nullable Long firstView) {

    /// As the desk is found on the first day.
    public static final Arrangement USUAL = new Arrangement(Density.COMFORTABLE,
        EnumSet.of(Column.REFERENCE, Column.PLACE, Column.HOLDER, Column.STATE, Column.DUE), QueueOrder.DUE, null);

    public Arrangement {
        columns = Set.copyOf(columns);
    }

    public Arrangement with(Density density) {
        return new Arrangement(density, columns, order, firstView);
    }

    public Arrangement with(Set<Column> columns) {
        return new Arrangement(density, columns, order, firstView);
    }

    public Arrangement with(QueueOrder order) {
        return new Arrangement(density, columns, order, firstView);
    }

    public Arrangement beginningWith(@Nullable Long firstView) {
        return new Arrangement(density, columns, order, firstView);
    }
}
