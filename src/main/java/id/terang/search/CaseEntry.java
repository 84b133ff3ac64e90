package id.terang.search;

import id.terang.complaints.Complaint;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.search.words.Analyzers;
import id.terang.shared.GeoPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        writeFile(entry, one, told, history, atlas, typed);
    }

    /// The words of a case that everybody may read.
    private record Told(@Nullable String title, @Nullable String text, @Nullable String address, @Nullable CaseNames names,
                        @Nullable String answer, List<String> history) {

        static final Told NOTHING = new Told(null, null, null, null, null, List.of());

        List<String> all() {
            return Stream.concat(Stream.of(title, text, answer, own()).filter(Objects::nonNull), history.stream()).toList();
        }

        @Nullable String own() {
            return names == null ? null : names.own();
        }
    }

    private static Told told(Complaint one, List<String> history, Atlas atlas) {
        var words = one.words();
        if (!words.released()) {
            return new Told(null, null, null, CaseNames.of(one, shownArea(one), null, atlas), one.answerText(), history);
        }
        return new Told(words.publicTitle(), words.publicText(), words.publicAddress(),
            CaseNames.of(one, shownArea(one), words.publicAddress(), atlas), one.answerText(), history);
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
        long area = shownArea(one);
        entry.addValue(fields.publicArea, area);
        entry.addValue(fields.told, one.toldAt());
        put(entry, fields.title, told.title());
        put(entry, fields.titlePlain, told.title());
        put(entry, fields.text, told.text());
        put(entry, fields.address, told.address());
        put(entry, fields.names, told.own());
        put(entry, fields.answer, told.answer());
        told.history().forEach(said -> entry.addValue(fields.history, said));
        var names = Objects.requireNonNull(told.names());
        entry.addValue(fields.verbatim, asTyped(Stream.concat(told.all().stream(), names.further())));
        var throughout = new ArrayList<Throughout.Part>();
        told.all().forEach(said -> throughout.add(new Throughout.Part(analyzers.indonesian(), said)));
        if (english(told.title(), told.text(), typed)) {
            english(entry, told.title() + "\n" + told.text(), throughout);
        }
        Stream.concat(Stream.ofNullable(told.answer()), told.history().stream()).filter(said -> Analyzers.english(typed.in(said)))
            .forEach(said -> english(entry, said, throughout));
        if (names.english() != null) {
            english(entry, names.english(), throughout);
        }
        var above = new ArrayList<Throughout.Part>();
        if (names.above() != null) {
            above.add(new Throughout.Part(analyzers.indonesian(), names.above()));
        }
        if (names.aboveInEnglish() != null) {
            above.add(new Throughout.Part(analyzers.markedEnglish(), names.aboveInEnglish()));
        }
        entry.addValue(fields.above, above);
        throughout.addAll(above);
        entry.addValue(fields.throughout, throughout);
        GeoPoint point = null;
        var pin = one.place().pin();
        if (one.located() && pin != null && one.visibility() == Visibility.PUBLIC) {
            point = pin.coarse();
            entry.addValue(fields.point, indexed(point));
        }
        entry.addValue(fields.shown, new PublicHit(one.reference(), told.title(), told.text(), told.answer(), told.history(), told.address(), one.status(),
            one.closeReason(), one.outcome(), one.kind(), one.channel(), one.visibility(), one.serviceId(), one.holderId(), area, point, one.filedAt(),
            one.toldAt(), one.answeredAt(), one.closedAt(), one.followers()));
    }

    private static long shownArea(Complaint one) {
        return one.located() ? one.place().areaId() : one.place().districtId();
    }

    private static boolean english(@Nullable String title, @Nullable String text, Typed typed) {
        return Analyzers.english(typed.in(title, text));
    }

    private void english(DocumentElement entry, String said, List<Throughout.Part> throughout) {
        entry.addValue(fields.english, said);
        throughout.add(new Throughout.Part(analyzers.markedEnglish(), said));
    }

    private void writeFile(DocumentElement entry, Complaint one, Told told, List<String> history, Atlas atlas, Typed typed) {
        var words = one.words();
        var names = CaseNames.of(one, one.place().areaId(), one.place().address(), atlas);
        // What is listed has the names of the services above in a field for everybody.
        String own = one.listed() || names.above() == null ? names.own() : names.own() + " ; " + names.above();
        other(entry, fields.caseTitle, words.title(), told.title());
        other(entry, fields.caseText, words.text(), told.text());
        other(entry, fields.caseNames, own, told.own());
        other(entry, fields.caseAddress, one.place().address(), told.address());
        var onlyHere = Stream.of(other(words.title(), told.title()), other(words.text(), told.text()), other(own, told.own()),
            one.listed() ? Stream.<String>empty() : Stream.concat(Stream.concat(Stream.ofNullable(one.answerText()), names.further()), history.stream()))
            .flatMap(Function.identity()).toList();
        if (!onlyHere.isEmpty()) {
            entry.addValue(fields.caseVerbatim, asTyped(onlyHere.stream()));
        }
        boolean same = words.title().equals(told.title()) && words.text().equals(told.text());
        String filed = !same && english(words.title(), words.text(), typed) ? words.title() + "\n" + words.text() : null;
        String named = one.listed() ? null : Stream.of(names.english(), names.aboveInEnglish()).filter(Objects::nonNull).collect(Collectors.joining(" ; "));
        if (filed != null || named != null && !named.isEmpty()) {
            entry.addValue(fields.caseEnglish, Stream.of(filed, named).filter(Objects::nonNull).collect(Collectors.joining("\n")));
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
        put(entry, fields.channel, one.channel());
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

    private List<Throughout.Part> asTyped(Stream<String> said) {
        return said.map(one -> new Throughout.Part(analyzers.typed(), one)).toList();
    }

    private static Stream<String> other(@Nullable String filed, @Nullable String told) {
        return filed == null || filed.equals(told) ? Stream.empty() : Stream.of(filed);
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
