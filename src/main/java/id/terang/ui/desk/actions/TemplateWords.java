package id.terang.ui.desk.actions;

import id.terang.complaints.CaseFile;
import id.terang.shared.LocalWords;
import id.terang.ui.desk.Desk;
import id.terang.workbench.Placeholder;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words of a template for one case.
public final class TemplateWords {

    private TemplateWords() { }

    /// The language of who filed it; Indonesian where nobody may know who that is.
    public static Locale language(CaseFile file) {
        return file.contact() == null ? LocalWords.INDONESIAN : file.contact().language();
    }

    /// @param language of the words, and so of what is filled in
    /// @param promised the day that the reply itself promises, if any
    /// @return the words with every placeholder filled in for which the case has something; the others stand
    public static String fill(String words, CaseFile file, Locale language, @Nullable LocalDate promised, Desk desk) {
        return Placeholder.fill(words, placeholder -> value(placeholder, file, language, promised, desk));
    }

    private static Optional<String> value(Placeholder placeholder, CaseFile file, Locale language, @Nullable LocalDate promised, Desk desk) {
        var one = file.complaint();
        var atlas = desk.atlas();
        return switch (placeholder) {
            case NOMOR -> Optional.of(file.reference().toString());
            case LAYANAN -> Optional.of(atlas.service(one.serviceId()).name().in(language));
            case INSTANSI -> Optional.of(atlas.agency(one.holderId()).name());
            case WILAYAH -> Optional.of(atlas.area(one.place().areaId()).name());
            case TENGGAT -> ahead(file, promised, desk).map(day -> LocalWords.day(day, language));
        };
    }

    /// A day that can still be promised: that of the running clock, else the one that is planned.
    private static Optional<LocalDate> ahead(CaseFile file, @Nullable LocalDate promised, Desk desk) {
        var one = file.complaint();
        var zone = desk.zone(file);
        if (one.dueAt() != null && one.dueAt().isAfter(desk.now())) {
            return Optional.of(LocalDate.ofInstant(one.dueAt(), zone));
        }
        var today = LocalDate.ofInstant(desk.now(), zone);
        return Stream.of(Optional.ofNullable(promised), Optional.ofNullable(one.planned())).flatMap(Optional::stream)
            .filter(day -> !day.isBefore(today)).findFirst();
    }
}
