package id.terang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The columns that a mapping speaks of, so that a typing mistake is found before anything is written.
final class MappedColumns {

    private MappedColumns() {
    }

    static List<String> of(Mapping mapping) {
        List<String> names = new ArrayList<>(mapping.where().keySet());
        names.add(mapping.id());
        names.add(mapping.filed());
        names.add(mapping.due());
        names.add(mapping.zoneColumn());
        names.add(mapping.channel().column());
        names.add(mapping.agency().column());
        names.add(mapping.state().column());
        names.addAll(mapping.text().columns());
        if (mapping.title() != null) {
            names.addAll(mapping.title().columns());
        }
        if (mapping.address() != null) {
            names.addAll(mapping.address().columns());
        }
        if (mapping.place() != null) {
            names.add(mapping.place().lat());
            names.add(mapping.place().lon());
        }
        for (Mapping.Ending ending : endings(mapping)) {
            names.add(ending.at());
            names.add(ending.words());
        }
        names.addAll(mapping.service().columns());
        mapping.area().levels().forEach(level -> {
            names.add(level.name());
            names.add(level.code());
        });
        return names.stream().filter(Objects::nonNull).distinct().toList();
    }

    private static List<Mapping.Ending> endings(Mapping mapping) {
        List<Mapping.Ending> all = new ArrayList<>(mapping.state().values().values());
        if (mapping.state().otherwise() != null) {
            all.add(mapping.state().otherwise());
        }
        return all;
    }
}
