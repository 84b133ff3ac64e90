package id.terang.workbench;

import id.terang.search.QueueOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.stream.Collectors;

@Entity
@Table(name = "desk_arrangement")
class ArrangementRow {

    @Id
    private long officialId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Density density;

    /// Names of the columns shown, separated by commas.
    @Column(name = "columns_shown", nullable = false, length = 200)
    private String columns;

    @Enumerated(EnumType.STRING)
    @Column(name = "sorted_by", nullable = false, length = 20)
    private QueueOrder order;

    protected ArrangementRow() { }

    ArrangementRow(long officialId, Arrangement wanted) {
        this.officialId = officialId;
        become(wanted);
    }

    final void become(Arrangement wanted) {
        density = wanted.density();
        columns = wanted.columns().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        order = wanted.order();
    }

    Arrangement arrangement() {
        var shown = Arrays.stream(columns.split(",")).filter(name -> !name.isEmpty()).map(id.terang.workbench.Column::valueOf)
            .collect(Collectors.toSet());
        return new Arrangement(density, shown, order);
    }
}
