package id.terang.workbench;

import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.complaints.Action;
import id.terang.complaints.Correspondence;
import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What an official has begun to write about a case and not sent, one draft for each thing that can be done with it, so that
/// it is there on another computer too. Only the writer reads it, and only as long as they may read the case; it is over when
/// it was sent or thrown away, when the case was closed since, when words of the case, which it may quote, were redacted or
/// erased, and after {@link #KEPT}.
@Service
@Transactional
public class CaseDrafts {

    public static final Duration KEPT = Duration.ofDays(14);

    /// Characters of all fields of a draft; a longer one stays in the browser only.
    public static final int LONGEST = 100_000;

    /// Drafts of one official; beyond that the oldest gives way.
    public static final int MOST = 100;

    /// No form has more fields.
    private static final int MOST_FIELDS = 40;
    private static final int BATCH = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> WORDS = new TypeReference<>() { };

    private static final String STANDING = "from case_draft d join complaint c on c.id = d.complaint_id "
        + "where d.official_id = :official and d.complaint_id = :case and d.kept_at >= :since "
        + "and not (c.status = 'CLOSED' and c.closed_at >= d.kept_at) and d.words <> '{}'";

    /// In place of one that was sent or thrown away, so that another device that has it lets go of it.
    private static final String OVER = "{}";

    private static final Map<String, Action> ACTIONS = Arrays.stream(Action.values()).collect(Collectors.toMap(Action::name, Function.identity()));

