package id.terang.search;

import id.terang.complaints.Complaint;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.search.words.Analyzers;
import id.terang.shared.GeoPoint;
import id.terang.shared.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/// Writes the entry of a case. What goes into the public fields is what `PublicComplaint` shows and nothing else: an
/// unlisted case writes none of them, an unreleased one no word of its citizen.
final class CaseEntry implements TypeBridge<Complaint> {

    private final CaseIndex.Fields fields;
    private final ObjectProvider<Jurisdiction> jurisdiction;
    private final Histories histories;
    private final Analyzers analyzers;

    CaseEntry(CaseIndex.Fields fields, ObjectProvider<Jurisdiction> jurisdiction, Histories histories, Analyzers analyzers) {
        this.fields = fields;
        this.jurisdiction = jurisdiction;
        this.histories = histories;
        this.analyzers = analyzers;
    }

    @Override
    public void write(DocumentElement entry, Complaint one, TypeBridgeWriteContext context) {
        var atlas = jurisdiction.getObject().atlas();
        var typed = new Typed();
        writeState(entry, one);
        // The answer that stands has a field of its own.
        var history = histories.of(one).stream().filter(text -> !text.equals(one.answerText())).toList();
        var told = one.listed() ? told(one, history, atlas) : Told.NOTHING;
        if (one.listed()) {
            entry.addValue(fields.listed, CaseIndex.YES);
            writePublic(entry, one, told, typed);
        } else {
            put(entry, fields.caseAnswer, one.answerText());
            history.forEach(text -> entry.addValue(fields.caseHistory, text));
        }
        writeFile(entry, one, told, atlas, typed);
    }

    /// The words of a case that everybody may read.
    private record Told(@Nullable String title, @Nullable String text, @Nullable String address, @Nullable String names,
                        @Nullable String answer, List<String> history) {

        static final Told NOTHING = new Told(null, null, null, null, null, List.of());

        List<String> all() {
            return Stream.concat(Stream.of(title, text, answer, names).filter(Objects::nonNull), history.stream()).toList();
        }
    }

    private static Told told(Complaint one, List<String> history, Atlas atlas) {
        var words = one.words();
        if (!words.released()) {
            return new Told(null, null, null, names(one, one.place().districtId(), null, atlas), one.answerText(), history);
        }
        return new Told(words.publicTitle(), words.publicText(), words.publicAddress(),
            names(one, one.place().areaId(), words.publicAddress(), atlas), one.answerText(), history);
    }

    /// The words of each text, told apart once.
    private static final class Typed {

        private final Map<String, List<String>> known = new HashMap<>();

        /// In all of them; what is not there has none.
        List<String> in(@Nullable String... texts) {
            return in(Arrays.asList(texts));
        }

        List<String> in(List<@Nullable String> texts) {
            return texts.stream().filter(Objects::nonNull)
                .flatMap(text -> known.computeIfAbsent(text, one -> Analyzers.terms(Analyzers.AS_TYPED, one)).stream()).toList();
        }
    }

    private void writePublic(DocumentElement entry, Complaint one, Told told, Typed typed) {
        long area = one.located() ? one.place().areaId() : one.place().districtId();
        entry.addValue(fields.publicArea, area);
        put(entry, fields.title, told.title());
        put(entry, fields.titlePlain, told.title());
        put(entry, fields.text, told.text());
        put(entry, fields.address, told.address());
        put(entry, fields.names, told.names());
        put(entry, fields.answer, told.answer());
        told.history().forEach(said -> entry.addValue(fields.history, said));
        entry.addValue(fields.words, typed.in(told.all()));
        var throughout = new ArrayList<Throughout.Part>();
        told.all().forEach(said -> throughout.add(new Throughout.Part(analyzers.reading(), said)));
        if (english(told.title(), told.text(), typed)) {
            english(entry, told.title() + "\n" + told.text(), throughout);
        }
        Stream.concat(Stream.ofNullable(told.answer()), told.history().stream()).filter(said -> Analyzers.english(typed.in(said)))
            .forEach(said -> english(entry, said, throughout));
        entry.addValue(fields.throughout, throughout);
        GeoPoint point = null;
        var pin = one.place().pin();
        if (one.located() && pin != null && one.visibility() == Visibility.PUBLIC) {
            point = pin.coarse();
            entry.addValue(fields.point, indexed(point));
        }
        entry.addValue(fields.shown, new PublicHit(one.reference(), told.title(), told.text(), told.answer(), told.history(), one.status(),
            one.closeReason(), one.outcome(), one.kind(), one.visibility(), one.serviceId(), one.holderId(), area, point, one.filedAt(),
            one.toldAt(), one.answeredAt(), one.closedAt(), one.followers()));
    }

