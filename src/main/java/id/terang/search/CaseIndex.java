package id.terang.search;


import id.terang.complaints.Channel;
import id.terang.complaints.CloseReason;
import id.terang.complaints.Complaint;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.search.words.Analyzers;
import id.terang.shared.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.lucene.document.Field;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.spatial.GeoPoint;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.springframework.beans.factory.ObjectProvider;

/// What the index knows of a case: the fields, their names, and what each may be asked. Two kinds of words stand
/// apart: those everybody may read (`title` to `english`) and those of the file (`case…`), each written only where everybody
/// reads something else or nothing. Officials are answered from both.
/// Trees are not in it: questions expand an agency, a service or an area by the atlas of the day, so that moving an
/// office changes no entry. Only names are written as they are on the day; {@link Renames} follows them.
final class CaseIndex implements HibernateOrmSearchMappingConfigurer, TypeBinder {

    /// Part of the index's name. Whoever changes fields or analyzers raises it; the next start then builds anew.
    static final int GENERATION = 22;

    static final String PREFIX = "complaint-";
    static final String NAME = PREFIX + GENERATION;

    /// The only value of `listed` and `verified`; where it is not so, the field is empty.
    static final String YES = "yes";

    /// Who has to decide: a LEAD about a proposed answer, the desk about a demand to unmerge.
    static final String BY_LEAD = "lead";
    static final String BY_DESK = "desk";

    // For everybody; empty unless the case is listed, and the citizen's words unless they are released.
    static final String LISTED = "listed";
    static final String TITLE = "title";
    static final String TITLE_PLAIN = "titlePlain";
    static final String TEXT = "text";
    static final String ANSWER = "answer";
    static final String HISTORY = "history";
    static final String NAMES = "names";
    static final String ADDRESS = "address";
    static final String ENGLISH = "english";
    static final String VERBATIM = "verbatim";
    static final String ABOVE = "above";
    static final String THROUGHOUT = "throughout";
    static final String SHOWN = "shown";
    static final String PUBLIC_AREA = "publicArea";
    static final String POINT = "point";
    static final String TOLD = "told";

    // For officials with the right; the words empty where they are the same for everybody.
    static final String CASE_TITLE = "caseTitle";
    static final String CASE_TEXT = "caseText";
    static final String CASE_ANSWER = "caseAnswer";
    static final String CASE_HISTORY = "caseHistory";
    static final String CASE_NAMES = "caseNames";
    static final String CASE_ADDRESS = "caseAddress";
    static final String CASE_ENGLISH = "caseEnglish";
    static final String CASE_VERBATIM = "caseVerbatim";
    static final String AREA = "area";
    static final String PIN = "pin";
    static final String DESK = "desk";
    static final String HANDLER = "handler";
    static final String DUE = "due";
    static final String DUE_CLOCK = "dueClock";
    static final String REVIEWER = "reviewer";
    static final String DECIDE = "decide";

    // What both ask about; of unlisted cases reached only by officials.
    static final String ID = "caseId";
    static final String SEQ = "seq";
    static final String REFERENCE = "reference";
    static final String STATUS = "status";
    static final String CLOSE_REASON = "closeReason";
    static final String OUTCOME = "outcome";
    static final String KIND = "kind";
    static final String TRACK = "track";
    static final String CHANNEL = "channel";
    static final String VISIBILITY = "visibility";
    static final String VERIFIED = "verified";
    static final String SERVICE = "service";
    static final String AGENCY = "agency";
    static final String FILED = "filed";
    static final String UPDATED = "updated";
    static final String ANSWERED = "answered";
    static final String CLOSED = "closed";
    static final String OPEN_SINCE = "openSince";
    static final String FOLLOWERS = "followers";

    private final ObjectProvider<Jurisdiction> jurisdiction;
    private final Histories histories;
    private final Analyzers analyzers;

    CaseIndex(ObjectProvider<Jurisdiction> jurisdiction, Histories histories, Analyzers analyzers) {
        this.jurisdiction = jurisdiction;
        this.histories = histories;
        this.analyzers = analyzers;
    }

    @Override
    public void configure(HibernateOrmMappingConfigurationContext context) {
        var complaint = context.programmaticMapping().type(Complaint.class);
        complaint.indexed().index(NAME);
        complaint.binder(this);
        context.annotationMapping().add(Set.of(DeskHit.class, FileHit.class, SimilarHit.class, SimilarFile.class,
            DecidedHit.class));
    }

    @Override
    public void bind(TypeBindingContext context) {
        // Every event of a case raises its sequence; only who follows is counted without one, where the case is merged into.
        context.dependencies().use("lastSeq").use("updatedAt").use("followers");
        context.bridge(Complaint.class, new CaseEntry(new Fields(context.indexSchemaElement()), jurisdiction, histories,
            analyzers));
    }

