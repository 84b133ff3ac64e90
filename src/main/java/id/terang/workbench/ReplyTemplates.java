package id.terang.workbench;

import id.terang.accounts.OfficialPrincipal;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import id.terang.shared.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What officials write from: kept by the LEAD of an agency for it and all below. A template only begins a reply; the
/// official reads it, changes it and answers for it.
@Service
@Transactional
public class ReplyTemplates {

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_WORDS = 4_000;
    private static final int MOST = 200;
    private static final String COLUMNS = "select id, agency_id, used_for, name, words_id, words_en from reply_template ";

    private final Jurisdiction jurisdiction;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReplyTemplates(Jurisdiction jurisdiction, JdbcClient jdbc, Clock clock) {
        this.jurisdiction = jurisdiction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What this official may write from: templates for this use, then snippets, each by name; at most {@value #MOST}.
    @Transactional(readOnly = true)
    public List<ReplyTemplate> of(OfficialPrincipal official, ReplyUse use) {
        return jdbc.sql(COLUMNS + "where agency_id in (:above) and used_for in (:use, 'SNIPPET') order by used_for = 'SNIPPET', name, id limit :most")
            .param("above", Branch.above(official, jurisdiction.atlas())).param("use", use.name()).param("most", MOST).query(ReplyTemplates::template).list();
    }

    /// What this official keeps as a LEAD, by use and name.
    @Transactional(readOnly = true)
    public List<ReplyTemplate> keptBy(OfficialPrincipal official) {
        var led = ledBy(official);
        return led.isEmpty() ? List.of() : jdbc.sql(COLUMNS + "where agency_id in (:led) order by used_for, name, id limit :most")
            .param("led", led).param("most", MOST).query(ReplyTemplates::template).list();
    }

    /// Adds a template, or changes one.
    ///
    /// @param id of the one to change
    /// @throws Refusal.BadInput for an empty or overlong name or text, an unknown placeholder or a name that is taken
    /// @throws Refusal.NotAllowed for an agency that the official does not lead
    public void keep(OfficialPrincipal official, @Nullable Long id, long agency, ReplyUse use, String name, Texts words) {
        if (!ledBy(official).contains(agency) || id != null && keptBy(official).stream().noneMatch(one -> one.id() == id)) {
            throw new Refusal.NotAllowed("refusal.right.missing");
        }
        var named = name.strip();
        if (named.isEmpty() || named.length() > LONGEST_NAME) {
            throw new Refusal.BadInput("refusal.template.name", LONGEST_NAME);
        }
        if (words.id().isBlank() || Math.max(words.id().length(), words.en().length()) > LONGEST_WORDS) {
            throw new Refusal.BadInput("refusal.template.words", LONGEST_WORDS);
        }
        Placeholder.unknown(words.id() + " " + words.en()).ifPresent(unknown -> {
            throw new Refusal.BadInput("refusal.template.placeholder", unknown);
        });
        try {
            write(id, agency, use, named, words);
        } catch (DuplicateKeyException taken) {
            throw new Refusal.BadInput("refusal.template.taken", named);
        }
    }

    private void write(@Nullable Long id, long agency, ReplyUse use, String name, Texts words) {
        var sql = id == null
            ? "insert into reply_template (agency_id, used_for, name, words_id, words_en, changed_at) values (:agency, :use, :name, :id, :en, :now)"
            : "update reply_template set agency_id = :agency, used_for = :use, name = :name, words_id = :id, words_en = :en, "
                + "changed_at = :now where id = " + id;
        jdbc.sql(sql).param("agency", agency).param("use", use.name()).param("name", name).param("id", words.id().strip())
            .param("en", words.en().strip()).param("now", Micros.utc(Micros.now(clock))).update();
    }

    /// Takes a template away; one that is gone already is no mistake.
    ///
    /// @throws Refusal.NotAllowed for a template of an agency that the official does not lead
    public void remove(OfficialPrincipal official, long id) {
        jdbc.sql("select agency_id from reply_template where id = ?").param(id).query(Long.class).optional().ifPresent(agency -> {
            if (!ledBy(official).contains(agency)) {
                throw new Refusal.NotAllowed("refusal.right.missing");
            }
            jdbc.sql("delete from reply_template where id = ?").param(id).update();
        });
    }

    /// The agencies for which this official may keep templates.
    public Set<Long> ledBy(OfficialPrincipal official) {
        return Branch.led(official, jurisdiction.atlas());
    }

    private static ReplyTemplate template(ResultSet row, int n) throws SQLException {
        return new ReplyTemplate(row.getLong(1), row.getLong(2), ReplyUse.valueOf(row.getString(3)), row.getString(4),
            new Texts(row.getString(5), row.getString(6)));
    }
}
