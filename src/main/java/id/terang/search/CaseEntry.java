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
        writeFile(entry, one, atlas, typed);
        // The answer that stands has a field of its own.
        var history = histories.of(one).stream().filter(text -> !text.equals(one.answerText())).toList();
        if (one.listed()) {
            entry.addValue(fields.listed, CaseIndex.YES);
            writePublic(entry, one, history, atlas, typed);
        } else {
            put(entry, fields.caseAnswer, one.answerText());
            history.forEach(text -> entry.addValue(fields.caseHistory, text));
        }
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

    private void writePublic(DocumentElement entry, Complaint one, List<String> history, Atlas atlas, Typed typed) {
        boolean released = one.words().released();
        long area = released ? one.place().areaId() : one.place().districtId();
        entry.addValue(fields.publicArea, area);
        String names = names(one, area, released ? one.words().publicAddress() : null, atlas);
        entry.addValue(fields.names, names);
        String answer = one.answerText();
        put(entry, fields.answer, answer);
        String title = released ? one.words().publicTitle() : null;
        String text = released ? one.words().publicText() : null;
        history.forEach(said -> entry.addValue(fields.history, said));
        entry.addValue(fields.words, Stream.concat(typed.in(names, answer, title, text).stream(), typed.in(history).stream()).toList());
        var throughout = new ArrayList<Throughout.Part>();
        Stream.concat(Stream.of(title, text, answer, names).filter(Objects::nonNull), history.stream())
            .forEach(said -> throughout.add(new Throughout.Part(analyzers.reading(), said)));
        if (answer != null && Analyzers.english(typed.in(answer))) {
            english(entry, answer, throughout);
        }
        history.stream().filter(said -> Analyzers.english(typed.in(said))).forEach(said -> english(entry, said, throughout));
        GeoPoint point = null;
        if (released) {
            put(entry, fields.title, title);
            put(entry, fields.titlePlain, title);
            put(entry, fields.text, text);
            put(entry, fields.address, one.words().publicAddress());
            if (Analyzers.english(typed.in(title, text))) {
                english(entry, title + "\n" + text, throughout);
            }
            var pin = one.place().pin();
            if (pin != null && one.visibility() == Visibility.PUBLIC) {
                point = pin.coarse();
                entry.addValue(fields.point, indexed(point));
            }
        }
        entry.addValue(fields.throughout, throughout);
        entry.addValue(fields.shown, new PublicHit(one.reference(), title, text, answer, history, one.status(), one.closeReason(),
            one.outcome(), one.kind(), one.visibility(), one.serviceId(), one.holderId(), area, point, one.filedAt(), one.updatedAt(),
            one.answeredAt(), one.closedAt(), one.followers()));
    }

    private void english(DocumentElement entry, String said, List<Throughout.Part> throughout) {
        entry.addValue(fields.english, said);
        throughout.add(new Throughout.Part(Analyzers.IN_MARKED_ENGLISH, said));
    }

    private void writeFile(DocumentElement entry, Complaint one, Atlas atlas, Typed typed) {
        var words = one.words();
        entry.addValue(fields.caseTitle, words.title());
        entry.addValue(fields.caseText, words.text());
        String names = names(one, one.place().areaId(), one.place().address(), atlas);
        entry.addValue(fields.caseNames, names);
        put(entry, fields.caseAddress, one.place().address());
        entry.addValue(fields.caseWords, typed.in(words.title(), words.text(), names));
        if (Analyzers.english(typed.in(words.text()))) {
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