    private final Correspondence correspondence;
    private final Officials officials;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseDrafts(Correspondence correspondence, Officials officials, JdbcClient jdbc, Clock clock) {
        this.correspondence = correspondence;
        this.officials = officials;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param words by the names of their fields
    /// @param at    when it was last changed
    public record Draft(Map<String, String> words, Instant at) { }

    /// That there is a draft.
    public record Begun(Action action, Instant at) { }

    /// What this official has begun about a case, the newest first; nothing about one that they may not read.
    @Transactional(readOnly = true)
    public List<Begun> begun(OfficialPrincipal by, long complaint) {
        var begun = jdbc.sql("select d.action, d.kept_at " + STANDING + " order by d.kept_at desc")
            .param("official", by.officialId()).param("case", complaint).param("since", oldest())
            .query((row, n) -> {
                var at = at(row.getObject(2, LocalDateTime.class));
                // Another version of this programme may know more of them.
                return Optional.ofNullable(ACTIONS.get(row.getString(1))).map(action -> new Begun(action, at));
            }).list().stream().flatMap(Optional::stream).toList();
        return begun.isEmpty() || !mayRead(by, complaint) ? List.of() : begun;
    }

    /// Empty where there is none, or none any more.
    @Transactional(readOnly = true)
    public Optional<Draft> of(OfficialPrincipal by, long complaint, Action action) {
        return stored(by, complaint, action).filter(draft -> mayRead(by, complaint));
    }

    /// Whether it was sent or thrown away, on any device, within {@link #KEPT}.
    @Transactional(readOnly = true)
    public boolean over(OfficialPrincipal by, long complaint, Action action) {
        return jdbc.sql("select count(*) from case_draft where official_id = ? and complaint_id = ? and action = ? and words = ? and kept_at >= ?")
            .params(by.officialId(), complaint, action.name(), OVER, oldest()).query(Integer.class).single() > 0;
    }

    private Optional<Draft> stored(OfficialPrincipal by, long complaint, Action action) {
        return jdbc.sql("select d.words, d.kept_at " + STANDING + " and d.action = :action")
            .param("official", by.officialId()).param("case", complaint).param("since", oldest()).param("action", action.name())
            .query((row, n) -> new Draft(JSON.readValue(row.getString(1), WORDS), at(row.getObject(2, LocalDateTime.class)))).optional();
    }

    /// Keeps a draft in place of the one before. Writes nothing where it is the same, nor where another device has changed it since
    /// this one knew it.
    ///
    /// @param words by the names of their fields; only blank ones throw the draft away
    /// @param known when it was last changed, as this device knows it; null if it knows of none
    /// @return when it was last changed; empty if what another device has kept since stays
    /// @throws Refusal.NotFound if this official may not read the case
    /// @throws Refusal.BadInput for more than {@value #LONGEST} characters
    public Optional<Instant> keep(OfficialPrincipal by, long complaint, Action action, Map<String, String> words, @Nullable Instant known) {
        if (!mayRead(by, complaint)) {
            throw new Refusal.NotFound("refusal.case.unknown");
        }
        long length = words.entrySet().stream().mapToLong(one -> one.getKey().length() + one.getValue().length()).sum();
        if (length > LONGEST || words.size() > MOST_FIELDS) {
            throw new Refusal.BadInput("refusal.draft.long", LONGEST);
        }
        var before = stored(by, complaint, action);
        if (before.isPresent() && before.get().words().equals(words)) {
            return before.map(Draft::at);
        }
        if (before.isPresent() && !before.get().at().equals(known)) {
            return Optional.empty();
        }
        var now = Micros.now(clock);
        if (words.values().stream().allMatch(String::isBlank)) {
            forget(by, complaint, action);
            return Optional.of(now);
        }
        jdbc.sql("insert into case_draft (official_id, complaint_id, action, words, kept_at) values (:official, :case, :action, :words, :at) "
                + "on duplicate key update words = :words, kept_at = :at")
            .param("official", by.officialId()).param("case", complaint).param("action", action.name())
            .param("words", JSON.writeValueAsString(new TreeMap<>(words))).param("at", Micros.utc(now)).update();
        if (before.isEmpty()) {
            leaveTheNewest(by.officialId());
        }
        return Optional.of(now);
    }

    private void leaveTheNewest(long official) {
        jdbc.sql("delete from case_draft where official_id = :official and words <> '{}' and kept_at < (select at from (select kept_at at from case_draft "
                + "where official_id = :official and words <> '{}' order by kept_at desc limit 1 offset " + (MOST - 1) + ") newest)")
            .param("official", official).update();
    }

    /// It was sent or thrown away.
    public void forget(OfficialPrincipal by, long complaint, Action action) {
        jdbc.sql("update case_draft set words = ?, kept_at = ? where official_id = ? and complaint_id = ? and action = ? and words <> '{}'")
            .params(OVER, Micros.utc(Micros.now(clock)), by.officialId(), complaint, action.name()).update();
    }

    /// The words of the case were erased; every device lets go of what may quote them.
    void eraseAbout(long complaint) {
        jdbc.sql("update case_draft set words = ?, kept_at = ? where complaint_id = ?").params(OVER, Micros.utc(Micros.now(clock)), complaint).update();
    }

    /// Words that it may quote were taken out of the case; what its writer has in their own browser stays.
    void forgetAbout(long complaint) {
        jdbc.sql("delete from case_draft where complaint_id = ?").param(complaint).update();
    }

    /// Erases what those have begun who may not read the case any more.
    void forgetOfStrangers(long complaint) {
        jdbc.sql("select distinct official_id from case_draft where complaint_id = ?").param(complaint).query(Long.class).list().stream()
            .filter(writer -> officials.principal(writer).filter(by -> mayRead(by, complaint)).isEmpty())
            .forEach(writer -> jdbc.sql("delete from case_draft where complaint_id = ? and official_id = ?").params(complaint, writer).update());
    }

    /// Erases what has become too old, and what was begun about cases that were closed since.
    ///
    /// @return whether there may be more
    boolean forgetOver() {
        int old = jdbc.sql("delete from case_draft where kept_at < ? limit " + BATCH).param(oldest()).update();
        jdbc.sql("delete d from case_draft d join complaint c on c.id = d.complaint_id where c.status = 'CLOSED' and c.closed_at >= d.kept_at "
            + "and d.words <> '{}'").update();
        return old == BATCH;
    }

    private LocalDateTime oldest() {
        return Micros.utc(Micros.now(clock).minus(KEPT));
    }

    private static Instant at(LocalDateTime stored) {
        return Micros.fromUtc(stored);
    }

    private boolean mayRead(OfficialPrincipal by, long complaint) {
        return !correspondence.headings(by, Set.of(complaint)).isEmpty();
    }
}
