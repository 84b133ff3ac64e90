package id.terang.search;

import id.terang.accounts.OfficialPrincipal;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.search.words.Synonyms;
import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Expressions that mean the same, added by an ADMIN of the topmost agency: another name of an office, what people call a
/// street, a spelling that the product does not know. They take effect with the next question, on other nodes within two
/// seconds, in both directions and without anything being indexed again.
@Service
public class OtherWords {

    private static final int MOST_GROUPS = 500;
    private static final int MOST_IN_GROUP = 8;
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 5;

    private final KnownWords known;
    private final PublicCases cases;
    private final Jurisdiction jurisdiction;
    private final JdbcClient jdbc;
    private final Clock clock;

    OtherWords(KnownWords known, PublicCases cases, Jurisdiction jurisdiction, JdbcClient jdbc, Clock clock) {
        this.known = known;
        this.cases = cases;
        this.jurisdiction = jurisdiction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// One group.
    ///
    /// @param changedBy id of the official
    public record Group(long id, List<String> words, long changedBy, Instant changedAt) {

        /// As it is typed.
        public String typed() {
            return String.join(", ", words);
        }
    }

    /// What a question finds.
    ///
    /// @param terms what becomes of its words
    /// @param others other ways to say parts of it, added ones among them
    /// @param corrections words that stand for one that no case uses
    /// @param likelier words that many cases have and that may be meant by one that few have
    /// @param before public cases that have all of it, as things are
    /// @param after the same with the words that are being typed
    public record Trial(List<String> terms, List<String> others, List<String> corrections, List<String> likelier, long before,
                        long after) { }

    /// Last changed first.
    @Transactional(readOnly = true)
    public List<Group> all() {
        return jdbc.sql("select id, words, changed_by, changed_at from search_words order by changed_at desc, id desc limit " + MOST_GROUPS)
            .query((row, n) -> new Group(row.getLong(1), KnownWords.split(row.getString(2)), row.getLong(3),
                Micros.fromUtc(row.getObject(4, LocalDateTime.class)))).list();
    }

    /// @param typed expressions, separated by commas
    /// @throws Refusal.NotAllowed unless an ADMIN of a topmost agency asks
    /// @throws Refusal.BadInput   for fewer than two expressions or more than eight, one that is too long or says nothing, what
    ///     is known to mean the same already, and when there are too many groups
    @Transactional
    public void add(OfficialPrincipal by, String typed) {
        requireTopmostAdmin(by);
        var words = checked(typed);
        if (jdbc.sql("select count(*) from search_words").query(Integer.class).single() >= MOST_GROUPS) {
            throw new Refusal.BadInput("refusal.words.many", MOST_GROUPS);
        }
        jdbc.sql("insert into search_words (words, changed_by, changed_at) values (?, ?, ?)")
            .params(String.join(", ", words), by.officialId(), Micros.utc(Micros.now(clock))).update();
        changedHere();
    }

    /// @param seen the group as it was shown
    /// @throws Refusal.Stale    if it was changed or removed meanwhile
    /// @throws Refusal.BadInput as {@link #add}
    @Transactional
    public void change(OfficialPrincipal by, Group seen, String typed) {
        requireTopmostAdmin(by);
        var words = KnownWords.split(typed);
        if (words.equals(seen.words())) {
            return;
        }
        changed(jdbc.sql("update search_words set words = ?, changed_by = ?, changed_at = ? where id = ? and changed_at = ?")
            .params(String.join(", ", checked(typed)), by.officialId(), Micros.utc(Micros.now(clock)), seen.id(), Micros.utc(seen.changedAt()))
            .update());
    }

    /// @throws Refusal.Stale if it was changed or removed meanwhile
    @Transactional
    public void remove(OfficialPrincipal by, Group seen) {
        requireTopmostAdmin(by);
        changed(jdbc.sql("delete from search_words where id = ? and changed_at = ?").params(seen.id(), Micros.utc(seen.changedAt())).update());
    }

    /// Only once it is committed; before, the question of somebody else would see the old words and keep them.
    private void changedHere() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.changed();
            }
        });
    }

    private void changed(int rows) {
        if (rows == 0) {
            throw new Refusal.Stale("refusal.words.stale");
        }
        changedHere();
    }

    /// How a question is understood.
    ///
    /// @param typed the words of a group that is not kept yet; nonsense counts as none
    public Trial tried(String question, String typed) {
        var limit = cases.begin();
        var asked = Asked.of(question);
        var now = cases.understand(asked, known.synonyms(), limit);
        var group = KnownWords.split(typed);
        var then = group.size() < 2 ? now : cases.understand(asked, known.synonyms().with(List.of(group)), limit);
        return new Trial(asked.words().stream().flatMap(word -> Synonyms.terms(word).stream()).distinct().toList(),
            then.expressions().stream().flatMap(one -> one.others().stream()).map(terms -> String.join(" ", terms)).distinct().toList(),
            asked.words().stream().flatMap(word -> then.corrections(word).stream()).distinct().toList(),
            asked.words().stream().flatMap(word -> then.likelier(word).stream()).distinct().toList(), count(now, limit), count(then, limit));
    }

    private long count(Understood question, Patience.Limit limit) {
        return cases.tally(Matching.PUBLIC_AT_ONCE.narrow(question), limit).total();
    }

    private List<String> checked(String typed) {
        var words = KnownWords.split(typed);
        if (words.size() < 2 || words.size() > MOST_IN_GROUP) {
            throw new Refusal.BadInput("refusal.words.number", MOST_IN_GROUP);
        }
        for (String one : words) {
            int said = Synonyms.terms(one).size();
            if (one.length() > LONGEST || said > MOST_WORDS) {
                throw new Refusal.BadInput("refusal.words.long", one, MOST_WORDS);
            }
            if (said == 0) {
                throw new Refusal.BadInput("refusal.words.empty", one);
            }
        }
        if (known.synonyms().know(words.stream().map(Synonyms::terms).toList())) {
            throw new Refusal.BadInput("refusal.words.known");
        }
        return words;
    }

    private void requireTopmostAdmin(OfficialPrincipal by) {
        var atlas = jurisdiction.atlas();
        if (by.mandates().stream().noneMatch(mandate -> mandate.role() == Role.ADMIN && atlas.agency(mandate.agencyId()).parentId() == null)) {
            throw new Refusal.NotAllowed("refusal.words.topmost");
        }
    }
}