    /// Where an entry is written.
    static final class Fields {

        final IndexFieldReference<String> listed;
        final IndexFieldReference<String> title;
        final IndexFieldReference<String> titlePlain;
        final IndexFieldReference<String> text;
        final IndexFieldReference<String> answer;
        final IndexFieldReference<String> history;
        final IndexFieldReference<String> names;
        final IndexFieldReference<String> address;
        final IndexFieldReference<String> english;
        final IndexFieldReference<List<Throughout.Part>> verbatim;
        final IndexFieldReference<List<Throughout.Part>> above;
        final IndexFieldReference<List<Throughout.Part>> throughout;
        final IndexFieldReference<PublicHit> shown;
        final IndexFieldReference<Long> publicArea;
        final IndexFieldReference<GeoPoint> point;
        final IndexFieldReference<Instant> told;
        final IndexFieldReference<String> caseTitle;
        final IndexFieldReference<String> caseText;
        final IndexFieldReference<String> caseAnswer;
        final IndexFieldReference<String> caseHistory;
        final IndexFieldReference<String> caseNames;
        final IndexFieldReference<String> caseAddress;
        final IndexFieldReference<String> caseEnglish;
        final IndexFieldReference<List<Throughout.Part>> caseVerbatim;
        final IndexFieldReference<Long> area;
        final IndexFieldReference<GeoPoint> pin;
        final IndexFieldReference<Long> desk;
        final IndexFieldReference<Long> handler;
        final IndexFieldReference<Instant> due;
        final IndexFieldReference<String> dueClock;
        final IndexFieldReference<Long> reviewer;
        final IndexFieldReference<String> decide;
        final IndexFieldReference<Long> id;
        final IndexFieldReference<Integer> seq;
        final IndexFieldReference<String> reference;
        final IndexFieldReference<String> status;
        final IndexFieldReference<String> closeReason;
        final IndexFieldReference<String> outcome;
        final IndexFieldReference<String> kind;
        final IndexFieldReference<String> track;
        final IndexFieldReference<String> channel;
        final IndexFieldReference<String> visibility;
        final IndexFieldReference<String> verified;
        final IndexFieldReference<Long> service;
        final IndexFieldReference<Long> agency;
        final IndexFieldReference<Instant> filed;
        final IndexFieldReference<Instant> updated;
        final IndexFieldReference<Instant> answered;
        final IndexFieldReference<Instant> closed;
        final IndexFieldReference<Instant> openSince;
        final IndexFieldReference<Integer> followers;

        private Fields(IndexSchemaElement schema) {
            listed = schema.field(LISTED, f -> f.asString()).toReference();
            title = shown(schema, TITLE, Analyzers.INDONESIAN);
            titlePlain = words(schema, TITLE_PLAIN, Analyzers.PLAIN);
            text = shown(schema, TEXT, Analyzers.INDONESIAN);
            answer = shown(schema, ANSWER, Analyzers.INDONESIAN);
            history = shownEach(schema, HISTORY);
            names = words(schema, NAMES, Analyzers.INDONESIAN);
            address = words(schema, ADDRESS, Analyzers.INDONESIAN);
            // Of the citizen's words, the answer and the history, each if it is in English, and the service by its English name.
            english = schema.field(ENGLISH, f -> f.asString().analyzer(Analyzers.ENGLISH)).multiValued().toReference();
            // Every word as it was typed, in its order: for phrases, beginnings and corrections.
            verbatim = listed(schema, VERBATIM, Throughout::inOrder);
            above = listed(schema, ABOVE, Throughout::field);
            throughout = listed(schema, THROUGHOUT, Throughout::field);
            shown = made(schema, SHOWN, PublicHit.class, (name, hit) -> hit.field(name));
            publicArea = counted(schema, PUBLIC_AREA);
            point = place(schema, POINT, Sortable.YES);
            told = moment(schema, TOLD);
            caseTitle = shown(schema, CASE_TITLE, Analyzers.INDONESIAN);
            caseText = shown(schema, CASE_TEXT, Analyzers.INDONESIAN);
            caseAnswer = shown(schema, CASE_ANSWER, Analyzers.INDONESIAN);
            caseHistory = shownEach(schema, CASE_HISTORY);
            caseNames = words(schema, CASE_NAMES, Analyzers.INDONESIAN);
            caseAddress = words(schema, CASE_ADDRESS, Analyzers.INDONESIAN);
            caseEnglish = words(schema, CASE_ENGLISH, Analyzers.ENGLISH);
            caseVerbatim = listed(schema, CASE_VERBATIM, Throughout::inOrder);
            area = counted(schema, AREA);
            pin = place(schema, PIN, Sortable.YES);
            desk = number(schema, DESK);
            handler = number(schema, HANDLER);
            due = moment(schema, DUE);
            dueClock = code(schema, DUE_CLOCK, ClockType.class, Aggregable.NO);
            reviewer = number(schema, REVIEWER);
            decide = schema.field(DECIDE, f -> f.asString()).toReference();
            id = schema.field(ID, f -> f.asLong().sortable(Sortable.YES).projectable(Projectable.YES)).toReference();
            seq = schema.field(SEQ, f -> f.asInteger().sortable(Sortable.YES)).toReference();
            reference = schema.field(REFERENCE, f -> f.asString().projectable(Projectable.YES).sortable(Sortable.YES)
                .dslConverter(Reference.class, (value, context) -> value.digits())
                .projectionConverter(Reference.class, (digits, context) -> new Reference(digits))).toReference();
            status = code(schema, STATUS, Status.class, Aggregable.YES);
            closeReason = code(schema, CLOSE_REASON, CloseReason.class, Aggregable.NO);
            outcome = code(schema, OUTCOME, Outcome.class, Aggregable.NO);
            kind = code(schema, KIND, Kind.class, Aggregable.YES);
            track = code(schema, TRACK, Track.class, Aggregable.NO);
            channel = code(schema, CHANNEL, Channel.class, Aggregable.NO);
            visibility = code(schema, VISIBILITY, Visibility.class, Aggregable.NO);
            verified = schema.field(VERIFIED, f -> f.asString()).toReference();
            service = counted(schema, SERVICE);
            agency = counted(schema, AGENCY);
            filed = moment(schema, FILED);
            updated = moment(schema, UPDATED);
            answered = moment(schema, ANSWERED);
            closed = moment(schema, CLOSED);
            openSince = moment(schema, OPEN_SINCE);
            followers = schema.field(FOLLOWERS, f -> f.asInteger().sortable(Sortable.YES).projectable(Projectable.YES))
                .toReference();
        }

