package id.terang.complaints;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Which cells of one year's table of secret cases may be told (domain.md §4, Privacy). A cell below {@value #LEAST} is
/// withheld; and so are as many others of its row and of its column, the smallest first, as it takes for what is withheld
/// there to be several cells of at least {@value #LEAST} cases together. So even somebody who learns the total of a
/// row elsewhere cannot subtract their way to a small cell. What is told is rounded, and no total is.
/// Source: A. Hundepool et al., Statistical Disclosure Control (2012), §4.2 (secondary suppression).
final class SecretCells {

    static final int LEAST = 10;
    private static final int ROUNDED_TO = 5;

    /// Where a case belongs, by the codes of the largest area and of the topmost service around it.
    record Place(String province, String service) { }

    private SecretCells() { }

    /// @param counts cases by cell
    /// @return what may be told, rounded
    static Map<Place, Integer> tellable(Map<Place, Integer> counts) {
        Set<Place> withheld = new HashSet<>();
        counts.forEach((cell, cases) -> {
            if (cases > 0 && cases < LEAST) {
                withheld.add(cell);
            }
        });
        while (protect(counts, withheld, Place::province) || protect(counts, withheld, Place::service)) {
            // What protects a row may leave one cell of a column alone, and the other way round.
        }
        var told = new TreeMap<Place, Integer>(Comparator.comparing(Place::province).thenComparing(Place::service));
        counts.forEach((cell, cases) -> {
            if (cases > 0 && !withheld.contains(cell)) {
                told.put(cell, Math.round(cases / (float) ROUNDED_TO) * ROUNDED_TO);
            }
        });
        return told;
    }

    /// @return whether one more cell had to be withheld
    private static boolean protect(Map<Place, Integer> counts, Set<Place> withheld, Function<Place, String> line) {
        for (String name : withheld.stream().map(line).distinct().sorted().toList()) {
            List<Place> cells = new ArrayList<>(counts.keySet().stream().filter(cell -> Objects.equals(line.apply(cell), name)).toList());
            List<Place> closed = cells.stream().filter(withheld::contains).toList();
            boolean alone = closed.size() == 1 || closed.stream().mapToInt(counts::get).sum() < LEAST;
            cells.removeIf(cell -> withheld.contains(cell) || counts.get(cell) == 0);
            if (alone && !cells.isEmpty()) {
                withheld.add(cells.stream().min(Comparator.<Place>comparingInt(counts::get).thenComparing(Place::province)
                    .thenComparing(Place::service)).orElseThrow());
                return true;
            }
        }
        return false;
    }
}