    private static boolean english(@Nullable String title, @Nullable String text, Typed typed) {
        return Analyzers.english(typed.in(title, text));
    }

    private void english(DocumentElement entry, String said, List<Throughout.Part> throughout) {
        entry.addValue(fields.english, said);
        throughout.add(new Throughout.Part(Analyzers.IN_MARKED_ENGLISH, said));
    }

    private void writeFile(DocumentElement entry, Complaint one, Told told, Atlas atlas, Typed typed) {
        var words = one.words();
        String names = names(one, one.place().areaId(), one.place().address(), atlas);
        other(entry, fields.caseTitle, words.title(), told.title());
        other(entry, fields.caseText, words.text(), told.text());
        other(entry, fields.caseNames, names, told.names());
        other(entry, fields.caseAddress, one.place().address(), told.address());
        var known = new HashSet<>(typed.in(told.all()));
        var unknown = typed.in(words.title(), words.text(), names).stream().filter(word -> !known.contains(word)).toList();
        if (!unknown.isEmpty()) {
            entry.addValue(fields.caseWords, unknown);
        }
        boolean same = words.title().equals(told.title()) && words.text().equals(told.text());
        if (!same && english(words.title(), words.text(), typed)) {
            entry.addValue(fields.caseEnglish, words.title() + "\n" + words.text());
        }
        entry.addValue(fields.area, one.place().areaId());
        var pin = one.place().pin();
        if (pin != null) {
            entry.addValue(fields.pin, indexed(pin));
        }
        entry.addValue(fields.desk, one.deskId());
        put(entry, fields.handler, one.handlerId());
        put(entry, fields.due, one.dueAt());
        put(entry, fields.dueClock, one.dueClock());
        put(entry, fields.reviewer, one.reviewerId());
        put(entry, fields.decide, one.answerProposed() ? CaseIndex.BY_LEAD : one.unmergeDemanded() ? CaseIndex.BY_DESK : null);
    }

    private void writeState(DocumentElement entry, Complaint one) {
        entry.addValue(fields.id, one.id());
        entry.addValue(fields.seq, one.lastSeq());
        entry.addValue(fields.reference, one.reference().digits());
        put(entry, fields.status, one.status());
        put(entry, fields.closeReason, one.closeReason());
        put(entry, fields.outcome, one.outcome());
        put(entry, fields.kind, one.kind());
        put(entry, fields.track, one.track());
        put(entry, fields.visibility, one.visibility());
        put(entry, fields.verified, one.verifiedAt() == null ? null : CaseIndex.YES);
        entry.addValue(fields.service, one.serviceId());
        entry.addValue(fields.agency, one.holderId());
        entry.addValue(fields.filed, one.filedAt());
        entry.addValue(fields.updated, one.updatedAt());
        put(entry, fields.answered, one.answeredAt());
        put(entry, fields.closed, one.closedAt());
        put(entry, fields.openSince, one.status().open() ? one.filedAt() : null);
        entry.addValue(fields.followers, one.followers());
    }

    private static org.hibernate.search.engine.spatial.GeoPoint indexed(GeoPoint point) {
        return org.hibernate.search.engine.spatial.GeoPoint.of(point.lat(), point.lon());
    }

    /// What it is about, who holds it and where it is, in one field: people mix these words as they come.
    private static String names(Complaint one, long area, @Nullable String address, Atlas atlas) {
        List<String> names = new ArrayList<>();
        known(() -> {
            var service = atlas.service(one.serviceId()).name();
            names.add(service.id());
            if (!service.en().equals(service.id())) {
                names.add(service.en());
            }
        });
        known(() -> {
            var agency = atlas.agency(one.holderId());
            names.add(agency.name());
            names.add(agency.shortName());
        });
        known(() -> atlas.areaPath(area).reversed().forEach(id -> names.add(atlas.area(id).name())));
        if (address != null) {
            names.add(address);
        }
        // Not a sentence: a phrase should not run from one name into the next.
        return String.join(" ; ", names);
    }

    /// A case whose service or office is not in the atlas is found all the same, by its other words.
    private static void known(Runnable naming) {
        try {
            naming.run();
        } catch (Refusal.NotFound gone) {
            // nothing to add
        }
    }

    /// Where everybody may read the same, it stands there.
    private static void other(DocumentElement entry, IndexFieldReference<String> field, @Nullable String filed, @Nullable String told) {
        if (!Objects.equals(filed, told)) {
            put(entry, field, filed);
        }
    }

    private static <F> void put(DocumentElement entry, IndexFieldReference<F> field,
                                @Nullable F value) {
        if (value != null) {
            entry.addValue(field, value);
        }
    }

    private static void put(DocumentElement entry, IndexFieldReference<String> field,
                            @Nullable Enum<?> value) {
        if (value != null) {
            entry.addValue(field, value.name());
        }
    }
}
