package id.terang.notifications;

import id.terang.accounts.OfficialPrincipal;
import id.terang.shared.LocalWords;
import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who wants which letters. Officials and followers get one a day unless they choose otherwise; who filed a case gets each.
@Service
@Transactional
public class Wishes {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Wishes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Rhythm of(OfficialPrincipal official) {
        return rhythm(Recipient.official(official.officialId()));
    }

    public void choose(OfficialPrincipal official, Rhythm rhythm) {
        keep(Recipient.official(official.officialId()), rhythm);
    }

    /// The language of letters to this official.
    @Transactional(readOnly = true)
    public Locale languageOf(OfficialPrincipal official) {
        return language(Recipient.official(official.officialId()));
    }

    public void speak(OfficialPrincipal official, Locale language) {
        var recipient = Recipient.official(official.officialId());
        jdbc.sql("insert into letter_wish (recipient, rhythm, language, changed_at) values (:recipient, :rhythm, :language, :at) "
                + "on duplicate key update language = :language, changed_at = :at")
            .param("recipient", recipient.stored()).param("rhythm", rhythm(recipient).name()).param("language", language.getLanguage())
            .param("at", Micros.utc(Micros.now(clock))).update();
    }

    Locale language(Recipient recipient) {
        return jdbc.sql("select language from letter_wish where recipient = ? and language is not null").param(recipient.stored())
            .query(String.class).optional().map(Locale::of).orElse(LocalWords.INDONESIAN);
    }

    /// What the reader of a letter with this token wishes now.
    ///
    /// @throws Refusal.NotFound for a token that no letter has
    @Transactional(readOnly = true)
    public Rhythm of(String token) {
        return rhythm(holder(token));
    }

    /// Ends the letters; doing it twice changes nothing.
    ///
    /// @param token of any letter to that reader
    /// @throws Refusal.NotFound for a token that no letter has
    public void stop(String token) {
        keep(holder(token), Rhythm.NEVER);
    }

    /// Begins the letters again, in the rhythm that such readers have at first; where they go on already nothing changes.
    ///
    /// @param token of any letter to that reader
    /// @throws Refusal.NotFound for a token that no letter has
    public void resume(String token) {
        renew(holder(token));
    }

    /// Begins letters that were ended, for whoever asked for them again.
    void renew(Recipient recipient) {
        if (rhythm(recipient) == Rhythm.NEVER) {
            keep(recipient, atFirst(recipient));
        }
    }

    Rhythm rhythm(Recipient recipient) {
        return jdbc.sql("select rhythm from letter_wish where recipient = ?").param(recipient.stored()).query(String.class).optional()
            .map(Rhythm::valueOf).orElse(atFirst(recipient));
    }

    /// Of each of them, asked for some hundred at a time.
    Map<Recipient, Rhythm> rhythms(List<Recipient> recipients) {
        var rhythms = new HashMap<Recipient, Rhythm>();
        for (int i = 0; i < recipients.size(); i += AT_ONCE) {
            var some = recipients.subList(i, Math.min(recipients.size(), i + AT_ONCE));
            some.forEach(recipient -> rhythms.put(recipient, atFirst(recipient)));
            jdbc.sql("select recipient, rhythm from letter_wish where recipient in (:some)")
                .param("some", some.stream().map(Recipient::stored).toList())
                .query(row -> {
                    rhythms.put(Recipient.read(row.getString(1)), Rhythm.valueOf(row.getString(2)));
                });
        }
        return rhythms;
    }

    private static Rhythm atFirst(Recipient recipient) {
        return recipient.kind() == Recipient.Kind.CLAIMANT ? Rhythm.EACH : Rhythm.DAILY;
    }

    private Recipient holder(String token) {
        return jdbc.sql("select recipient from letter where stop_token = ?").param(token).query(String.class).optional()
            .map(Recipient::read).orElseThrow(() -> new Refusal.NotFound("refusal.letter.unknown"));
    }

    private void keep(Recipient recipient, Rhythm rhythm) {
        jdbc.sql("insert into letter_wish (recipient, rhythm, changed_at) values (:recipient, :rhythm, :at) "
                + "on duplicate key update rhythm = :rhythm, changed_at = :at")
            .param("recipient", recipient.stored()).param("rhythm", rhythm.name()).param("at", Micros.utc(Micros.now(clock))).update();
    }
}