        private static IndexFieldReference<String> shown(IndexSchemaElement schema, String name, String analyzer) {
            return schema.field(name, f -> f.asString().analyzer(analyzer).projectable(Projectable.YES)).toReference();
        }

        private static IndexFieldReference<String> shownEach(IndexSchemaElement schema, String name) {
            return schema.field(name, f -> f.asString().analyzer(Analyzers.INDONESIAN).projectable(Projectable.YES)).multiValued()
                .toReference();
        }

        private static IndexFieldReference<String> words(IndexSchemaElement schema, String name, String analyzer) {
            return schema.field(name, f -> f.asString().analyzer(analyzer)).toReference();
        }

        @SuppressWarnings("unchecked")
        private static <T> IndexFieldReference<List<T>> listed(IndexSchemaElement schema, String name,
                                                               BiFunction<String, List<T>, Field> field) {
            return made(schema, name, (Class<List<T>>) (Class<?>) List.class, field);
        }

        /// A field of Lucene's own that is made of something in one go.
        private static <T> IndexFieldReference<T> made(IndexSchemaElement schema, String name, Class<T> of,
                                                       BiFunction<String, T, Field> field) {
            return schema.field(name, f -> f.extension(LuceneExtension.get()).asNative(of,
                (path, value, entry) -> entry.accept(field.apply(path, value)))).toReference();
        }

        private static <E extends Enum<E>> IndexFieldReference<String> code(IndexSchemaElement schema, String name,
                                                                            Class<E> type, Aggregable aggregable) {
            return schema.field(name, f -> f.asString().projectable(Projectable.YES).aggregable(aggregable)
                .dslConverter(type, (value, context) -> value.name())
                .projectionConverter(type, (value, context) -> value == null ? null : Enum.valueOf(type, value))).toReference();
        }

        private static IndexFieldReference<GeoPoint> place(IndexSchemaElement schema, String name, Sortable sortable) {
            return schema.field(name, f -> f.asGeoPoint().projectable(Projectable.YES).sortable(sortable)
                .projectionConverter(id.terang.shared.GeoPoint.class, (point, context) -> point == null ? null
                    : new id.terang.shared.GeoPoint(point.latitude(), point.longitude()))).toReference();
        }

        private static IndexFieldReference<Long> number(IndexSchemaElement schema, String name) {
            return schema.field(name, f -> f.asLong().projectable(Projectable.YES)).toReference();
        }

        private static IndexFieldReference<Long> counted(IndexSchemaElement schema, String name) {
            return schema.field(name, f -> f.asLong().projectable(Projectable.YES).aggregable(Aggregable.YES)).toReference();
        }

        private static IndexFieldReference<Instant> moment(IndexSchemaElement schema, String name) {
            return schema.field(name, f -> f.asInstant().projectable(Projectable.YES).sortable(Sortable.YES)).toReference();
        }
    }
}
